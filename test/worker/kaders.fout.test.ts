import { beforeEach, expect, it } from 'vitest'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

it('says which kader or version does not exist', async () => {
  expect((await problemIn(await ask('/v1/kaders/iza'), 404)).detail).toBe('Er is geen kader iza.')
  expect((await problemIn(await ask('/v1/kaders/doorbraak-concept-2026/versies/9'), 404)).detail).toBe(
    'Er is geen versie 9 van kader doorbraak-concept-2026.',
  )
})

it.each([
  ['pagina=0', 'pagina', 'Gebruik een getal van ten minste 1.'],
  ['pagina=twee', 'pagina', 'Gebruik een geheel getal.'],
  ['pagina=1.5', 'pagina', 'Gebruik een geheel getal.'],
  ['pagina=', 'pagina', 'Gebruik een geheel getal.'],
  ['paginaGrootte=101', 'paginaGrootte', 'Gebruik een getal van ten hoogste 100.'],
  ['pagina=1&pagina=2', 'pagina', 'Geef hier één waarde.'],
  ['sorteer=titel', 'sorteer', 'Dit veld kennen we hier niet.'],
])('refuses ?%s', async (query, plaats, melding) => {
  const probleem = await problemIn(await ask(`/v1/kaders?${query}`), 400)
  expect(probleem.fouten).toEqual([{ plaats, melding }])
  expect(probleem.detail).toBe(`${plaats}: ${melding}`)
})

it('refuses a version that is no number, and a query where none is asked', async () => {
  const versie = await problemIn(await ask('/v1/kaders/doorbraak-concept-2026/versies/een'), 400)
  expect(versie.fouten).toEqual([{ plaats: 'versie', melding: 'Gebruik een geheel getal.' }])
  const query = await problemIn(await ask('/v1/kaders/doorbraak-concept-2026?versie=1'), 400)
  expect(query.fouten).toEqual([{ plaats: 'versie', melding: 'Dit veld kennen we hier niet.' }])
})

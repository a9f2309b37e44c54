import { beforeEach, expect, it } from 'vitest'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

it.each([
  ['peildatum=2026-02-30', 'peildatum', 'Gebruik een datum als 2026-12-31.'],
  ['peildatum=1-12-2026', 'peildatum', 'Gebruik een datum als 2026-12-31.'],
  ['peildatum=2026-12-01T00:00:00Z', 'peildatum', 'Gebruik een datum als 2026-12-31.'],
  ['peildatum=', 'peildatum', 'Gebruik een datum als 2026-12-31.'],
  ['pot=Doorbraakmiddelen', 'pot', 'Een pot heeft een naam als doorbraakmiddelen.'],
  ['pot=potje', 'pot', 'De pot potje is niet bekend.'],
  ['jaar=2027', 'jaar', 'Dit veld kennen we hier niet.'],
])('refuses ?%s', async (query, plaats, melding) => {
  const probleem = await problemIn(await ask(`/v1/plafonds?${query}`), 400)
  expect(probleem.fouten).toEqual([{ plaats, melding }])
})

it('names every wrong field at once', async () => {
  const probleem = await problemIn(await ask('/v1/plafonds?peildatum=morgen&pot=POT&jaar=1'), 400)
  expect(probleem.fouten?.map(({ plaats }) => plaats).sort()).toEqual(['jaar', 'peildatum', 'pot'])
  expect(probleem.detail).toContain('In totaal zijn er 3 fouten.')
})

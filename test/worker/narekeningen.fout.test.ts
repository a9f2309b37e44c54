import { beforeEach, expect, it } from 'vitest'
import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import { post, prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

it.each([
  [{}, 'rijen', 'Dit veld ontbreekt.'],
  [{ rijen: [] }, 'rijen', 'Stuur een tabel met een kopregel.'],
  [{ rijen: 'A1:C4' }, 'rijen', 'Gebruik een lijst.'],
  [{ rijen: [['Bedrag'], 12] }, 'rijen[1]', 'Gebruik een lijst.'],
  [{ rijen: [['x'.repeat(501)]] }, 'rijen[0][0]', 'Een cel is hoogstens 500 tekens lang.'],
  [{ rijen: [Array(MEESTE_KOLOMMEN + 1).fill(1)] }, 'rijen[0]', 'Stuur hoogstens 40 kolommen.'],
  [{ rijen: Array(MEESTE_RIJEN + 1).fill([1]) }, 'rijen', 'Stuur hoogstens 2.000 rijen tegelijk.'],
  [{ rijen: [['Bedrag'], [1]], kader: 'x' }, 'kader', 'Dit veld kennen we hier niet.'],
])('refuses a wrong table with its place (%#)', async (vraag, plaats, melding) => {
  const probleem = await problemIn(await post('/v1/narekeningen', vraag), 400)
  expect(probleem.fouten).toEqual([{ plaats, melding }])
})

it.each([
  [
    [
      ['A', 'B'],
      ['x', 1],
    ],
  ],
  [[[1, 2, 3]]],
  [[['Bedrag', 'Fte']]],
  [[[null], ['', false]]],
])('says that it recognises no header (%#)', async rijen => {
  const probleem = await problemIn(await post('/v1/narekeningen', { rijen }), 400)
  expect(probleem.fouten).toEqual([
    { plaats: 'rijen', melding: expect.stringContaining('Er is geen kopregel gevonden.') },
  ])
})

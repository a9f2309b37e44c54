import { beforeEach, expect, it } from 'vitest'
import { euro } from '#shared/middelen/bedrag.ts'
import { freeze, seal, type Verzegeld } from '#shared/verdeling/bevroren.ts'
import type { Probleem } from '#worker/antwoorden.ts'
import { sha256 } from '#worker/d1/afdruk.ts'
import { VOORBEELDVERDELING } from '#worker/verdelingen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { book, prepareDatabase } from './opstelling.ts'
import { jsonOf } from './reis.ts'
import { sealAnders, sealRegel, VOORBEELD } from './scenario.ts'

beforeEach(prepareDatabase)

const { portefeuille } = VOORBEELD
const bewaar = async (verzegeld: Verzegeld) => (await as('carla')).post('/v1/verdelingen', verzegeld)
const optimum = (keuze: string[], grens: number) =>
  seal(
    freeze({
      ...VOORBEELD,
      keuze,
      totstandkoming: {
        soort: 'optimum',
        doel: 'gemiddeld',
        marge: 0.001,
        begin: [],
        stand: 'bewezen',
        grens,
      },
      uitzonderingen: [{ uitzondering: { soort: 'regel' }, reden: 'Meer fte.' }],
    }),
    sha256,
  )

it.each<[wat: string, status: number, melding: RegExp, make: () => Promise<Verzegeld>]>([
  [
    'a text that was changed',
    400,
    /vingerafdruk hoort niet/,
    async () => ({ ...VOORBEELDVERDELING, inhoud: `${VOORBEELDVERDELING.inhoud} ` }),
  ],
  ['a text in another order', 400, /geen scenario/, () => sealAnders('{"bedrag"', '{ "bedrag"')],
  ['a text that is no scenario', 400, /geen scenario/, () => sealAnders('"formaat":1', '"formaat":2')],
  [
    'an amount that is a cent off',
    409,
    /bedragen zijn niet/,
    () => sealAnders('"bedrag":380000000', '"bedrag":380000001'),
  ],
  [
    'a choice that its rule does not make',
    409,
    /andere keuze/,
    () => seal(freeze({ ...VOORBEELD, keuze: ['DB-002'] }), sha256),
  ],
  [
    'an optimum that is less than a rule reaches',
    409,
    /Het optimum belooft meer/,
    () => optimum(['DB-001'], 12),
  ],
  [
    'an optimum that says more is proven than is',
    409,
    /Het optimum belooft meer/,
    () => optimum(['DB-001', 'DB-002'], 25),
  ],
  [
    'an exception to the ranking without a reason',
    409,
    /zonder reden: Plan DB-002 moet eruit/,
    () => sealRegel({ ...portefeuille, eisen: { ...portefeuille.eisen, eruit: ['DB-002'] } }),
  ],
  [
    'more than its own room',
    409,
    /2027 komt .* tekort/,
    async () => {
      const krap = portefeuille.grenzen.map(grens => ({ ...grens, ruimte: euro(3_000_000) }))
      return seal(freeze({ ...VOORBEELD, portefeuille: { ...portefeuille, grenzen: krap } }), sha256)
    },
  ],
  [
    'a kader that nobody published',
    409,
    /niet gepubliceerd/,
    () => sealRegel({ ...portefeuille, kader: { id: 'doorbraak-concept-2026', versie: 99 } }),
  ],
  [
    'money of a year that has no ceiling',
    409,
    /2029 komt .* tekort/,
    () =>
      sealRegel({
        ...portefeuille,
        grenzen: portefeuille.grenzen.map(grens => ({ ...grens, jaar: 2029 })),
        kandidaten: portefeuille.kandidaten.map(kandidaat => ({
          ...kandidaat,
          bedragen: kandidaat.bedragen.map(deel => ({ ...deel, jaar: 2029 })),
        })),
      }),
  ],
])('refuses %s', async (_, status, melding, make) => {
  const { fouten } = await jsonOf<Probleem>(await bewaar(await make()), status)
  expect(fouten).toContainEqual({ plaats: 'inhoud', melding: expect.stringMatching(melding) })
  expect(await jsonOf(await (await as('ilse')).get('/v1/verdelingen'), 200)).toMatchObject({ totaal: 0 })
})

it('refuses a scenario that no longer fits beside what was booked since', async () => {
  await book({
    plan: 'DB-100',
    pot: 'doorbraakmiddelen',
    jaar: 2027,
    bedrag: euro(397_000_000),
    datum: '2026-11-02',
  })
  const { fouten } = await jsonOf<Probleem>(await bewaar(VOORBEELDVERDELING), 409)
  expect(fouten).toEqual([
    { plaats: 'inhoud', melding: expect.stringMatching(/^2027 komt €\s800\.000 tekort\.$/) },
    { plaats: 'inhoud', melding: expect.stringMatching(/ruimte van nu is kleiner/) },
  ])
})

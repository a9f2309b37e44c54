import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { tryKader } from '#shared/kader/proef.ts'
import { arbitraryPortefeuille, plan } from '#test/shared/plannen.ts'
import { Kadercontrole } from '#worker/kadercontroles/antwoorden.ts'
import { Kaderproef } from '#worker/kaderproeven/antwoorden.ts'
import { MEESTE_PLANNEN } from '#worker/kaders/portefeuille.ts'
import { as } from './aanmelden.ts'
import { volgende } from './kaders-voorbeeld.ts'
import { overTheWire, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const { id, versie } = DOORBRAAK_CONCEPT_2026
const HUIDIG = { id, versie }

describe('a check before publishing', () => {
  const check = async (kader: unknown) =>
    Kadercontrole.parse(await (await (await as('carla')).post('/v1/kadercontroles', kader)).json())

  it('shows the form, the differences with the latest version, and what is in the way', async () => {
    const controle = await check(volgende({ leidend: null }))
    expect(controle).toMatchObject({ publiceerbaar: false, vorige: 1 })
    expect(controle.meldingen).toMatchObject([{ ernst: 'fout', plaats: { veld: 'leidend' } }])
    expect(controle.verschillen).toContainEqual({
      onderdeel: 'Betrouwbaarheid',
      wat: 'gewijzigd',
      veld: 'gewicht',
      van: '20',
      naar: '30',
    })
    const vragen = controle.formulier?.secties.flatMap(sectie => sectie.vragen)
    expect(vragen?.find(vraag => vraag.id === 'betrouwbaarheid')).toMatchObject({
      antwoord: { soort: 'invoer', onderbouwing: 'nodig', keuzes: { length: 5 } },
    })
  })

  it.each([[null], [[]], ['tekst'], [{ id: 'half' }]])('answers %j with what is wrong', async json => {
    const { publiceerbaar, formulier, meldingen } = await check(json)
    expect([publiceerbaar, formulier]).toEqual([false, null])
    expect(meldingen.length).toBeGreaterThan(0)
  })

  it('finds publishable exactly what is then published', async () => {
    for (const kader of [
      volgende(),
      volgende({ versie: 3 }),
      volgende({ redenExtraUitvraag: 'Voor later.' }),
    ]) {
      await prepareDatabase()
      const { publiceerbaar } = await check(kader)
      expect((await (await as('karin')).post('/v1/kaders', kader)).ok).toBe(publiceerbaar)
    }
  })
})

describe('a dry run', () => {
  const voorstel = volgende()

  it('gives exactly the answer of the core', async () => {
    const karin = await as('karin')
    await fc.assert(
      fc.asyncProperty(arbitraryPortefeuille, async plannen => {
        const antwoord = await karin.post('/v1/kaderproeven', {
          huidig: HUIDIG,
          nieuw: { soort: 'voorstel', kader: voorstel },
          plannen,
        })
        const { regels } = Kaderproef.parse(await antwoord.json())
        expect(regels).toEqual(overTheWire(tryKader(plannen, DOORBRAAK_CONCEPT_2026, voorstel)))
      }),
      { numRuns: 20 },
    )
  })

  it('changes nothing when a kader is held beside itself', async () => {
    const vraag = { huidig: HUIDIG, nieuw: { soort: 'gepubliceerd', ...HUIDIG }, plannen: [plan()] }
    const antwoord = await (await as('anna')).post('/v1/kaderproeven', vraag)
    expect(await antwoord.json()).toMatchObject({ regels: [{ verschuiving: 0, redenen: [] }] })
  })

  it('takes as many plans as it says it takes', async () => {
    const plannen = Array.from({ length: MEESTE_PLANNEN }, (_, i) => plan({ nummer: `DB-${i}` }))
    const vraag = { huidig: HUIDIG, nieuw: { soort: 'voorstel', kader: voorstel }, plannen }
    const antwoord = await (await as('anna')).post('/v1/kaderproeven', vraag)
    expect(Kaderproef.parse(await antwoord.json()).regels).toHaveLength(MEESTE_PLANNEN)
  })
})

describe('sensitivity to the weights', () => {
  const antwoorden = (betrouwbaarheid: number) => ({
    betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: 'Gemeten.' },
    opschaalbaarheid: { punten: 3, onderbouwing: '' },
  })
  const plannen = [5, 3, 1].map((punten, i) =>
    plan({
      nummer: `DB-${i}`,
      antwoorden: antwoorden(punten),
      impact: {
        beroepsgroep: 'vvt',
        werknemers: { laag: 50, gemiddeld: 50 + 20 * i, hoog: 200 },
        invulling: 'voorzien',
      },
    }),
  )
  const scores = plannen.map(een => scorePlan(een, DOORBRAAK_CONCEPT_2026))

  it.each([undefined, 5, 20])('is that of the core, within ±%s percentage points', async marge => {
    const antwoord = await (await as('anna')).post('/v1/gevoeligheden', { kader: HUIDIG, marge, plannen })
    const direct = measureGevoeligheid(scores, DOORBRAAK_CONCEPT_2026, marge)
    expect(direct.plannen).toBe(3)
    expect(await antwoord.json()).toEqual(overTheWire(direct))
  })
})

it('none of these keeps anything', async () => {
  const tabellen = ['kaderversie', 'logboek', 'idempotentie', 'planversie', 'beoordeling', 'boeking']
  const readAlles = async () =>
    (await env.DB.batch(tabellen.map(tabel => env.DB.prepare(`SELECT * FROM ${tabel}`)))).map(
      ({ results }) => results,
    )
  const voor = await readAlles()
  const karin = await as('karin')
  const sleutel = { 'Idempotency-Key': 'sleutel-voor-niets' }
  for (const [pad, json] of [
    ['/v1/kadercontroles', volgende()],
    [
      '/v1/kaderproeven',
      { huidig: HUIDIG, nieuw: { soort: 'voorstel', kader: volgende() }, plannen: [plan()] },
    ],
    ['/v1/gevoeligheden', { kader: HUIDIG, plannen: [plan()] }],
  ] as const)
    expect((await karin.post(pad, json, sleutel)).status).toBe(200)
  expect(await readAlles()).toEqual(voor)
})

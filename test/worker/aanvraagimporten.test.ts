import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { euro } from '#shared/middelen/bedrag.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { Aanvraagimport } from '#worker/aanvraagimporten/antwoorden.ts'
import type { Importrij } from '#worker/aanvraagimporten/contract.ts'
import { as, makeDossier } from './aanmelden.ts'
import { makePlan } from './geld.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'

const PAD = '/v1/aanvraagimporten'

const rij = (wijziging: Partial<Importrij> = {}): Importrij => ({
  plan: 'DB-001',
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  sector: 'wijk-elv-grz',
  partij: 'Thuiszorg De Linde',
  kosten: 'eenmalig',
  bedrag: euro(2_000_000),
  mijlpaal: null,
  ...wijziging,
})
/** All that the plan of the example asks: 2 million in 2027 and 1 million in 2028. */
const heel = (plan: string): Importrij[] => [
  rij({ plan }),
  rij({ plan, jaar: 2028, bedrag: euro(1_000_000) }),
]

async function probeer(rijen: readonly Importrij[], persona: PersonaId = 'ilse') {
  const antwoord = await (await as(persona)).post(PAD, { proef: true, rijen })
  const etag = antwoord.headers.get('ETag') ?? ''
  return { etag, ...Aanvraagimport.parse(await jsonOf(antwoord)) }
}
const leg = async (rijen: readonly Importrij[], koppen: Record<string, string> = {}) =>
  (await as('ilse')).post(PAD, { proef: false, rijen }, koppen)
const recorded = async () =>
  (await env.DB.prepare('SELECT plan, versie FROM aanvraagopgave ORDER BY plan, versie').all()).results

beforeEach(async () => {
  await prepareDatabase()
  for (const plan of ['DB-001', 'DB-002']) await makePlan(plan, 'in-beoordeling')
})

describe('a list as insurers send it', () => {
  it('is first a preview that records nothing, and then all of it is recorded in one go', async () => {
    const rijen = [...heel('DB-001'), ...heel('DB-002')]
    const { etag, plannen, fouten } = await probeer(rijen)
    expect(fouten).toEqual([])
    expect(plannen.map(({ plan, soort }) => [plan, soort])).toEqual([
      ['DB-001', 'nieuw'],
      ['DB-002', 'nieuw'],
    ])
    expect(await recorded()).toEqual([])
    expect(await jsonOf(await leg(rijen, { 'If-Match': etag }))).toMatchObject({ proef: false })
    expect(await recorded()).toEqual([
      { plan: 'DB-001', versie: 1 },
      { plan: 'DB-002', versie: 1 },
    ])
    for (const keten of ['plan:DB-001', 'plan:DB-002'] as const)
      expect((await readLogboek({ keten })).regels).toMatchObject([
        { handeling: 'aanvraagregels-vastgelegd' },
      ])
  })

  it('says per line what changes from what to what, and leaves alone what stays the same', async () => {
    const eerst = [...heel('DB-001'), ...heel('DB-002')]
    await leg(eerst, { 'If-Match': (await probeer(eerst)).etag })
    const anders = [
      rij({ bedrag: euro(1_500_000) }),
      rij({ partij: 'Gemeente Oost', bedrag: euro(500_000) }),
      rij({ jaar: 2028, bedrag: euro(1_000_000) }),
    ]
    const { etag, plannen } = await probeer([...anders, ...heel('DB-002')])
    expect(plannen.map(({ soort }) => soort)).toEqual(['gewijzigd', 'ongewijzigd'])
    expect(plannen[0]?.regels.map(({ soort, van, naar }) => [soort, van?.bedrag, naar?.bedrag])).toEqual([
      ['gewijzigd', euro(2_000_000), euro(1_500_000)],
      ['nieuw', undefined, euro(500_000)],
      ['ongewijzigd', euro(1_000_000), euro(1_000_000)],
    ])
    expect((await leg([...anders, ...heel('DB-002')], { 'If-Match': etag })).status).toBe(200)
    expect(await recorded()).toHaveLength(3)
  })

  it('names the row and the field of everything that is wrong, and then records nothing at all', async () => {
    const rijen = [
      ...heel('DB-001'),
      rij({ plan: 'DB-002', sector: 'zorg' }),
      rij({ plan: 'DB-002', jaar: null, bedrag: -5 }),
      rij({ plan: 'DB-404' }),
      rij(),
    ]
    const { etag, fouten } = await probeer(rijen)
    expect(fouten.map(fout => [fout.rij, fout.veld])).toEqual([
      [3, 'sector'],
      [4, 'jaar'],
      [4, 'bedrag'],
      [5, 'plan'],
      [6, 'bedrag'],
    ])
    const { fouten: geweigerd } = await problemIn(await leg(rijen, { 'If-Match': etag }), 409)
    expect(geweigerd?.[0]?.plaats).toBe('rijen[2].sector')
    expect(await recorded()).toEqual([])
  })

  it('checks every plan as a whole: an amount that is missing is not recorded', async () => {
    const { fouten } = await probeer([...heel('DB-001'), rij({ plan: 'DB-002' })])
    expect(fouten).toMatchObject([{ rij: null, plan: 'DB-002', veld: 'Totaal 2028' }])
  })

  it('is recorded only as it was seen, and once', async () => {
    const rijen = heel('DB-001')
    const { etag } = await probeer(rijen)
    await problemIn(await leg(rijen), 428)
    await problemIn(await leg([rij(), rij({ jaar: 2028, bedrag: euro(999_999) })], { 'If-Match': etag }), 412)
    const koppen = { 'If-Match': etag, 'Idempotency-Key': 'import-0001' }
    expect((await leg(rijen, koppen)).status).toBe(200)
    expect((await leg(rijen, koppen)).status).toBe(200)
    await problemIn(await leg(rijen, { 'If-Match': etag }), 409)
    expect(await recorded()).toEqual([{ plan: 'DB-001', versie: 1 }])
  })

  it('of a coordinator is about the plans of the own organisation only', async () => {
    await makeDossier('DB-003', { coordinerend: 'waterland' })
    const { fouten, plannen } = await probeer([...heel('DB-001'), rij({ plan: 'DB-003' })], 'carla')
    expect(plannen.map(({ plan }) => plan)).toEqual(['DB-001'])
    expect(fouten).toMatchObject([{ rij: 3, veld: 'plan' }])
  })
})

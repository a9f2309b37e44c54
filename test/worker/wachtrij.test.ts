import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro, NUL } from '#shared/middelen/bedrag.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { verifyGrootboek } from '#worker/boekingen/verificatie.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { Doorgeschoven, Wachtrij } from '#worker/wachtrijen/antwoorden.ts'
import { as, declare } from './aanmelden.ts'
import { fillDossier } from './dossiervulling.ts'
import { boek, makePlan, regel, toekennen } from './geld.ts'
import { readLogboek } from './logboekhulp.ts'
import { book, prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'

beforeEach(prepareDatabase)

const ask = (miljoenen: number, jaar = 2027): Planinhoud['jaarbedragen'][number] => ({
  jaar,
  bedrag: euro(miljoenen * 1_000_000),
  waarvanSociaalDomein: NUL,
})

async function makeWachtende(plan: string, inhoud: Partial<Planinhoud>): Promise<void> {
  await makePlan(plan, null)
  await fillDossier(plan, 'goedgekeurd', inhoud)
}

/** The whole year 2027 is granted to another plan. */
async function fillYear(): Promise<void> {
  await makePlan('DB-900')
  expect((await boek('DB-900', toekennen(regel(euro(400_000_000))))).status).toBe(201)
}

const letGo = (miljoenen: number) =>
  boek('DB-900', {
    soort: 'vrijvallen',
    uit: 'toegekend',
    reden: 'Plan gestopt',
    regels: [regel(euro(miljoenen * 1_000_000))],
  })

const PAD = '/v1/wachtrijen/doorbraakmiddelen'
const read = async (pad = PAD) => {
  const antwoord = await (await as('carla')).get(pad)
  return { etag: antwoord.headers.get('ETag') ?? '', ...Wachtrij.parse(await jsonOf(antwoord)) }
}
const confirm = async (etag: string, koppen = {}) =>
  (await as('carla')).post(
    `${PAD}/doorschuivingen`,
    { reden: 'Vrijgevallen geld' },
    { 'If-Match': etag, ...koppen },
  )
const plannenIn = (rij: readonly { plan: string }[]) => rij.map(({ plan }) => plan)

describe('the queue', () => {
  it('holds who is approved and has no money, and says what stands in the way', async () => {
    await fillYear()
    await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
    await makePlan('DB-002', 'in-beoordeling')
    const { rij, doorschuiving } = await read()
    expect(plannenIn(rij)).toEqual(['DB-001'])
    expect(doorschuiving).toMatchObject({
      omhoog: [],
      blijft: [{ plan: 'DB-001', reden: { soort: 'past-niet', knelpunten: [{ tekort: euro(3_000_000) }] } }],
    })
  })

  it('is a preview that stores nothing', async () => {
    await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
    expect(plannenIn((await read()).doorschuiving.omhoog)).toEqual(['DB-001'])
    expect((await env.DB.prepare('SELECT 1 FROM boeking').all()).results).toEqual([])
  })

  it('of a fund with unknown ceilings has what came free, and no more', async () => {
    const transformatie = { soort: 'transformatieplan' } as const
    const geld = { pot: 'transformatiemiddelen', jaar: 2027 }
    await book({ ...geld, bedrag: euro(10_000_000), datum: '2026-10-01' })
    await makeWachtende('TP-001', { ...transformatie, jaarbedragen: [ask(4)] })
    await makeWachtende('TP-002', { ...transformatie, jaarbedragen: [ask(2)] })
    const outcome = async () => (await read('/v1/wachtrijen/transformatiemiddelen')).doorschuiving
    expect(plannenIn((await outcome()).omhoog)).toEqual([])
    await book({ ...geld, bedrag: euro(-5_000_000), datum: '2026-11-01' })
    expect(await outcome()).toMatchObject({
      omhoog: [{ plan: 'TP-001' }],
      blijft: [{ plan: 'TP-002', reden: { soort: 'past-niet', knelpunten: [{ tekort: euro(1_000_000) }] } }],
    })
  })

  it('exists only for a fund that has one', async () => {
    await problemIn(await (await as('ilse')).get('/v1/wachtrijen/spuk-transformatiemiddelen'), 404)
    await problemIn(await (await as('ilse')).get('/v1/wachtrijen/potje'), 404)
  })

  it('is not shown to who has an interest in a plan in it', async () => {
    await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
    await declare('DB-001', 'carla', true)
    await problemIn(await (await as('carla')).get(PAD), 403)
  })
})

describe('money that came free', () => {
  it('goes to who is in front, over several years at once, each in the chain of its plan', async () => {
    await fillYear()
    await makeWachtende('DB-001', { jaarbedragen: [ask(3), ask(1, 2028)] })
    await makeWachtende('DB-002', { jaarbedragen: [ask(2)] })
    await makeWachtende('DB-003', { jaarbedragen: [ask(1)] })
    await letGo(5)
    const { etag, doorschuiving } = await read()
    expect(plannenIn(doorschuiving.omhoog)).toEqual(['DB-001', 'DB-002'])
    const { opdrachten } = Doorgeschoven.parse(await jsonOf(await confirm(etag), 201))
    expect(opdrachten.map(({ opdracht }) => [opdracht.plan, opdracht.soort, opdracht.reden])).toEqual([
      ['DB-001', 'toekennen', 'Vrijgevallen geld'],
      ['DB-002', 'toekennen', 'Vrijgevallen geld'],
    ])
    expect(plannenIn((await read()).rij)).toEqual(['DB-003'])
    const { regels, koppen } = await readLogboek({ handeling: 'geboekt' })
    expect(new Set(regels.map(({ keten }) => keten))).toEqual(
      new Set(['plan:DB-001', 'plan:DB-002', 'plan:DB-900']),
    )
    expect([await findBreuk(regels, koppen, false), (await verifyGrootboek(env.DB)).breuk]).toEqual([
      undefined,
      null,
    ])
  })

  it('does not go to a plan by half: one that does not fit in one of its years gets nothing in the others', async () => {
    await makePlan('DB-900')
    await boek('DB-900', toekennen(regel(euro(399_500_000), { jaar: 2028 })))
    await makeWachtende('DB-001', { jaarbedragen: [ask(3), ask(1, 2028)] })
    const { etag, regel: kaderregel, doorschuiving } = await read()
    expect(kaderregel.gedeeltelijk).toMatchObject({ mag: false, bron: { herkomst: 'voorstel' } })
    expect(doorschuiving).toMatchObject({
      omhoog: [],
      blijft: [
        {
          plan: 'DB-001',
          reden: { knelpunten: [{ periode: { van: 2028, tot: 2028 }, tekort: euro(500_000) }] },
        },
      ],
    })
    await problemIn(await confirm(etag), 409)
    expect((await env.DB.prepare("SELECT 1 FROM boeking WHERE plan = 'DB-001'").all()).results).toEqual([])
  })

  it('is given out once, however often it is confirmed', async () => {
    await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
    const { etag } = await read()
    const koppen = { 'Idempotency-Key': 'doorschuiving-1' }
    const antwoorden = await Promise.all([1, 2, 3].map(() => confirm(etag, koppen)))
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await env.DB.prepare('SELECT DISTINCT opdracht FROM boeking').all()).results).toHaveLength(1)
  })

  it('is not given out on a preview that has changed, or on none', async () => {
    await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
    const { etag } = await read()
    await makeWachtende('DB-002', { jaarbedragen: [ask(2)] })
    await problemIn(await confirm(etag), 412)
    await problemIn(
      await (await as('carla')).post(`${PAD}/doorschuivingen`, { reden: 'Vrijgevallen geld' }),
      428,
    )
    expect((await env.DB.prepare('SELECT 1 FROM boeking').all()).results).toEqual([])
  })

  it('is refused when nobody moves up', async () => {
    await problemIn(await confirm((await read()).etag), 409)
  })
})

it('does not take a cent more than there is', async () => {
  await makePlan('DB-900')
  await boek('DB-900', toekennen(regel(cent(euro(397_000_000) + 1))))
  await makeWachtende('DB-001', { jaarbedragen: [ask(3)] })
  expect((await read()).doorschuiving).toMatchObject({
    omhoog: [],
    blijft: [{ reden: { knelpunten: [{ pot: 'doorbraakmiddelen', tekort: 1 }] } }],
  })
})

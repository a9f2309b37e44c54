import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { euro, NUL } from '#shared/middelen/bedrag.ts'
import { replay, standenOf } from '#shared/middelen/grootboek.ts'
import { Boekingenpagina, GeboekteOpdracht, type Planboekingen } from '#worker/boekingen/antwoorden.ts'
import { readBoekstand, readPlanboekingen } from '#worker/boekingen/vragen.ts'
import { dateInNederland } from '#worker/klok.ts'
import { readMiddelen } from '#worker/plafonds/vragen.ts'
import { as, declare, makeDossier } from './aanmelden.ts'
import { beschik, boek, makePlan, regel, reserveren, toekennen, versieOf } from './geld.ts'
import { readInhoud, readLogboek } from './logboekhulp.ts'
import { book, prepareDatabase } from './opstelling.ts'
import { jsonOf } from './reis.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makePlan('DB-001')
})

const vandaag = () => dateInNederland(new Date())
const geboektOp = async (pot: string, jaar = 2027) =>
  (await readMiddelen(env.DB, vandaag())).standen.find(stand => stand.pot === pot && stand.jaar === jaar)
    ?.geboekt ?? NUL

describe('a command', () => {
  it('books on the fund and on each of its parts, today, and leaves all of it in the logboek', async () => {
    const antwoord = await boek('DB-001', toekennen(regel(euro(10), { deelSociaalDomein: euro(4) })))
    const { opdracht, boekingen } = GeboekteOpdracht.parse(await jsonOf(antwoord, 201))
    expect(boekingen.map(({ pot, bedrag }) => [pot, bedrag])).toEqual([
      ['doorbraakmiddelen', euro(10)],
      ['doorbraakmiddelen-sociaal-domein', euro(4)],
      ['doorbraakmiddelen-overig', euro(6)],
    ])
    expect(opdracht.datum).toBe(vandaag())
    expect(await readInhoud('plan:DB-001')).toEqual([[null, { opdracht, boekingen }]])
    expect(await geboektOp('doorbraakmiddelen-sociaal-domein')).toBe(euro(4))
  })

  it('acts on the version that was read, and gives the next one', async () => {
    const eerste = await boek('DB-001', reserveren(null, regel(euro(10))))
    expect(eerste.headers.get('ETag')).toBe(await versieOf('DB-001'))
    const carla = await as('carla')
    const tweede = await carla.post('/v1/plannen/DB-001/boekingen', toekennen(regel(euro(8))), {
      'If-Match': eerste.headers.get('ETag') ?? '',
    })
    expect(tweede.status).toBe(201)
    expect(await geboektOp('doorbraakmiddelen')).toBe(euro(8))
  })

  it('is done once, however often it comes with the same key', async () => {
    const koppen = { 'Idempotency-Key': 'toekennen-001', 'If-Match': await versieOf('DB-001') }
    const pogingen = await Promise.all(
      [1, 2, 3, 4, 5].map(() => boek('DB-001', toekennen(regel(euro(10))), koppen)),
    )
    expect(pogingen.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(await Promise.all(pogingen.map(poging => poging.text()))).size).toBe(1)
    expect(await geboektOp('doorbraakmiddelen')).toBe(euro(10))
  })

  it('goes the whole way: held, granted, beschikt, payable, paid, and let go', async () => {
    const elk = [regel(euro(10)), regel(euro(5), { jaar: 2028 })]
    const deel = [regel(euro(10))]
    const reden = 'Mijlpaal gehaald'
    for (const opgave of [
      reserveren(null, ...elk),
      toekennen(...elk),
      { soort: 'betaalbaar-stellen' as const, mijlpaal: 'M1', reden, regels: deel },
      { soort: 'betalen' as const, mijlpaal: 'M1', reden, regels: deel },
      {
        soort: 'vrijvallen' as const,
        uit: 'toegekend' as const,
        reden,
        regels: [regel(euro(5), { jaar: 2028 })],
      },
    ])
      expect((await boek('DB-001', opgave)).status).toBe(201)
    expect((await beschik('DB-001', { reden: 'Gezamenlijke aanvraag', regels: deel })).status).toBe(201)
    expect([await geboektOp('doorbraakmiddelen'), await geboektOp('doorbraakmiddelen', 2028)]).toEqual([
      euro(10),
      NUL,
    ])
  })
})

describe('commands at the same moment', () => {
  it('never pass the ceiling together, and who is too late hears what is left', async () => {
    const plannen = Array.from({ length: 12 }, (_, i) => `DB-1${String(i).padStart(2, '0')}`)
    for (const plan of plannen) await makePlan(plan)
    const antwoorden = await Promise.all(plannen.map(plan => boek(plan, toekennen(regel(euro(60_000_000))))))
    const statussen = antwoorden.map(({ status }) => status)
    expect(statussen.filter(status => status === 201)).toHaveLength(6)
    expect(statussen.filter(status => status === 409)).toHaveLength(6)
    expect(await geboektOp('doorbraakmiddelen')).toBe(euro(360_000_000))
  })
})

describe('a reservation whose day has passed', () => {
  const oud = {
    plan: 'DB-002',
    jaar: 2027,
    datum: '2026-10-01',
    rekening: 'gereserveerd',
    tot: '2026-10-31',
  } as const

  it('is booked off before the next command, with a row in the logboek of its plan', async () => {
    await makePlan('DB-002')
    await book(
      ...['doorbraakmiddelen', 'doorbraakmiddelen-overig'].map(pot => ({
        ...oud,
        pot,
        bedrag: euro(400_000_000),
      })),
    )
    expect((await boek('DB-001', toekennen(regel(euro(100_000_000))))).status).toBe(201)
    expect(await geboektOp('doorbraakmiddelen')).toBe(euro(100_000_000))
    const { regels } = await readLogboek({ keten: 'plan:DB-002' })
    expect(regels).toMatchObject([{ handeling: 'geboekt', wie: null }])
    expect(await readInhoud('plan:DB-002')).toMatchObject([[null, { opdracht: { soort: 'vrijvallen' } }]])
  })
})

describe('the ledger', () => {
  it('gives the same stand as replaying its entries, on any day', async () => {
    await makePlan('DB-002')
    await book({ pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(7), datum: '2026-10-01' })
    await boek('DB-001', toekennen(regel(euro(10), { deelSociaalDomein: euro(4) })))
    await boek('DB-002', reserveren('2027-01-31', regel(euro(3)), regel(euro(2), { jaar: 2028 })))
    const { boekingen } = Boekingenpagina.parse(await jsonOf(await (await as('ilse')).get('/v1/boekingen')))
    expect(boekingen).toHaveLength(8)
    for (const peildatum of ['2026-09-30', '2026-10-01', vandaag(), '2027-01-31', '2027-02-01']) {
      const { standen } = await readMiddelen(env.DB, peildatum)
      expect(new Set(standen)).toEqual(new Set(standenOf(replay(boekingen, peildatum), peildatum)))
    }
  })

  it('knows of a plan what its entries add up to, with its reservations in the order of the last entry', async () => {
    const elk = (bedrag: number) => [regel(euro(bedrag)), regel(euro(bedrag), { jaar: 2028 })]
    await makePlan('DB-002')
    await boek('DB-002', toekennen(...elk(7)))
    for (const opgave of [
      reserveren('2027-06-30', ...elk(10)),
      toekennen(regel(euro(8))),
      reserveren('2027-01-31', regel(euro(3))),
    ])
      expect((await boek('DB-001', opgave)).status).toBe(201)
    const { boekingen, versie } = await readPlanboekingen(env.DB, 'DB-001')
    const stand = await readBoekstand(env.DB, 'DB-001', null)
    expect(stand.versie).toBe(versie)
    const opgeteld = replay(boekingen, '9999-12-31')
    expect(opgeteld.size).toBeGreaterThan(2)
    for (const [sleutel, { plannen }] of opgeteld)
      expect(stand.grootboek.get(sleutel)?.plannen).toEqual(plannen)
  })

  it('comes in pages, and narrows to a plan, pot, year and day', async () => {
    await makePlan('DB-002')
    await boek('DB-001', toekennen(regel(euro(10)), regel(euro(5), { jaar: 2028 })))
    await boek('DB-002', toekennen(regel(euro(3))))
    const ilse = await as('ilse')
    const read = async (vraag: string) =>
      Boekingenpagina.parse(await jsonOf(await ilse.get(`/v1/boekingen?${vraag}`)))
    expect(await read('paginaGrootte=2&pagina=2')).toMatchObject({ totaal: 6, boekingen: [{}, {}] })
    expect((await read('plan=DB-002&pot=doorbraakmiddelen')).boekingen).toMatchObject([{ bedrag: euro(3) }])
    expect((await read('jaar=2028')).totaal).toBe(2)
    expect((await read('peildatum=2026-01-01')).totaal).toBe(0)
  })

  it('shows an insurer the plans that it judges, and nobody a plan with an interest', async () => {
    await makeDossier('DB-002', { coordinerend: 'waterland' })
    await boek('DB-001', toekennen(regel(euro(10))))
    await book({ plan: 'DB-002', pot: 'doorbraakmiddelen', jaar: 2027, bedrag: euro(3) })
    const totaalFor = async (persona: 'carla' | 'anna' | 'floor') =>
      Boekingenpagina.parse(await jsonOf(await (await as(persona)).get('/v1/boekingen'))).totaal
    expect([await totaalFor('carla'), await totaalFor('anna'), await totaalFor('floor')]).toEqual([2, 0, 0])
    await declare('DB-001', 'anna', false)
    await declare('DB-002', 'anna', false)
    expect(await totaalFor('anna')).toBe(3)
    await declare('DB-001', 'anna', true)
    expect(await totaalFor('anna')).toBe(1)
  })

  it('gives all of one plan', async () => {
    await boek('DB-001', reserveren(null, regel(euro(10))))
    await boek('DB-001', toekennen(regel(euro(10))))
    const plan: Planboekingen = await jsonOf(await (await as('carla')).get('/v1/plannen/DB-001/boekingen'))
    expect(plan.boekingen.filter(({ pot }) => pot === 'doorbraakmiddelen')).toMatchObject([
      { rekening: 'gereserveerd', bedrag: euro(10) },
      { rekening: 'gereserveerd', bedrag: euro(-10) },
      { rekening: 'toegekend', bedrag: euro(10) },
    ])
  })
})

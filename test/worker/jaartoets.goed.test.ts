import { beforeEach, describe, expect, it } from 'vitest'
import type { Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { Boekingenpagina } from '#worker/boekingen/antwoorden.ts'
import { Jaartoetsantwoord } from '#worker/jaartoetsen/antwoorden.ts'
import { as } from './aanmelden.ts'
import { beschik, boek, makePlan, regel, reserveren, toekennen } from './geld.ts'
import { book, prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'

beforeEach(prepareDatabase)

/** Every plan of the example asks 2 million in 2027 and 1 million in 2028. */
const makePlanMet = (plan: string, status: Status): Promise<void> => makePlan(plan, status)

const toets = async (vraag: string) =>
  Jaartoetsantwoord.parse(await jsonOf(await (await as('ilse')).get(`/v1/jaartoetsen?${vraag}`)))
const FONDS = 'pot=doorbraakmiddelen&jaar=2027&peildatum=2027-03-01'

describe('the year test', () => {
  it('sets what is granted, held and asked beside what there is, and leaves the queue apart', async () => {
    await makePlanMet('DB-001', 'goedgekeurd')
    await makePlanMet('DB-002', 'in-beoordeling')
    await makePlanMet('DB-003', 'goedgekeurd')
    await boek('DB-001', toekennen(regel(euro(2_000_000)), regel(euro(1_000_000), { jaar: 2028 })))
    await boek('DB-002', reserveren('2027-04-01', regel(euro(500_000))))
    expect((await toets(FONDS)).regels[0]).toMatchObject({
      pot: { id: 'doorbraakmiddelen' },
      route: 'verzekeraars',
      toegekend: euro(2_000_000),
      gereserveerd: euro(500_000),
      gevraagd: euro(1_500_000),
      wachtrij: euro(2_000_000),
      beschikbaar: euro(400_000_000),
      rest: euro(396_000_000),
      oordeel: 'past',
    })
  })

  it('shows the gap between what insurers granted and what the NZa has beschikt', async () => {
    await makePlanMet('DB-001', 'goedgekeurd')
    await boek('DB-001', toekennen(regel(euro(10))))
    const reden = 'Gezamenlijke aanvraag'
    expect((await beschik('DB-001', { reden, regels: [regel(euro(4))] })).status).toBe(201)
    expect((await toets(FONDS)).regels[0]).toMatchObject({ beschikt: euro(4), nogTeBeschikken: euro(6) })
  })

  it('keeps SPUK and ventiel apart, with the term of the SPUK', async () => {
    await book({ pot: 'spuk-transformatiemiddelen', jaar: 2026, bedrag: euro(9) })
    const { regels, termijnen } = await toets('peildatum=2026-12-01&pot=spuk-transformatiemiddelen')
    expect(regels.map(({ route }) => route)).toEqual(Array(5).fill('spuk'))
    expect(termijnen).toMatchObject([{ toegekend: euro(9), ruimte: euro(352_973_316) }])
  })

  it('is of the peildatum: later bookings are not in it, and lapsed money is', async () => {
    const held = {
      pot: 'doorbraakmiddelen',
      jaar: 2027,
      rekening: 'gereserveerd',
      tot: '2026-10-31',
    } as const
    await book({ ...held, bedrag: euro(7), datum: '2026-10-01' })
    const on = async (dag: string) =>
      (await toets(`pot=doorbraakmiddelen&jaar=2027&peildatum=${dag}`)).regels[0]
    expect(await on('2026-09-30')).toMatchObject({ gereserveerd: 0, vervallen: 0 })
    expect(await on('2026-10-31')).toMatchObject({ gereserveerd: euro(7), vervallen: 0 })
    expect(await on('2026-11-01')).toMatchObject({ gereserveerd: 0, vervallen: euro(7) })
  })

  it('names the address of the entries behind a line', async () => {
    await makePlanMet('DB-001', 'goedgekeurd')
    await boek('DB-001', toekennen(regel(euro(10))))
    const adres = (await toets(FONDS)).regels[0]?.herleiding ?? ''
    const { boekingen } = Boekingenpagina.parse(await jsonOf(await (await as('ilse')).get(adres)))
    expect(boekingen).toMatchObject([{ plan: 'DB-001', pot: 'doorbraakmiddelen', bedrag: euro(10) }])
  })

  it('is the same for an insurer', async () => {
    const carla = await as('carla')
    expect(await jsonOf(await carla.get(`/v1/jaartoetsen?${FONDS}`))).toEqual(await toets(FONDS))
  })
})

it('knows which pots there are', async () => {
  await problemIn(await (await as('ilse')).get('/v1/jaartoetsen?pot=potje'), 400)
})

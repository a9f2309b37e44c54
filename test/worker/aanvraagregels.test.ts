import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { Aanvraagregels } from '#worker/aanvraagregels/antwoorden.ts'
import type { Aanvraagregelopgave } from '#worker/aanvraagregels/contract.ts'
import { Kpigelden, Kpiregelpagina } from '#worker/kpigelden/antwoorden.ts'
import { as } from './aanmelden.ts'
import { boek, regel as geldregel, makePlan, toekennen } from './geld.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { jsonOf } from './reis.ts'
import { lineOf, overzichtOp, read } from './toezicht.ts'

type Regel = Aanvraagregelopgave['regels'][number]

/** The plan of the example asks 2 million in 2027 and 1 million in 2028. */
const regel = (wijziging: Partial<Regel> = {}): Regel => ({
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  sector: 'wijk-elv-grz',
  partij: 'Thuiszorg De Linde',
  kosten: 'eenmalig',
  bedrag: euro(2_000_000),
  mijlpaal: null,
  ...wijziging,
})
const in2028 = regel({ jaar: 2028, bedrag: euro(1_000_000) })

const PAD = '/v1/plannen/DB-001/aanvraagregels'

async function lees(): Promise<{ etag: string; waarde: Aanvraagregels }> {
  const antwoord = await (await as('carla')).get(PAD)
  const etag = antwoord.headers.get('ETag') ?? ''
  return { etag, waarde: Aanvraagregels.parse(await jsonOf(antwoord)) }
}

async function leg(opgave: Partial<Aanvraagregelopgave>, koppen = {}): Promise<Response> {
  const { etag } = await lees()
  return (await as('carla')).put(PAD, opgave, { 'If-Match': etag, ...koppen })
}

beforeEach(async () => {
  await prepareDatabase()
  await makePlan('DB-001', 'in-beoordeling')
})

describe('what a plan asks, line by line', () => {
  it('is recorded as a version, with a row in the chain of the plan, and read back as it was', async () => {
    expect((await lees()).waarde.opgave).toMatchObject({ versie: 0, regels: [] })
    expect((await leg({ regels: [regel(), in2028] })).status).toBe(200)
    const { opgave, meldingen } = (await lees()).waarde
    expect(opgave).toMatchObject({ versie: 1, planversie: 1, regels: [regel(), in2028] })
    expect(meldingen).toEqual([])
    const { regels } = await readLogboek({ keten: 'plan:DB-001' })
    expect(regels).toMatchObject([{ handeling: 'aanvraagregels-vastgelegd', planversie: 1 }])
  })

  it('sums to what the plan asks, to the cent, or nothing is recorded', async () => {
    const krap = regel({ bedrag: cent(euro(2_000_000) - 1) })
    const { fouten } = await problemIn(await leg({ regels: [krap, in2028] }), 409)
    expect(fouten?.[0]).toMatchObject({
      plaats: 'Totaal 2027',
      melding: expect.stringContaining('€\u00a00,01'),
    })
    await problemIn(await leg({ regels: [regel({ pot: 'doorbraakmiddelen-overig' }), in2028] }), 409)
    await problemIn(await leg({ regels: [regel({ mijlpaal: 'M9' }), in2028] }), 409)
    expect((await lees()).waarde.opgave.versie).toBe(0)
  })

  it('acts on the version that was read, and only once with the same key', async () => {
    const { etag } = await lees()
    const carla = await as('carla')
    const opgave = { regels: [regel(), in2028] }
    const koppen = { 'If-Match': etag, 'Idempotency-Key': 'aanvraagregels-1' }
    expect((await carla.put(PAD, opgave, koppen)).status).toBe(200)
    expect((await carla.put(PAD, opgave, koppen)).status).toBe(200)
    await problemIn(await carla.put(PAD, opgave, { 'If-Match': etag }), 412)
    await problemIn(await carla.put(PAD, opgave), 428)
    expect((await lees()).waarde.opgave.versie).toBe(1)
  })

  it('decides of which fund and which part of it the money is asked', async () => {
    const gevraagd = async () =>
      lineOf(await overzichtOp('2027-01-01'), 'doorbraakmiddelen-sociaal-domein', 2027)?.gevraagd
    expect(await gevraagd()).toBe(0)
    const spuk = regel({ pot: 'spuk-transformatiemiddelen', bedrag: euro(500_000) })
    expect((await leg({ regels: [regel({ bedrag: euro(1_500_000) }), spuk, in2028] })).status).toBe(200)
    const regels = await overzichtOp('2027-01-01')
    expect(lineOf(regels, 'doorbraakmiddelen', 2027)?.gevraagd).toBe(euro(1_500_000))
    expect(lineOf(regels, 'spuk-transformatiemiddelen', 2027)?.gevraagd).toBe(euro(500_000))
  })

  it('warns when the same party asks money for the same twice, and only who may know of both plans', async () => {
    await makePlan('DB-002', 'in-beoordeling')
    await leg({ regels: [regel(), in2028] })
    const carla = await as('carla')
    const pad = '/v1/plannen/DB-002/aanvraagregels'
    const etag = (await carla.get(pad)).headers.get('ETag') ?? ''
    const opgave = { regels: [regel({ partij: 'thuiszorg de linde' }), in2028] }
    const { meldingen } = Aanvraagregels.parse(
      await jsonOf(await carla.put(pad, opgave, { 'If-Match': etag })),
    )
    expect(meldingen.map(({ regel: wet, ernst }) => [wet, ernst])).toEqual([
      ['aanvraag/dubbel', 'signaal'],
      ['aanvraag/dubbel', 'signaal'],
    ])
    expect(meldingen[0]?.tekst).toContain('DB-001')
  })
})

describe('the money of KPI’s', () => {
  const mijlpaal = {
    id: 'M1',
    omschrijving: 'Op vier afdelingen in gebruik',
    kpi: 'Aantal teams',
    jaar: 2027,
    partij: 'Thuiszorg De Linde',
    bedrag: euro(2_000_000),
    bewijs: 'Telling',
  }
  const doorbraak = async () => {
    const { fondsen } = Kpigelden.parse(await read('/v1/kpigelden'))
    return fondsen.find(({ pot }) => pot.id === 'doorbraakmiddelen')
  }

  it('follows from the mijlpalen and the ledger, and shows what does not add up', async () => {
    await prepareDatabase()
    await makePlan('DB-001')
    await leg({ regels: [regel({ mijlpaal: 'M1' }), in2028], mijlpalen: [mijlpaal] })
    expect((await doorbraak())?.overzicht.beschikbaarGesteld).toBe(0)
    await boek('DB-001', toekennen(geldregel(euro(2_000_000)), geldregel(euro(1_000_000), { jaar: 2028 })))
    const reden = 'Mijlpaal deels gehaald'
    const aanM1 = (bedrag: number) => ({ mijlpaal: 'M1', reden, regels: [geldregel(euro(bedrag))] })
    for (const opgave of [
      { soort: 'betaalbaar-stellen' as const, ...aanM1(1_500_000) },
      { soort: 'vrijvallen' as const, uit: 'toegekend' as const, ...aanM1(300_000) },
    ])
      expect((await boek('DB-001', opgave)).status).toBe(201)
    expect(await doorbraak()).toMatchObject({
      overzicht: {
        beschikbaarGesteld: euro(3_000_000),
        betaalbaarEnBetaald: euro(1_500_000),
        definitiefVrijgegeven: euro(300_000),
        nogVrijTeGeven: euro(200_000),
      },
      // A million in 2028 hangs on no mijlpaal.
      aansluitingen: [{ verschil: 0 }, { wat: 'beschikbaar-gesteld', verschil: euro(-1_000_000) }],
    })
    const { kpis } = Kpiregelpagina.parse(await read('/v1/kpiregels?pot=doorbraakmiddelen'))
    expect(kpis.map(({ beschikbaar }) => beschikbaar)).toEqual([euro(1_700_000), euro(300_000)])
  })

  it('knows which funds there are', async () => {
    await problemIn(await (await as('ilse')).get('/v1/kpiregels?pot=potje'), 400)
  })
})

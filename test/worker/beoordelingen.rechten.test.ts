import { beforeAll, describe, expect, it } from 'vitest'
import type { Antwoorden } from '#shared/plan/plan.ts'
import { PERSONA_IDS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { VOORBEELDBINDING, VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'
import { beoordeel, bewaar, jsonOf, PLAN, pad, reisNaar, verklaar } from './reis.ts'
import { runVoorbeeld } from './voorbeeld.ts'

/*
 * The blind law: whatever route is asked, by whom and when, nothing of what another has not submitted, or of what the
 * own judgement doesn't entitle to yet, is in what comes back: not in the body, not in a header, not in a refusal.
 */

/**
 * Words and points that stand nowhere else, so that wherever they turn up they come from this judgement. The points have
 * more decimals than a time has.
 */
const geheim = (naam: string, betrouwbaarheid: number, opschaalbaarheid: number): Antwoorden => ({
  antwoorden: {
    betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: `GEHEIM-${naam}-A` },
    opschaalbaarheid: { punten: opschaalbaarheid, onderbouwing: `GEHEIM-${naam}-B` },
  },
  oordelen: {},
})
const VAN_ANNA = geheim('ANNA', 2.37193, 4.61927)
const VAN_CARLA = geheim('CARLA', 3.79351, 1.43829)
const sporenVan = (naam: string) =>
  naam === 'ANNA' ? ['GEHEIM-ANNA', '2.37193', '4.61927'] : ['GEHEIM-CARLA', '3.79351', '1.43829']

/** Everything that someone can get out of the service about the plan, without changing anything. */
async function askAll(persona: PersonaId): Promise<Map<string, string>> {
  const { token } = await as(persona)
  const antwoorden = new Map<string, string>()
  for (const route of routesOf(AUTORISATIE).filter(route => route.startsWith('GET '))) {
    const antwoord = await runVoorbeeld(route, { token })
    const koppen = [...antwoord.headers].filter(([naam]) => naam !== 'x-request-id')
    antwoorden.set(route, JSON.stringify([antwoord.status, koppen, await antwoord.text()]))
  }
  return antwoorden
}

const textOf = (antwoorden: ReadonlyMap<string, string>) => [...antwoorden.values()].join('\n')

/**
 * What the logboek says of who did what is for supervision; of a judgement it holds no more than a fingerprint. And a
 * check of the ledger says when it was made.
 */
const withoutLogboek = (antwoorden: ReadonlyMap<string, string>) =>
  [...antwoorden].filter(([route]) => !route.includes('logboek') && !route.includes('grootboekcontroles'))

describe('while Anna has a concept', () => {
  const voor = new Map<PersonaId, ReadonlyMap<string, string>>()
  beforeAll(async () => {
    await prepareDatabase()
    await reisNaar('in-beoordeling')
    for (const persona of PERSONA_IDS) voor.set(persona, await askAll(persona))
    await jsonOf(await bewaar('anna', VAN_ANNA))
  })

  it.each(PERSONA_IDS.filter(persona => persona !== 'anna'))(
    '%s gets what there was before, to the ETag',
    async persona => {
      const dan = await askAll(persona)
      expect(withoutLogboek(dan)).toEqual(withoutLogboek(voor.get(persona) ?? new Map()))
      for (const spoor of sporenVan('ANNA')) expect(textOf(dan)).not.toContain(spoor)
    },
  )

  it('Anna reads it herself', async () => {
    for (const spoor of sporenVan('ANNA')) expect(textOf(await askAll('anna'))).toContain(spoor)
  })
})

describe('once Anna and Carla have submitted', () => {
  beforeAll(async () => {
    await prepareDatabase()
    await reisNaar('in-beoordeling')
    await beoordeel('anna', VAN_ANNA)
    await beoordeel('carla', VAN_CARLA)
    await jsonOf(await bewaar('hanna', geheim('HANNA', 1.11, 1.22)))
  })

  it.each(PERSONA_IDS)('%s sees of others exactly what the own submission allows', async persona => {
    const tekst = textOf(await askAll(persona))
    const magZien = ['anna', 'carla'].includes(persona)
    for (const spoor of [...sporenVan('ANNA'), ...sporenVan('CARLA')])
      expect([spoor, tekst.includes(spoor)]).toEqual([spoor, magZien])
    expect(tekst.includes('GEHEIM-HANNA')).toBe(persona === 'hanna')
  })

  it('a refusal tells a blind assessor nothing', async () => {
    for (const persona of PERSONA_IDS.filter(persona => !['anna', 'carla'].includes(persona))) {
      const { token } = await as(persona)
      for (const route of routesOf(AUTORISATIE).filter(
        route => route.startsWith('POST ') && route.includes(':nummer'),
      )) {
        if (route.endsWith('/belangenverklaringen') || route.endsWith('/consensussen')) continue
        const antwoord = await runVoorbeeld(route, { token })
        const tekst = JSON.stringify([...antwoord.headers]) + (await antwoord.text())
        for (const spoor of [...sporenVan('ANNA'), ...sporenVan('CARLA')]) expect(tekst).not.toContain(spoor)
      }
    }
  })

  it('a coordinator who is still blind can neither record nor probe a consensus', async () => {
    await prepareDatabase()
    await reisNaar('in-beoordeling')
    await beoordeel('anna', VAN_ANNA)
    const carla = await as('carla')
    const poging = (punten: number) =>
      carla.post(pad('consensussen'), {
        ...VOORBEELDBINDING,
        beoordelingen: [],
        criteria: { betrouwbaarheid: { punten, reden: '' }, opschaalbaarheid: { punten, reden: '' } },
        poorten: {},
        minderheid: [],
        afwijkingen: [],
        door: ['duinzicht', 'waterland', 'veenoever'],
      })
    const antwoorden = await Promise.all([2.37193, 4.61927, 1].map(poging))
    expect(antwoorden.map(({ status }) => status)).toEqual([409, 409, 409])
    expect(new Set(await Promise.all(antwoorden.map(antwoord => antwoord.text()))).size).toBe(1)
  })
})

/** The example in the OpenAPI document is this very plan; one's own declarations stay one's own. */
const isOverPlannen = (route: string) =>
  !route.includes('openapi') && !route.endsWith('/belangenverklaringen')

describe('who has an interest', () => {
  it('finds no trace of the plan, in no list, total, search or agenda', async () => {
    await prepareDatabase()
    await reisNaar('eens')
    const voor = await askAll('daan')
    await jsonOf(await verklaar('daan', PLAN, true), 201)
    const dan = await askAll('daan')
    expect(textOf(voor)).toContain(VOORBEELDINHOUD.titel)
    for (const [route, antwoord] of dan)
      if (isOverPlannen(route))
        for (const spoor of [VOORBEELDINHOUD.titel, VOORBEELDINHOUD.aanvrager.naam, '\\"DB-001\\"'])
          expect([route, antwoord.includes(spoor)]).toEqual([route, false])
    const daan = await as('daan')
    for (const vraag of ['', '?zoek=linde', '?status=in-beoordeling', '?zoek=DB-001'])
      expect(await jsonOf(await daan.get(`/v1/plannen${vraag}`))).toMatchObject({ plannen: [], totaal: 0 })
    expect(await jsonOf(await daan.get('/v1/agenda'))).toMatchObject({ punten: [] })
  })

  it('takes the own judgement along: it counts nowhere and others do not see it any more', async () => {
    await prepareDatabase()
    await reisNaar('in-beoordeling')
    await beoordeel('anna', VAN_ANNA)
    await beoordeel('carla', VAN_CARLA)
    await jsonOf(await verklaar('anna', PLAN, true), 201)
    const tekst = textOf(await askAll('carla'))
    for (const spoor of sporenVan('ANNA')) expect(tekst).not.toContain(spoor)
    expect(textOf(await askAll('anna'))).not.toContain('GEHEIM')
  })
})

describe('who reads along', () => {
  it('sees the plan from the intention on, and the consensus, but never one judgement', async () => {
    await prepareDatabase()
    await reisNaar('in-beoordeling')
    await beoordeel('anna', VAN_ANNA)
    for (const persona of ['floor', 'gijs', 'ilse', 'jorrit'] as const) {
      const { get } = await as(persona)
      expect([persona, (await get(pad())).status]).toEqual([persona, 404])
      expect(await jsonOf(await get('/v1/plannen'))).toMatchObject({ totaal: 0 })
    }
    await prepareDatabase()
    await reisNaar('gevraagd')
    for (const persona of ['floor', 'gijs', 'ilse', 'jorrit'] as const) {
      const { get } = await as(persona)
      await jsonOf(await get(pad()))
      expect((await get(pad('beoordelingen'))).status).toBe(persona === 'floor' ? 404 : 403)
    }
    for (const persona of ['ilse', 'jorrit'] as const)
      await expect(jsonOf(await (await as(persona)).get(pad('consensussen')))).resolves.toMatchObject({
        consensussen: [{ consensus: { versie: 1 } }],
      })
    expect((await (await as('gijs')).get(pad('consensussen'))).status).toBe(403)
    expect((await (await as('karin')).get(pad())).status).toBe(403)
  })
})

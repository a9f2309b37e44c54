import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Opdrachtregel } from '#shared/middelen/opdracht.ts'
import { seal } from '#shared/verdeling/bevroren.ts'
import type { Probleem } from '#worker/antwoorden.ts'
import { sha256 } from '#worker/d1/afdruk.ts'
import { BewaardeVerdeling, Bewaring, Verdelingenpagina } from '#worker/verdelingen/antwoorden.ts'
import { VOORBEELDVERDELING } from '#worker/verdelingen/voorbeeld.ts'
import { as } from './aanmelden.ts'
import { boek, makePlan } from './geld.ts'
import { readInhoud } from './logboekhulp.ts'
import { prepareDatabase } from './opstelling.ts'
import { jsonOf } from './reis.ts'
import { REGELS_DB001, sealRegel, VOORBEELD } from './scenario.ts'

beforeEach(prepareDatabase)

const { hash, inhoud } = VOORBEELDVERDELING
/** Grants these amounts, as the scenario of the examples chose them or not. */
const volgend = (...regels: Opdrachtregel[]) => ({
  soort: 'toekennen' as const,
  reden: 'Zoals in het scenario',
  regels,
  verdeling: hash,
})
const bewaar = async (verzegeld = VOORBEELDVERDELING) =>
  (await as('carla')).post('/v1/verdelingen', verzegeld)

it('the example has the hash of its text', async () => {
  expect(await seal({ inhoud }, sha256)).toEqual(VOORBEELDVERDELING)
})

describe('a scenario', () => {
  it('is kept to the letter, listed by what it comes to, and stands in the logboek without its content', async () => {
    const { verdeling } = Bewaring.parse(await jsonOf(await bewaar(), 201))
    expect(verdeling).toMatchObject({
      hash,
      organisatie: 'duinzicht',
      aanpak: 'rang',
      plannen: 2,
      bedrag: euro(3_800_000),
      kader: { id: 'doorbraak-concept-2026', versie: 1 },
    })
    const carla = await as('carla')
    const pagina = Verdelingenpagina.parse(await jsonOf(await carla.get('/v1/verdelingen'), 200))
    expect(pagina).toMatchObject({ verdelingen: [verdeling], totaal: 1 })
    const gelezen = await jsonOf(await carla.get(`/v1/verdelingen/${hash}`), 200)
    expect(BewaardeVerdeling.parse(gelezen)).toEqual({ ...verdeling, inhoud })
    expect(await readInhoud('dienst')).toEqual([[null, verdeling]])
  })

  it('that still fits is kept, with what has changed since it was made', async () => {
    const grenzen = VOORBEELD.portefeuille.grenzen.map(grens => ({ ...grens, ruimte: euro(5_000_000) }))
    const anders = await sealRegel({ ...VOORBEELD.portefeuille, grenzen, peildatum: '2026-09-01' })
    const { meldingen } = Bewaring.parse(await jsonOf(await bewaar(anders), 201))
    const teksten = meldingen.map(({ tekst }) => tekst).join('\n')
    expect(teksten).toMatch(/peildatum was 1 september 2026/)
    expect(teksten).toMatch(/ruimte in 2027 was €\s5\.000\.000; nu €\s400\.000\.000/)
  })

  it('is seen by supervision and advice, and by another insurer not', async () => {
    await bewaar()
    for (const persona of ['ilse', 'jorrit'] as const) {
      const lezer = await as(persona)
      expect((await lezer.get(`/v1/verdelingen/${hash}`)).status).toBe(200)
      expect(await jsonOf(await lezer.get('/v1/verdelingen'), 200)).toMatchObject({ totaal: 1 })
    }
    const esther = await as('esther')
    expect((await esther.get(`/v1/verdelingen/${hash}`)).status).toBe(404)
    expect(await jsonOf(await esther.get('/v1/verdelingen'), 200)).toMatchObject({ totaal: 0 })
    expect((await (await as('anna')).get('/v1/verdelingen')).status).toBe(403)
    expect((await (await as('ilse')).post('/v1/verdelingen', VOORBEELDVERDELING)).status).toBe(403)
  })

  it('can be kept by two organisations, and by one of them once', async () => {
    expect((await bewaar()).status).toBe(201)
    expect((await (await as('esther')).post('/v1/verdelingen', VOORBEELDVERDELING)).status).toBe(201)
    expect(await jsonOf(await bewaar(), 409)).toMatchObject({ detail: 'Dit scenario is al bewaard.' })
  })
})

describe('a booking that follows a scenario', () => {
  beforeEach(async () => {
    await makePlan('DB-001')
    await bewaar()
  })

  it('is booked when it takes what was chosen, and names the scenario in the logboek', async () => {
    const opgave = volgend(...REGELS_DB001)
    const geboekt = await jsonOf(await boek('DB-001', opgave), 201)
    expect(geboekt).toMatchObject({ opdracht: { verdeling: hash } })
    expect(await readInhoud('plan:DB-001')).toEqual([[null, geboekt]])
  })

  it('is refused when it takes a cent more, another year or another plan, with the difference', async () => {
    const [regel] = REGELS_DB001
    if (!regel) return expect.unreachable()
    const eenCent = { ...regel, bedrag: cent(regel.bedrag + 1) }
    const verkeerd = volgend(eenCent, { ...regel, jaar: 2028 })
    const { fouten } = await jsonOf<Probleem>(await boek('DB-001', verkeerd), 409)
    expect(fouten).toEqual([
      {
        plaats: 'doorbraakmiddelen/2027',
        melding: 'Het scenario koos € 2.000.000; deze boeking is € 2.000.000,01.'.replaceAll('€ ', '€\u00a0'),
      },
      {
        plaats: 'doorbraakmiddelen/2028',
        melding: 'Het scenario koos € 0; deze boeking is € 2.000.000.'.replaceAll('€ ', '€\u00a0'),
      },
    ])
    await makePlan('DB-009')
    const ander = await jsonOf(await boek('DB-009', volgend(regel)), 409)
    expect(ander).toMatchObject({
      fouten: [{ plaats: 'verdeling', melding: /DB-009 is in dit scenario niet/ }],
    })
  })

  it('is refused when nobody kept that scenario', async () => {
    const opgave = { ...volgend(...REGELS_DB001), verdeling: '0'.repeat(64) }
    expect(await jsonOf(await boek('DB-001', opgave), 409)).toMatchObject({
      fouten: [{ plaats: 'verdeling' }],
    })
  })
})

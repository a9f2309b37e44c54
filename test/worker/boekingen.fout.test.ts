import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import { as } from './aanmelden.ts'
import { beschik, boek, makePlan, regel, reserveren, toekennen, versieOf } from './geld.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makePlan('DB-001')
})

const PAD = '/v1/plannen/DB-001/boekingen'
const opgave = toekennen(regel(euro(10)))
const count = async (tabel: string) => (await env.DB.prepare(`SELECT 1 FROM ${tabel}`).all()).results.length

describe('over the ceiling', () => {
  it('is refused with the room per pot and year, and nothing of it is booked', async () => {
    await makePlan('DB-002')
    await boek('DB-002', toekennen(regel(euro(350_000_000), { deelSociaalDomein: euro(90_000_000) })))
    const teVeel = toekennen(
      regel(euro(60_000_000), { deelSociaalDomein: euro(20_000_000) }),
      regel(euro(1), { jaar: 2028 }),
    )
    const { fouten } = await problemIn(await boek('DB-001', teVeel), 409)
    expect(fouten?.map(({ plaats }) => plaats)).toEqual([
      'doorbraakmiddelen/2027',
      'doorbraakmiddelen-sociaal-domein/2027',
    ])
    expect(fouten?.[0]?.melding).toMatch(/nog €\s50\.000\.000 ruimte.*€\s10\.000\.000 te veel/)
    expect(fouten?.[1]?.melding).toMatch(/nog €\s10\.000\.000 ruimte/)
    expect(await count("boeking WHERE plan = 'DB-001'")).toBe(0)
    const { regels } = await readLogboek({ keten: 'dienst' })
    expect(regels).toMatchObject([{ handeling: 'verzoek-geweigerd', status: 409 }])
  })

  it('names the term where the ceiling holds over years', async () => {
    const spuk = (jaar: number) => regel(euro(200_000_000), { pot: 'spuk-transformatiemiddelen', jaar })
    const { fouten } = await problemIn(await boek('DB-001', toekennen(spuk(2027), spuk(2028))), 409)
    expect(fouten).toMatchObject([{ plaats: 'spuk-transformatiemiddelen/2024-2028' }])
    expect((await boek('DB-001', toekennen(spuk(2027)))).status).toBe(201)
  })
})

describe('on another version', () => {
  it('is refused when someone booked in between', async () => {
    const versie = await versieOf('DB-001')
    expect((await boek('DB-001', opgave)).status).toBe(201)
    await problemIn(await boek('DB-001', opgave, { 'If-Match': versie }), 412)
    expect(await count('boeking')).toBe(2)
  })

  it('is refused without a version', async () => {
    await problemIn(await (await as('carla')).post(PAD, opgave), 428)
  })

  it('one of two wins', async () => {
    const versie = { 'If-Match': await versieOf('DB-001') }
    const antwoorden = await Promise.all([1, 2].map(() => boek('DB-001', opgave, versie)))
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 412])
  })
})

it('is refused when its key stood with another body', async () => {
  const koppen = { 'Idempotency-Key': 'toekennen-001', 'If-Match': await versieOf('DB-001') }
  await boek('DB-001', opgave, koppen)
  await problemIn(await boek('DB-001', toekennen(regel(euro(11))), koppen), 422)
  expect(await count('boeking')).toBe(2)
})

describe('what the plan does not have', () => {
  it('can not be paid, beschikt or let go', async () => {
    await boek('DB-001', opgave)
    const [reden, regels] = ['Te veel', [regel(euro(11))]]
    const { fouten } = await problemIn(await beschik('DB-001', { reden, regels }), 409)
    expect(fouten?.[0]?.plaats).toBe('doorbraakmiddelen/2027')
    await problemIn(await boek('DB-001', { soort: 'vrijvallen', uit: 'toegekend', reden, regels }), 409)
    await problemIn(await boek('DB-001', { soort: 'betalen', mijlpaal: null, reden, regels }), 409)
    expect(await count('boeking')).toBe(2)
  })
})

describe('a plan that is not that far', () => {
  it('gets no money before it is approved, and hears what it lacks', async () => {
    await makePlan('DB-002', 'in-beoordeling')
    const { detail } = await problemIn(await boek('DB-002', opgave), 409)
    expect(detail).toContain('Geld toekennen kan als het plan op “Goedgekeurd” staat.')
    await problemIn(await boek('DB-002', reserveren(null, regel(euro(1)))), 409)
    expect((await boek('DB-002', reserveren('2027-01-31', regel(euro(1))))).status).toBe(201)
    await problemIn(await beschik('DB-002', { reden: 'Te vroeg', regels: [regel(euro(1))] }), 409)
    expect(await count("boeking WHERE plan = 'DB-002'")).toBe(2)
  })
})

describe('by someone who may not book', () => {
  it.each([
    ['of another organisation', 'anna', 403],
    ['with another role', 'ilse', 403],
  ] as const)('%s: is refused before what is wrong with it is told', async (_, persona, status) => {
    const beller = await as(persona)
    for (const inhoud of [opgave, { soort: 'geen' }])
      await problemIn(await beller.post(PAD, inhoud, { 'If-Match': 'geen etag' }), status)
    expect(await count('boeking')).toBe(0)
    expect((await readLogboek({ keten: 'dienst' })).regels).toMatchObject([{ status }, { status }])
  })
})

describe('what is no command', () => {
  it.each([
    ['a part of a fund', toekennen(regel(euro(1), { pot: 'doorbraakmiddelen-overig' })), 409],
    ['a year without a ceiling', toekennen(regel(euro(1), { jaar: 2030 })), 409],
    ['a closed year', toekennen(regel(euro(1), { pot: 'transformatiemiddelen', jaar: 2025 })), 409],
    ['a reservation that has lapsed already', reserveren('2026-01-01', regel(euro(1))), 409],
    ['nothing at all', toekennen(regel(cent(0))), 409],
    ['a negative amount', toekennen(regel(euro(-1))), 400],
    ['no amounts', toekennen(), 400],
    ['no reason', { ...opgave, reden: ' ' }, 400],
  ])('%s', async (_, fout, status) => {
    await problemIn(await boek('DB-001', fout), status)
    expect(await count('boeking')).toBe(0)
  })
})

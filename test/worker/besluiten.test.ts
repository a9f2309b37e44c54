import { beforeEach, describe, expect, it } from 'vitest'
import type { Besluitopgave } from '#worker/besluiten/contract.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { etagOf, jsonOf, pad, reisNaar } from './reis.ts'

beforeEach(prepareDatabase)

const ADVIES: Besluitopgave = {
  planversie: 1,
  orgaan: 'gremium',
  uitkomst: 'toekennen-onder-voorwaarden',
  datum: '2026-11-20',
  motivering: '',
  voorwaarden: [{ tekst: 'Meting bij drie instellingen erbij', uiterlijk: null }],
}

const GREMIUM = 'jorrit'

async function legVast(wijziging: Partial<Besluitopgave> = {}): Promise<Response> {
  const gremium = await as(GREMIUM)
  const adres = pad('besluiten')
  return gremium.post(adres, { ...ADVIES, ...wijziging }, { 'If-Match': await etagOf(gremium, adres) })
}

async function meldVervuld(besluit: number, voorwaarde: number): Promise<Response> {
  const gremium = await as(GREMIUM)
  return gremium.post(
    pad(`besluiten/${besluit}/vervullingen`),
    { voorwaarde, toelichting: 'De meting is binnen.' },
    { 'If-Match': await etagOf(gremium, pad('besluiten')) },
  )
}

describe('the gremium', () => {
  it('records its advice, then what the BO decided, and that a condition was met; all of it stays', async () => {
    await reisNaar('voorgenomen-besluit')
    expect(await jsonOf(await legVast(), 201)).toMatchObject({ volgnr: 1, plan: 'DB-001' })
    await jsonOf(await meldVervuld(1, 1), 201)
    await jsonOf(await legVast({ orgaan: 'bo', uitkomst: 'toekennen', voorwaarden: [] }), 201)
    const gelezen = await jsonOf(await (await as('anna')).get(pad('besluiten')))
    expect(gelezen).toMatchObject({
      planversie: 1,
      besluiten: [
        { orgaan: 'gremium', uitkomst: 'toekennen-onder-voorwaarden' },
        { orgaan: 'bo', uitkomst: 'toekennen' },
      ],
      vervullingen: [{ besluit: 1, voorwaarde: 1 }],
    })
  })

  it('hears what is missing, and that someone else was first', async () => {
    await reisNaar('voorgenomen-besluit')
    const { fouten } = await problemIn(await legVast({ voorwaarden: [], datum: '2099-01-01' }), 400)
    expect(fouten?.map(({ plaats }) => plaats)).toEqual(['Datum', 'Voorwaarden'])
    const gremium = await as(GREMIUM)
    const gelezen = { 'If-Match': await etagOf(gremium, pad('besluiten')) }
    await jsonOf(await legVast(), 201)
    await problemIn(await gremium.post(pad('besluiten'), ADVIES, gelezen), 412)
    await problemIn(await meldVervuld(1, 2), 400)
  })

  it('sees no plan before the intention, and nobody else records anything', async () => {
    await reisNaar('beoordeeld')
    await problemIn(await (await as(GREMIUM)).get(pad('besluiten')), 404)
    await reisNaar('voorgenomen-besluit', 'DB-001', 'beoordeeld')
    const carla = await as('carla')
    const koppen = { 'If-Match': await etagOf(carla, pad('besluiten')) }
    await problemIn(await carla.post(pad('besluiten'), ADVIES, koppen), 403)
  })
})

it('all dossiers in one answer hold what each reader may see, and no concept', async () => {
  await reisNaar('voorgenomen-besluit')
  await jsonOf(await legVast(), 201)
  const read = async (persona: 'carla' | 'jorrit') => jsonOf(await (await as(persona)).get('/v1/dossiers'))
  expect(await read('carla')).toMatchObject({
    dossiers: [{ plan: 'DB-001', besluiten: [{ volgnr: 1 }], beoordelingen: [{}, {}, {}] }],
  })
  expect(await read(GREMIUM)).toMatchObject({
    dossiers: [{ beoordelingen: [], consensus: { versie: 1 }, besluiten: [{ volgnr: 1 }] }],
    opgaven: [],
  })
})

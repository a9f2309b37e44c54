import { beforeEach, expect, it } from 'vitest'
import { as, makeDossier } from './aanmelden.ts'
import { prepareDatabase } from './opstelling.ts'

beforeEach(async () => {
  await prepareDatabase()
  await makeDossier('DB-001')
})

const PAD = '/v1/plannen/DB-001/belangenverklaringen'

it('keeps what someone declares, and shows it to that person alone', async () => {
  const [anna, bram] = [await as('anna'), await as('bram')]
  const antwoord = await anna.post(PAD, { belang: false, toelichting: '' })
  expect(antwoord.status).toBe(201)
  const verklaring = await antwoord.json()
  expect(verklaring).toMatchObject({ plan: 'DB-001', persoon: anna.persoon, belang: false, toelichting: '' })
  expect(await (await anna.get(PAD)).json()).toEqual({ verklaringen: [verklaring] })
  expect(await (await bram.get(PAD)).json()).toEqual({ verklaringen: [] })
})

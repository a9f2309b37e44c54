import { beforeEach, describe, expect, it } from 'vitest'
import { as } from './aanmelden.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'
import { beantwoord, jsonOf, pad, reisNaar, vraag, zet } from './reis.ts'

beforeEach(prepareDatabase)

describe('another insurer', () => {
  it('asks, is answered, and then the round may close before its term', async () => {
    await reisNaar('gevraagd')
    await problemIn(await zet('vragenronde-sluiten'), 409)
    const antwoord = await jsonOf(await beantwoord('anna', 'Zij vullen elkaar aan.'), 201)
    expect(antwoord).toMatchObject({ id: '1', antwoorden: [{ tekst: 'Zij vullen elkaar aan.' }] })
    await jsonOf(await beantwoord('carla', 'Zie ook bladzijde 12.'), 201)
    const { vragen } = await jsonOf<{ vragen: { antwoorden: { tekst: string }[] }[] }>(
      await (await as('gijs')).get(pad('vragen')),
    )
    expect(vragen.map(({ antwoorden }) => antwoorden.map(({ tekst }) => tekst))).toEqual([
      ['Zij vullen elkaar aan.', 'Zie ook bladzijde 12.'],
    ])
    await jsonOf(await zet('vragenronde-sluiten'), 201)
  })

  it('asks in the round and not after it', async () => {
    await reisNaar('besluitvorming')
    const { detail } = await problemIn(await vraag('floor', 'Nog iets.'), 409)
    expect(detail).toContain('vragenronde')
  })

  it('does nothing else', async () => {
    await reisNaar('gevraagd')
    const floor = await as('floor')
    expect((await floor.get(pad('eigen-beoordeling'))).status).toBe(404)
    await problemIn(await beantwoord('floor', 'Een eigen antwoord.'), 404)
  })
})

it('questions are not for who judges, and an answer needs a question and words', async () => {
  await reisNaar('gevraagd')
  await problemIn(await vraag('anna', 'Mag dit?'), 403)
  await problemIn(await beantwoord('anna', ' \n '), 400)
  const anna = await as('anna')
  await problemIn(await anna.post(pad('vragen/7/antwoorden'), { tekst: 'Ja.' }), 404)
})

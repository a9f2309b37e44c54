import { beforeAll, expect, it, vi } from 'vitest'
import { createToeval } from '#test/proef/gegevens/toeval.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import { makeOpenapi } from '#worker/openapi/document.ts'
import { as } from './aanmelden.ts'
import { OpenapiDocument } from './openapi-vorm.ts'
import { ask, prepareDatabase } from './opstelling.ts'
import { reisNaar } from './reis.ts'
import { describeVerzoek, findGebrek, isVersie, makeVerzoekmaker, type Verzoek } from './vervuiling.ts'

/*
 * A small run of test/bench/vervuiling.ts: whatever is asked, by whomever, the service says what is wrong with it in
 * its own words. A failure prints the request; the seed makes the same ones again.
 */
const AANTAL = 1_500
const ZAAD = 20_261_123

const document = OpenapiDocument.parse(
  makeOpenapi({ CONTACT_EMAIL: 'beheer@impacttoets.example', CONTACT_URL: 'https://impacttoets.example/' }),
)

beforeAll(async () => {
  await prepareDatabase()
  await reisNaar('in-beoordeling')
})

it(`${AANTAL} spoilt requests give no fault, no look inside, and a problem for each refusal`, async () => {
  const fouten = vi.spyOn(console, 'error').mockReturnValue()
  const versies = new Map<string, string>()
  const tokens = new Map<PersonaId, string>()
  const draw = makeVerzoekmaker(document, createToeval(ZAAD), versies)
  const statussen = new Set<number>()
  for (let keer = 0; keer < AANTAL; keer++) {
    const verzoek = draw()
    const antwoord = await send(verzoek, tokens)
    const gebrek = findGebrek(verzoek, antwoord, new TextDecoder().decode(await antwoord.arrayBuffer()))
    if (gebrek) expect.unreachable(`${gebrek}: ${describeVerzoek(verzoek)} ${fouten.mock.lastCall?.join()}`)
    const etag = antwoord.headers.get('ETag')
    if (verzoek.methode === 'GET' && isVersie(etag)) versies.set(verzoek.pad.replace(/\?.*/, ''), etag)
    statussen.add(antwoord.status)
  }
  expect(fouten).not.toHaveBeenCalled()
  // It gets through to every kind of answer, so it is not all stopped at the door.
  expect(statussen).toEqual(new Set([...statussen, 200, 201, 400, 401, 403, 404, 405, 409, 415]))
}, 300_000)

async function send(
  { methode, pad, koppen, inhoud, persona }: Verzoek,
  tokens: Map<PersonaId, string>,
): Promise<Response> {
  if (persona && !tokens.has(persona)) tokens.set(persona, (await as(persona)).token)
  const token = persona && tokens.get(persona)
  return ask(pad, {
    method: methode,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...koppen },
    ...(inhoud ? { body: inhoud } : {}),
  })
}

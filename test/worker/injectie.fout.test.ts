import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import { type Productieroute, ROUTES } from '#worker/contract.ts'
import type { Routedefinitie } from '#worker/http/invoer.ts'
import { findBreuk } from '#worker/logboek/verificatie.ts'
import { as } from './aanmelden.ts'
import { hostileTexts, leavesOf, replaceLeaves } from './injectie.ts'
import { readLogboek } from './logboekhulp.ts'
import { prepareDatabase } from './opstelling.ts'
import { findPersona, prepareVoorbeeld, runVoorbeeld } from './voorbeeld.ts'

/*
 * Whatever a caller types in any text of any route that takes one, it is kept and given back as that text: SQL runs
 * nowhere, a header stays one line, a formula, a page and a path are letters.
 */

const ROUTES_MET_TEKST = routesOf(AUTORISATIE).filter(route => {
  const definitie: Routedefinitie = ROUTES[route]
  return 'json' in definitie.invoer.shape && 'json' in BESCHRIJVINGEN[route].voorbeeld.invoer
})

/** Every text that is anywhere in the database, also within JSON. */
async function readTeksten(): Promise<string[]> {
  const tabellen = await namesOf("SELECT name AS naam FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  const rijen = await Promise.all(
    tabellen
      .filter(naam => !/^(_|d1_|sqlite_)/.test(naam))
      .map(naam => env.DB.prepare(`SELECT * FROM "${naam}"`).all()),
  )
  return leavesOf(rijen.map(({ results }) => results)).flatMap(tekst => leavesOf(parse(tekst)))
}

const namesOf = async (sql: string): Promise<string[]> =>
  z
    .array(z.looseObject({ naam: z.string() }))
    .parse((await env.DB.prepare(sql).all()).results)
    .map(({ naam }) => naam)

const parse = (tekst: string): unknown => {
  try {
    return JSON.parse(tekst)
  } catch {
    return tekst
  }
}

const SCHEMA =
  "SELECT sql AS naam FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name"

describe.each(ROUTES_MET_TEKST)('%s', (route: Productieroute) => {
  let schema: string[]
  beforeAll(async () => {
    await prepareDatabase()
    await prepareVoorbeeld(route)
    schema = await namesOf(SCHEMA)
  })

  it('keeps and gives back hostile text as it was typed', async () => {
    const persona = findPersona(route)
    const token = persona && (await as(persona)).token
    const voor = await readTeksten()
    const { antwoord, teksten } = await sendHostile(route, token)
    const na = await readTeksten()
    // A route that only computes may shorten what it read; what is kept is kept whole.
    const isBewaard = na.length > voor.length
    const terug = [...leavesOf(await antwoord.json()), ...na]
    for (const { tekst, merk } of isBewaard ? teksten : []) {
      const gevonden = terug.filter(een => een.includes(merk))
      expect([merk, gevonden.length > 0]).toEqual([merk, true])
      for (const een of gevonden) expect(een).toContain(tekst)
    }

    expect(await namesOf(SCHEMA)).toEqual(schema)
    const { regels, koppen } = await readLogboek()
    expect(await findBreuk(regels, koppen, true)).toBeUndefined()
  })
})

/**
 * The example with a hostile text wherever its schema takes any text. What the service refuses as text of that kind
 * (the name of a kader, of a party, of a criterium) stays as in the example: first where it says so, then every name.
 */
async function sendHostile(route: Productieroute, token: string | undefined) {
  const { json } = z.looseObject({ json: z.unknown() }).parse(BESCHRIJVINGEN[route].voorbeeld.invoer)
  const definitie: Routedefinitie = ROUTES[route]
  const { json: vorm } = definitie.invoer.shape
  const alle = vorm ? hostileTexts(z.toJSONSchema(vorm, { io: 'input' }), json) : []
  const proza = alle.filter(({ eerder }) => eerder === '' || eerder.includes(' '))
  const pogingen = [alle, proza, []]
  for (const teksten of pogingen) {
    const antwoord = await runVoorbeeld(route, { token, change: inhoud => replaceLeaves(inhoud, teksten) })
    expect([route, antwoord.status >= 500]).toEqual([route, false])
    if (antwoord.ok) return { antwoord, teksten }
  }
  return expect.unreachable(`${route} refuses its own example`)
}

import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { PERSONAS } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { as } from './aanmelden.ts'
import { prepareDatabase, textOf } from './opstelling.ts'
import { reisNaar } from './reis.ts'

const NAMEN = Object.values(PERSONAS).flatMap(({ naam, account }) => [naam, account])
const namesIn = (tekst: string) => NAMEN.filter(naam => tekst.includes(naam))

/** Every value of every table, as text. */
async function dump(): Promise<string> {
  const { results } = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const tabellen = results.map(rij => String(Object(rij).name)).filter(naam => !/^(_cf|sqlite)/.test(naam))
  const inhoud = await env.DB.batch(tabellen.map(naam => env.DB.prepare(`SELECT * FROM ${naam}`)))
  return JSON.stringify(inhoud.map(({ results }) => results))
}

it('no address has a place for a person', () => {
  const plaatsen = routesOf(AUTORISATIE).flatMap(route => route.match(/:\w+/g) ?? [])
  expect([...new Set(plaatsen)].sort()).toEqual([
    ':besluit',
    ':hash',
    ':id',
    ':nummer',
    ':pot',
    ':versie',
    ':vraag',
  ])
})

it('no name and no account is kept, in any table, after a plan went all the way', async () => {
  await prepareDatabase()
  await reisNaar('goedgekeurd')
  const alles = await dump()
  expect(alles).toContain((await as('anna')).persoon)
  expect(namesIn(alles)).toEqual([])
  const ilse = await as('ilse')
  for (const soort of ['jsonl', 'csv'])
    expect(namesIn(await textOf(await ilse.get(`/v1/logboek/uittreksel.${soort}`)))).toEqual([])
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { AUTORISATIE, TOEGELATEN_ROUTES } from '#worker/autorisatie.ts'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import { ROUTES } from '#worker/contract.ts'
import dienst from '#worker/index.ts'
import { ask, makeAanvraag, makeVraag, post, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

it('covers exactly the routes that are registered, and those of the contract', () => {
  const geregistreerd = dienst.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect(new Set(geregistreerd)).toEqual(new Set(Object.keys(AUTORISATIE)))
  expect(new Set(TOEGELATEN_ROUTES)).toEqual(new Set(Object.keys(ROUTES)))
  expect(dienst.routes.filter(({ method }) => method === 'ALL').every(({ path }) => path === '/*')).toBe(true)
})

it('gives a reason for every access it grants', () => {
  for (const { waarom } of Object.values(AUTORISATIE)) expect(waarom).toMatch(/^[A-Z].{20,}\.$/)
})

describe('what is open to everyone', () => {
  it('writes nothing', async () => {
    const inhoud = async () => {
      const tabellen = ['kaderversie', 'pot', 'plafond', 'budgetstand', 'boeking']
      const uitkomsten = await env.DB.batch(tabellen.map(tabel => env.DB.prepare(`SELECT * FROM ${tabel}`)))
      return uitkomsten.map(({ results }) => results)
    }
    const voor = await inhoud()
    for (const pad of ['gezondheid', 'openapi.json', 'kaders', 'kaders/doorbraak-concept-2026', 'plafonds'])
      expect((await ask(`/v1/${pad}`)).status).toBe(200)
    expect((await post('/v1/budgettoetsen', makeVraag(makeAanvraag()))).status).toBe(200)
    const { invoer } = BESCHRIJVINGEN['POST /v1/narekeningen'].voorbeeld
    expect((await post('/v1/narekeningen', invoer.json)).status).toBe(200)
    expect(await inhoud()).toEqual(voor)
  })

  it('can be read from another site only where the table says so', async () => {
    const vreemd = { headers: { Origin: 'https://elders.example' } }
    for (const route of TOEGELATEN_ROUTES) {
      const { vanaf } = AUTORISATIE[route]
      const { invoer } = BESCHRIJVINGEN[route].voorbeeld
      const pad = route.replace(/^\w+ /, '').replace(':id', 'doorbraak-concept-2026').replace(':versie', '1')
      const antwoord =
        'json' in invoer ? await post(pad, invoer.json, vreemd.headers) : await ask(pad, vreemd)
      expect(antwoord.status).toBe(200)
      expect(antwoord.headers.get('Access-Control-Allow-Origin')).toBe(vanaf === 'elke-site' ? '*' : null)
    }
  })

  it('stays readable from another site when it has not changed', async () => {
    const etag = (await ask('/v1/openapi.json')).headers.get('ETag') ?? ''
    const gelijk = await ask('/v1/openapi.json', { headers: { 'If-None-Match': etag } })
    expect(gelijk.status).toBe(304)
    expect(gelijk.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

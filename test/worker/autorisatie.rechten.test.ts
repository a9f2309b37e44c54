import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { AANMELDTOEGANG } from '#worker/aanmeldingen/toegang.ts'
import { AUTORISATIE, routesOf } from '#worker/autorisatie.ts'
import { makeAutorisatieblad } from '#worker/autorisatie-blad.ts'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import { ROUTES } from '#worker/contract.ts'
import type { Dienst } from '#worker/http/dienst.ts'
import productie from '#worker/index.ts'
import { lokaal } from '#worker/lokaal.ts'
import { ask, makeAanvraag, makeVraag, post, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const registeredIn = ({ routes }: Dienst) =>
  new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))

describe('the access table', () => {
  it('covers exactly the routes that are registered, and those of the contract', () => {
    expect(registeredIn(productie)).toEqual(new Set(Object.keys(AUTORISATIE)))
    expect(new Set(Object.keys(AUTORISATIE))).toEqual(new Set(Object.keys(ROUTES)))
    const overal = productie.routes.filter(({ method }) => method === 'ALL')
    expect(new Set(overal.map(({ path }) => path))).toEqual(new Set(['/*']))
  })

  it('gives a reason for every access it grants', () => {
    for (const { waarom } of Object.values({ ...AUTORISATIE, ...AANMELDTOEGANG }))
      expect(waarom).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('matches the refusals in the contract', () => {
    for (const route of routesOf(AUTORISATIE)) {
      const weigeringen: readonly number[] = ROUTES[route].weigeringen
      const toegang = AUTORISATIE[route]
      const gaatOverPlan = toegang.wie === 'aangemeld' && toegang.relatie !== 'geen'
      for (const status of [401, 403])
        expect([route, weigeringen.includes(status)]).toEqual([route, toegang.wie === 'aangemeld'])
      if (gaatOverPlan) expect([route, weigeringen.includes(404)]).toEqual([route, true])
    }
  })

  it('is a page that says of every route who may call it and why', () => {
    const blad = makeAutorisatieblad()
    for (const route of routesOf(AUTORISATIE)) {
      expect(blad).toContain(`<code>${route}</code>`)
      expect(blad).toContain(AUTORISATIE[route].waarom)
    }
    expect(blad).toContain('<html lang="nl">')
    expect(blad.match(/<th scope="row">/g)).toHaveLength(routesOf(AUTORISATIE).length)
  })
})

describe('the local sign-in', () => {
  const signIn = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"persona":"anna"}',
  }
  const asProductie = { ...env, OMGEVING: 'productie' } as const

  it('is no part of production', async () => {
    expect(registeredIn(lokaal)).toEqual(new Set([...registeredIn(productie), 'POST /v1/aanmeldingen']))
    expect((await productie.request('/v1/aanmeldingen', signIn, asProductie)).status).toBe(404)
  })

  it('does not exist either when its file runs with the settings of production', async () => {
    const { default: bestand } = await import('#worker/lokaal.ts')
    const request = () => new Request('https://impacttoets.example/v1/aanmeldingen', signIn)
    expect((await bestand.fetch(request(), asProductie)).status).toBe(404)
    expect((await bestand.fetch(request(), env)).status).toBe(201)
  })
})

describe('what is open to everyone', () => {
  it('writes nothing', async () => {
    const inhoud = async () => {
      const tabellen = ['kaderversie', 'pot', 'plafond', 'budgetstand', 'boeking', 'logboek', 'idempotentie']
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
    for (const route of routesOf(AUTORISATIE)) {
      const pad = route.replace(/^\w+ /, '').replace(':id', 'doorbraak-concept-2026').replace(':versie', '1')
      const antwoord = await ask(pad, vreemd)
      expect(antwoord.headers.get('Access-Control-Allow-Origin')).toBe(
        AUTORISATIE[route].vanaf === 'elke-site' ? '*' : null,
      )
    }
  })

  it('stays readable from another site when it has not changed', async () => {
    const etag = (await ask('/v1/openapi.json')).headers.get('ETag') ?? ''
    const gelijk = await ask('/v1/openapi.json', { headers: { 'If-None-Match': etag } })
    expect(gelijk.status).toBe(304)
    expect(gelijk.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

import { exports } from 'cloudflare:workers'
import { hc } from 'hono/client'
import { beforeEach, expect, expectTypeOf, it } from 'vitest'
import type { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Budgettoets } from '#shared/middelen/toets.ts'
import type { Narekening } from '#shared/narekenen/uitkomst.ts'
import type { Probleem } from '#worker/antwoorden.ts'
import type { Api, LokaleApi } from '#worker/contract.ts'
import type { Dossierwerkplek, EigenWerkplek, Werkplek, WerkplekOf } from '#worker/http/werkplek.ts'
import type { Kaderlijst } from '#worker/kaders/antwoorden.ts'
import { KADERS } from '#worker/kaders/meegeleverd.ts'
import type { Plafondoverzicht } from '#worker/plafonds/antwoorden.ts'
import { makeDossier } from './aanmelden.ts'
import { makeAanvraag, makeVraag, PEILDATUM, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const fetchWorker = (adres: RequestInfo | URL, verzoek?: RequestInit) => exports.default.fetch(adres, verzoek)
const client = hc<Api>('https://impacttoets.example', { fetch: fetchWorker })

it('reads a list without a question, or a page of it', async () => {
  const alles = await client.v1.kaders.$get()
  const pagina = await client.v1.kaders.$get({ query: { pagina: '2' } })
  if (!alles.ok || !pagina.ok) return expect.unreachable('both exist')
  expectTypeOf(await pagina.json()).toEqualTypeOf<Kaderlijst>()
  expect((await alles.json()).totaal).toBe(KADERS.length)
})

it('fills in the address, and knows a refusal by its status', async () => {
  const { ':id': kader } = client.v1.kaders
  const antwoord = await kader.versies[':versie'].$get({
    param: { id: 'doorbraak-concept-2026', versie: '1' },
  })
  if (!antwoord.ok) return expect.unreachable('this version exists')
  const versie = await antwoord.json()
  expectTypeOf(versie).toEqualTypeOf<Kader>()
  expect(versie.versie).toBe(1)

  const geen = await kader.$get({ param: { id: 'iza' } })
  if (geen.ok) return expect.unreachable('this one does not exist')
  expectTypeOf(geen.status).toEqualTypeOf<400 | 404 | 406 | 429 | 500 | 503>()
  const probleem = await geen.json()
  expectTypeOf(probleem).toEqualTypeOf<Probleem>()
  expect(probleem.detail).toBe('Er is geen kader iza.')
})

it('reads the ceilings', async () => {
  const antwoord = await client.v1.plafonds.$get({
    query: { peildatum: PEILDATUM, pot: 'doorbraakmiddelen' },
  })
  if (!antwoord.ok) return expect.unreachable('the question is sound')
  const overzicht = await antwoord.json()
  expectTypeOf(overzicht).toEqualTypeOf<Plafondoverzicht>()
  expect(overzicht.standen).toHaveLength(6)
})

it('checks a portfolio', async () => {
  const antwoord = await client.v1.budgettoetsen.$post({ json: makeVraag(makeAanvraag()) })
  if (!antwoord.ok) return expect.unreachable('the portfolio is sound')
  const toets = await antwoord.json()
  expectTypeOf(toets).toEqualTypeOf<Budgettoets>()
  expect(toets.plannen).toEqual([{ plan: 'DB-001', oordeel: 'past', knelpunten: [] }])
})

it('recalculates a table', async () => {
  const rijen = [
    ['Sector', 'Bedrag'],
    ['MSZ', 3],
    ['GGZ', '4'],
    ['Totaal', 9],
  ]
  const antwoord = await client.v1.narekeningen.$post({ json: { rijen } })
  if (!antwoord.ok) return expect.unreachable('the table has a header')
  const narekening = await antwoord.json()
  expectTypeOf(narekening).toEqualTypeOf<Narekening>()
  expect(narekening.afwijkingen.map(({ soort }) => soort)).toEqual(['tekstgetal', 'som'])
})

it('signs in on this machine, and then declares with a key', async () => {
  await makeDossier('DB-001')
  const lokaal = hc<LokaleApi>('https://impacttoets.example', { fetch: fetchWorker })
  const aanmelding = await lokaal.v1.aanmeldingen.$post({ json: { persona: 'anna' } })
  if (!aanmelding.ok) return expect.unreachable('anna exists here')
  expectTypeOf(aanmelding.status).toEqualTypeOf<201>()
  const { token } = await aanmelding.json()

  const { belangenverklaringen } = client.v1.plannen[':nummer']
  const antwoord = await belangenverklaringen.$post(
    {
      param: { nummer: 'DB-001' },
      header: { 'idempotency-key': crypto.randomUUID() },
      json: { belang: false, toelichting: '' },
    },
    { headers: { Authorization: `Bearer ${token}` } },
  )
  if (!antwoord.ok) return expect.unreachable('anna may declare')
  expectTypeOf(await antwoord.json()).toEqualTypeOf<Belangenverklaring>()
  expect(antwoord.status).toBe(201)
})

it('knows what a handler has at hand from the access table', () => {
  expectTypeOf<WerkplekOf<'GET /v1/kaders'>>().toEqualTypeOf<Werkplek>()
  expectTypeOf<WerkplekOf<'GET /v1/ik'>>().toEqualTypeOf<EigenWerkplek>()
  expectTypeOf<WerkplekOf<'POST /v1/plannen/:nummer/belangenverklaringen'>>().toEqualTypeOf<Dossierwerkplek>()
  expectTypeOf<Werkplek>().not.toHaveProperty('identiteit')
  expectTypeOf<EigenWerkplek>().not.toHaveProperty('relatie')
})

it('does not compile with a wrong question', () => {
  type Vraag = Parameters<typeof client.v1.budgettoetsen.$post>[0]['json']
  expectTypeOf<Vraag['aanvragen'][number]['bedrag']>().toEqualTypeOf<number>()
  expectTypeOf<Vraag>().toHaveProperty('peildatum')
  // @ts-expect-error only the client of a developer's machine signs in here
  expectTypeOf(client.v1.aanmeldingen).toBeNever()
  // @ts-expect-error there is no such route
  expectTypeOf(client.v1.boekingen).toBeNever()
  // @ts-expect-error a query takes text
  void (() => client.v1.kaders.$get({ query: { pagina: 2 } }))
})

import { exports } from 'cloudflare:workers'
import { hc } from 'hono/client'
import { beforeEach, expect, expectTypeOf, it } from 'vitest'
import type { Kader } from '#shared/kader/kader.ts'
import type { Budgettoets } from '#shared/middelen/toets.ts'
import type { Narekening } from '#shared/narekenen/uitkomst.ts'
import type { Api, Kaderlijst, Plafondoverzicht, Probleem } from '#worker/contract.ts'
import { makeAanvraag, makeVraag, PEILDATUM, prepareDatabase } from './opstelling.ts'

beforeEach(prepareDatabase)

const client = hc<Api>('https://impacttoets.example', {
  fetch: (adres: RequestInfo | URL, verzoek?: RequestInit) => exports.default.fetch(adres, verzoek),
})

it('reads a list without a question, or a page of it', async () => {
  const alles = await client.v1.kaders.$get()
  const pagina = await client.v1.kaders.$get({ query: { pagina: '2' } })
  if (!alles.ok || !pagina.ok) return expect.unreachable('both exist')
  expectTypeOf(await pagina.json()).toEqualTypeOf<Kaderlijst>()
  expect((await alles.json()).totaal).toBe(1)
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
  expectTypeOf(geen.status).toEqualTypeOf<400 | 404 | 406 | 500 | 503>()
  const probleem = await geen.json()
  expectTypeOf(probleem).toEqualTypeOf<Probleem>()
  expect(probleem.detail).toBe('Er is geen kader iza.')
})

it('reads the ceilings', async () => {
  const antwoord = await client.v1.plafonds.$get({ query: { peildatum: PEILDATUM } })
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

it('does not compile with a wrong question', () => {
  type Vraag = Parameters<typeof client.v1.budgettoetsen.$post>[0]['json']
  expectTypeOf<Vraag['aanvragen'][number]['bedrag']>().toEqualTypeOf<number>()
  expectTypeOf<Vraag>().toHaveProperty('peildatum')
  // @ts-expect-error there is no such route
  expectTypeOf(client.v1.boekingen).toBeNever()
  // @ts-expect-error a query takes text
  void (() => client.v1.kaders.$get({ query: { pagina: 2 } }))
})

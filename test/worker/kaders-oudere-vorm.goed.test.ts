import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { Kader } from '#shared/kader/kader.ts'
import { plan } from '#test/shared/plannen.ts'
import { as } from './aanmelden.ts'
import { ask, prepareDatabase, problemIn } from './opstelling.ts'

/*
 * A kader as the first version of this service stored it: one list of computed poorten, no advice, no lead, no roles,
 * and nothing on what is asked of providers. It may not be touched, and is to be read for ever.
 */

const {
  advies: _a,
  leidend: _l,
  poortgroepen: _p,
  uitvraag: _u,
  redenExtraUitvraag: _r,
  ...gebleven
} = DOORBRAAK_CONCEPT_2026
const OUD = {
  ...gebleven,
  id: 'oud-kader',
  poorten: DOORBRAAK_CONCEPT_2026.poorten.map(({ id, titel, regel, uitweg, bron }) => ({
    id,
    titel,
    regel,
    uitweg,
    bron,
  })),
  criteria: DOORBRAAK_CONCEPT_2026.criteria.map(criterium => {
    if (criterium.soort === 'berekend') return { ...criterium, omrekening: criterium.omrekening.tabel }
    const { rollen: _, ...rest } = criterium
    return rest
  }),
}

beforeEach(async () => {
  await prepareDatabase()
  await store(OUD)
})

/** As it would have been published at the time. */
async function store(kader: { id: string; versie: number; status: string }): Promise<void> {
  await env.DB.prepare('INSERT INTO kaderversie (id, versie, status, inhoud, hash) VALUES (?, ?, ?, ?, ?)')
    .bind(kader.id, kader.versie, kader.status, JSON.stringify(kader), 'a'.repeat(64))
    .all()
}

const readOud = async () => Kader.parse(await (await ask('/v1/kaders/oud-kader')).json())

it('is not a kader of today', () => {
  expect(Kader.safeParse(OUD).success).toBe(false)
})

it('is read in the shape of today, without touching what is stored', async () => {
  expect(await readOud()).toMatchObject({
    id: 'oud-kader',
    advies: null,
    leidend: null,
    poortgroepen: [{ id: 'poorten', minstens: 'alle' }],
    uitvraag: [],
  })
  const { results } = await env.DB.prepare(
    "SELECT inhoud, hash FROM kaderversie WHERE id = 'oud-kader'",
  ).all()
  expect(results).toEqual([{ inhoud: JSON.stringify(OUD), hash: 'a'.repeat(64) }])
  expect(await (await ask('/v1/kaders/oud-kader/versies')).json()).toMatchObject({
    versies: [{ versie: 1, advies: null, besluit: null, hash: 'a'.repeat(64) }],
  })
})

it('gives the scores that it gave', async () => {
  const kader = await readOud()
  for (const een of [plan(), plan({ onderwerp: 'mgn' }), plan({ antwoorden: {} })]) {
    const [oud, nu] = [scorePlan(een, kader), scorePlan(een, DOORBRAAK_CONCEPT_2026)]
    expect([oud.score, oud.voldoet]).toEqual([nu.score, nu.voldoet])
  }
})

it('can be followed by a version of today, with what is new in it as a difference', async () => {
  const nieuw = { ...DOORBRAAK_CONCEPT_2026, id: OUD.id, versie: 2 }
  expect((await (await as('karin')).post('/v1/kaders', nieuw)).status).toBe(201)
  const antwoord = await ask('/v1/kaders/oud-kader/versies/2/verschillen?met=1')
  expect(await antwoord.json()).toMatchObject({
    verschillen: expect.arrayContaining([
      expect.objectContaining({ onderdeel: 'het kader', veld: 'leidend', van: 'geen', naar: 'fte' }),
    ]),
  })
})

it('is also read when it breaks a law that came later, which holds for what is published from then on', async () => {
  const los = { ...DOORBRAAK_CONCEPT_2026, id: 'zonder-besluit', status: 'vastgesteld' }
  await store(los)
  expect(await (await ask('/v1/kaders/zonder-besluit')).json()).toEqual(los)
  const { fouten } = await problemIn(await (await as('karin')).post('/v1/kaders', { ...los, versie: 2 }), 400)
  expect(fouten).toContainEqual({
    plaats: 'besluit',
    melding: 'Een vastgesteld kader noemt wie het vaststelde, en wanneer.',
  })
})

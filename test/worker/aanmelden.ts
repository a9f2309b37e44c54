import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import type { Partijrol } from '#shared/beoordeling/rollen.ts'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import { ORGANISATIES, type OrganisatieId, PERSONAS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { pseudonymOf } from '#worker/http/identiteit.ts'
import { ask, post } from './opstelling.ts'

type Koppen = Record<string, string>

/** Someone who is signed in, and asks the Worker itself. */
export type Aangemelde = {
  persoon: string
  token: string
  get(pad: string, koppen?: Koppen): Promise<Response>
  post(pad: string, inhoud: unknown, koppen?: Koppen): Promise<Response>
  put(pad: string, inhoud: unknown, koppen?: Koppen): Promise<Response>
}

/** Signs in as one of the invented people, through the same route as a developer. */
export async function as(persona: PersonaId): Promise<Aangemelde> {
  const antwoord = await post('/v1/aanmeldingen', { persona })
  expect(antwoord.status).toBe(201)
  const { token } = Aanmelding.parse(await antwoord.json())
  const send =
    (method: 'POST' | 'PUT') =>
    (pad: string, inhoud: unknown, koppen: Koppen = {}) =>
      ask(pad, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...koppen },
        body: JSON.stringify(inhoud),
      })
  return {
    persoon: await persoonOf(persona),
    token,
    get: (pad, koppen = {}) => ask(pad, { headers: { Authorization: `Bearer ${token}`, ...koppen } }),
    post: send('POST'),
    put: send('PUT'),
  }
}

/** The pseudonym under which the service knows this person. */
export function persoonOf(persona: PersonaId): Promise<string> {
  const { organisatie, account } = PERSONAS[persona]
  return pseudonymOf(ORGANISATIES[organisatie].tenant, account)
}

export type Partijen = Partial<Record<Partijrol, OrganisatieId>>

/** Duinzicht coordinates, Waterland is the other market leader, Veenoever judges along. Heidekroon has no part. */
export const PARTIJEN: Partijen = {
  coordinerend: 'duinzicht',
  marktleider: 'waterland',
  medebeoordelaar: 'veenoever',
}

/** A plan with its parties, straight into the database. */
export async function makeDossier(plan: string, partijen: Partijen = PARTIJEN): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO dossier (plan, soort, aangemaakt) VALUES (?, 'doorbraakplan', '2026-12-01T09:00:00.000Z')",
    ).bind(plan),
    ...Object.entries(partijen).map(([partijrol, organisatie]) =>
      env.DB.prepare('INSERT INTO dossierpartij (plan, organisatie, partijrol) VALUES (?, ?, ?)').bind(
        plan,
        organisatie,
        partijrol,
      ),
    ),
  ])
}

/** Someone's declaration about a plan, straight into the database. */
export async function declare(
  plan: string,
  persona: PersonaId,
  belang: Belangenverklaring['belang'],
): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO belangenverklaring (plan, persoon, volgnr, belang, toelichting, datum)
     SELECT ?1, ?2, count(*) + 1, ?3, 'Mijn zus werkt bij de aanvrager.', '2026-12-01'
     FROM belangenverklaring WHERE plan = ?1 AND persoon = ?2`,
  )
    .bind(plan, await persoonOf(persona), belang ? 1 : 0)
    .all()
}

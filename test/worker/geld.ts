import { expect } from 'vitest'
import type { Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Eurocent } from '#shared/middelen/eurocent.ts'
import type { Opdrachtregel } from '#shared/middelen/opdracht.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import type { Beschikkingopgave, Boekopgave } from '#worker/boekingen/contract.ts'
import { as, declare, makeDossier } from './aanmelden.ts'
import { fillDossier } from './dossiervulling.ts'
import { book } from './opstelling.ts'

/*
 * Money of plans through the service: Carla of Duinzicht coordinates every plan, Ilse is of the NZa.
 */

const REDEN = 'Besluit van de verzekeraars'

/** A plan that Carla coordinates and may see, as far as money may be granted; `null`: without any version yet. */
export async function makePlan(plan: string, status: Status | null = 'goedgekeurd'): Promise<void> {
  await makeDossier(plan)
  if (status) await fillDossier(plan, status)
  await declare(plan, 'carla', false)
}

/** One amount of a fund in a year. */
export const regel = (bedrag: Eurocent, afwijking: Partial<Opdrachtregel> = {}): Opdrachtregel => ({
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  bedrag,
  deelSociaalDomein: cent(0),
  ...afwijking,
})

export const toekennen = (...regels: Opdrachtregel[]): Boekopgave => ({
  soort: 'toekennen',
  reden: REDEN,
  regels,
})

export const reserveren = (tot: string | null, ...regels: Opdrachtregel[]): Boekopgave => ({
  soort: 'reserveren',
  reden: REDEN,
  tot,
  regels,
})

/** Books on what is there now. */
export async function boek(
  plan: string,
  opgave: Boekopgave,
  koppen: Record<string, string> = {},
): Promise<Response> {
  const carla = await as('carla')
  const versie = { 'If-Match': await versieOf(plan) }
  return carla.post(`/v1/plannen/${plan}/boekingen`, opgave, { ...versie, ...koppen })
}

/** Three commands of two plans: money held for one and then granted, and money of two years granted to the other. */
export async function bookDrie(): Promise<void> {
  await makePlan('DB-001')
  await makePlan('DB-002')
  await boek('DB-001', reserveren('2027-01-31', regel(euro(10), { deelSociaalDomein: euro(4) })))
  await boek('DB-002', toekennen(regel(euro(5)), regel(euro(5), { jaar: 2028 })))
  await boek('DB-001', toekennen(regel(euro(8))))
}

export async function beschik(plan: string, opgave: Beschikkingopgave): Promise<Response> {
  const ilse = await as('ilse')
  return ilse.post(`/v1/plannen/${plan}/beschikkingen`, opgave, { 'If-Match': await versieOf(plan) })
}

/** The version of what is booked for a plan. */
export async function versieOf(plan: string, persona: PersonaId = 'ilse'): Promise<string> {
  const antwoord = await (await as(persona)).get(`/v1/plannen/${plan}/boekingen`)
  expect(antwoord.status).toBe(200)
  return antwoord.headers.get('ETag') ?? ''
}

/** Enough granted for the example of a beschikking, straight into the database. */
export const grantVoorbeeld = (plan: string): Promise<void> =>
  book(
    ...['doorbraakmiddelen', 'doorbraakmiddelen-overig'].map(pot => ({
      plan,
      pot,
      jaar: 2027,
      bedrag: euro(50_000_000),
      datum: '2026-11-02',
    })),
  )

import { applyD1Migrations, reset } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Datum } from '#shared/bronnen/datum.ts'
import { type Eurocent, euro, plus } from '#shared/middelen/bedrag.ts'
import type { Rekening } from '#shared/middelen/boeking.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import type { Aanvraag, Middelen, Stand } from '#shared/middelen/toets.ts'
import { makeLokaalZaaigoed } from '#worker/aanmeldingen/zaai.ts'
import { Probleem } from '#worker/antwoorden.ts'
import type { Budgettoetsvraag } from '#worker/budgettoetsen/contract.ts'
import { makeZaaigoed } from '#worker/zaai.ts'

/** A database as after `migrations apply` and the seeds: kaders, plafonds and organisations, and nothing booked. */
export async function prepareDatabase(): Promise<void> {
  // `reset` passes over a database that nobody opened yet in this file.
  await env.DB.prepare('SELECT 1').all()
  await reset()
  await applyD1Migrations(env.DB, env.MIGRATIES)
  await seed()
}

export async function seed(): Promise<void> {
  for (const opdracht of [...(await makeZaaigoed()), ...makeLokaalZaaigoed()])
    await env.DB.prepare(opdracht).all()
}

/** Asks the Worker itself. */
export const ask = (pad: string, verzoek?: RequestInit): Promise<Response> =>
  exports.default.fetch(`https://impacttoets.example${pad}`, verzoek)

export const post = (pad: string, inhoud: unknown, koppen: Record<string, string> = {}): Promise<Response> =>
  ask(pad, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...koppen },
    body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
  })

/** The problem in a refusal; fails when the response is anything else than a well-formed problem. */
export async function problemIn(antwoord: Response, status: number): Promise<Probleem> {
  expect(antwoord.headers.get('Content-Type')).toBe('application/problem+json')
  expect(antwoord.headers.get('API-Version')).toBe('1.0.0')
  expect(antwoord.headers.get('Cache-Control')).toBe('no-store')
  const probleem = Probleem.parse(await antwoord.json())
  expect([antwoord.status, probleem.status]).toEqual([status, status])
  return probleem
}

export type Boeking = {
  pot: string
  jaar: number
  bedrag: Eurocent
  datum?: Datum
  opdracht?: string
  rekening?: Rekening
  tot?: Datum | null
  plan?: string
}

/** Grants for real, as one command each unless they name a command; rejects when a law forbids it. */
export async function book(...boekingen: Boeking[]): Promise<void> {
  if (boekingen.length === 0) return
  await env.DB.batch(
    boekingen.map(({ pot, jaar, bedrag, datum = PEILDATUM, opdracht = crypto.randomUUID(), ...rest }) => {
      const { rekening = 'toegekend', tot = null, plan = 'DB-900' } = rest
      return env.DB.prepare(
        'INSERT INTO boeking (opdracht, plan, pot, jaar, bedrag_cent, datum, rekening, tot) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ).bind(opdracht, plan, pot, jaar, bedrag, datum, rekening, tot)
    }),
  )
}

/** What the core must be told so that it knows what the database knows of these boekingen on the peildatum. */
export function middelenAfter(boekingen: readonly Boeking[], peildatum: Datum): Middelen {
  const standen = new Map<string, Stand>()
  for (const { pot, jaar, bedrag, datum = PEILDATUM } of boekingen) {
    if (datum > peildatum) continue
    const eerder = standen.get(`${pot}/${jaar}`)
    standen.set(`${pot}/${jaar}`, { pot, jaar, geboekt: eerder ? plus(eerder.geboekt, bedrag) : bedrag })
  }
  return { ...INRICHTING, standen: [...standen.values()] }
}

/** The text of an answer whose kind workerd does not take for text. */
export const textOf = async (antwoord: Response): Promise<string> =>
  new TextDecoder().decode(await antwoord.arrayBuffer())

/** As JSON carries it. */
export const overTheWire = (waarde: unknown): unknown => JSON.parse(JSON.stringify(waarde))

export const PEILDATUM = '2026-12-01'

export const makeAanvraag = (afwijking: Partial<Aanvraag> = {}): Aanvraag => ({
  plan: 'DB-001',
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  bedrag: euro(1_000_000),
  deelSociaalDomein: euro(0),
  ...afwijking,
})

export const makeVraag = (...aanvragen: Aanvraag[]): Budgettoetsvraag => ({ peildatum: PEILDATUM, aanvragen })

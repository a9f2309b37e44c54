import * as z from 'zod/mini'
import type { Bindings } from './werkplek.ts'

/** Gives the public keys that may have signed a token with this `kid`. Rejects with `SleutelsOnbereikbaar`. */
export type Sleutelbron = (bindings: Bindings, kid: string) => Promise<readonly Sleutel[]>

/** An RSA key as a JSON Web Key. Entra says in `issuer` for whom a key signs; other issuers leave that out. */
export const Sleutel = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  issuer: z.optional(z.string()),
})
export type Sleutel = z.output<typeof Sleutel>

/** Without keys nobody can be recognised; that says nothing of who asks. */
export class SleutelsOnbereikbaar extends Error {}

/** Where keys come from, a place to keep them that outlives this isolate, and the time in milliseconds. */
export type Aanvoer = {
  fetch: (adres: string) => Promise<Response>
  bewaarplaats: () => Pick<Cache, 'match' | 'put'> | undefined
  klok: () => number
}

/**
 * The keys that the issuer publishes, asked at most once a day. A `kid` that isn't among them is a reason to ask
 * again, but at most once every five minutes: anyone can send a token with a made-up `kid`. When the issuer
 * doesn't answer, what is known stays in use.
 */
export function makeSleutelbron({ fetch, bewaarplaats, klok }: Aanvoer): Sleutelbron {
  let sleutels: readonly Sleutel[] | undefined
  let gelezen = Number.NEGATIVE_INFINITY
  let gevraagd = Number.NEGATIVE_INFINITY

  return async function findSleutels({ SLEUTELS_URI: adres, UITGEVER }, kid) {
    if (klok() - gelezen >= DAG) await read(async () => (await recall(adres)) ?? ask(adres))
    const isBekend = sleutels?.some(sleutel => sleutel.kid === kid)
    if (!isBekend && klok() - gevraagd >= VIJF_MINUTEN) await read(() => ask(adres))
    // A key for another issuer than ours signs nothing here.
    return (sleutels ?? []).filter(({ issuer = UITGEVER }) => issuer === UITGEVER)
  }

  async function read(obtain: () => Promise<Sleutel[]>): Promise<void> {
    try {
      sleutels = await obtain()
      gelezen = klok()
    } catch (cause) {
      if (!sleutels) throw new SleutelsOnbereikbaar('The keys of the issuer can not be had.', { cause })
    }
  }

  async function recall(adres: string): Promise<Sleutel[] | undefined> {
    const bewaard = await bewaarplaats()?.match(adres)
    return bewaard && parseSleutels(await bewaard.json())
  }

  /** Only what could be read is kept: a page with an error on it would stand in the way for a day. */
  async function ask(adres: string): Promise<Sleutel[]> {
    gevraagd = klok()
    const antwoord = await fetch(adres)
    if (!antwoord.ok) throw new Error(`The issuer answers ${antwoord.status} when asked for its keys.`)
    const gevonden = parseSleutels(await antwoord.json())
    const set = Response.json({ keys: gevonden }, { headers: { 'Cache-Control': 'max-age=86400' } })
    await bewaarplaats()?.put(adres, set)
    return gevonden
  }
}

/** The RSA keys of a set; kinds of keys that we don't know are passed over. */
function parseSleutels(set: unknown): Sleutel[] {
  return Sleutelset.parse(set).keys.flatMap(sleutel => {
    const gelezen = Sleutel.safeParse(sleutel)
    return gelezen.success ? [gelezen.data] : []
  })
}

const Sleutelset = z.object({ keys: z.array(z.unknown()) })

const VIJF_MINUTEN = 5 * 60_000
const DAG = 24 * 60 * 60_000

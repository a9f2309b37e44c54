import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { jwk } from 'hono/jwk'
import { decode } from 'hono/jwt'
import * as z from 'zod/mini'
import { ROLLEN, type Rol } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import { sha256 } from '../d1/afdruk.ts'
import type { Ik, Organisatiesoort } from '../ik/antwoorden.ts'
import type { Sleutelbron } from './sleutels.ts'
import type { Omgeving } from './werkplek.ts'

/** Who is signed in: one person, in one role, for one organisation. */
export type Identiteit = Ik

/** Whom a token names: one person, in one role, of a tenant that may not be admitted. */
export type Beller = Pick<Identiteit, 'persoon' | 'naam' | 'rol'> & { tenant: string }

/** Tells who calls. Rejects when the keys of the issuer can't be had. */
export type Herkenning = (context: Context<Omgeving>) => Promise<Beller | undefined>

/**
 * The person whom the token of a request names; `undefined` for any token that isn't right in every respect, without
 * saying which. A token that was right is remembered until it ends, because holding it against the key of its issuer
 * is more work than the rest of a small request. One that wasn't is held against it each time.
 */
export function makeHerkenning(findSleutels: Sleutelbron): Herkenning {
  const bekend = new Map<string, { beller: Beller; eind: number }>()

  return async function recognise(context) {
    const { UITGEVER, CLIENT_ID } = context.env
    const authorization = context.req.header('Authorization')
    const sleutel = `${UITGEVER} ${CLIENT_ID} ${authorization}`
    const gezien = bekend.get(sleutel)
    if (gezien && gezien.eind > Date.now()) return gezien.beller
    bekend.delete(sleutel)
    const aanduiding = readAanduiding(authorization)
    const claims = aanduiding && Claims.safeParse(await verify(context, aanduiding, findSleutels))
    if (!claims?.success) return undefined
    const { tid, oid, exp, name, roles } = claims.data
    const beller = { tenant: tid, persoon: await pseudonymOf(tid, oid), naam: name ?? null, rol: roles[0] }
    if (bekend.size >= MEESTE_BELLERS) bekend.clear()
    bekend.set(sleutel, { beller, eind: exp * 1000 })
    return beller
  }
}

/** How many are remembered at once: of two thousand characters each a few megabytes. */
const MEESTE_BELLERS = 1_000

/** The caller as one of the organisation of that tenant; `undefined` in a role that it doesn't have. */
export const identify = (
  { persoon, naam, rol }: Beller,
  organisatie: Identiteit['organisatie'],
): Identiteit | undefined =>
  ROLLEN_VAN[organisatie.soort].includes(rol) ? { persoon, naam, organisatie, rol } : undefined

/**
 * The name under which a person is kept: always the same, and of no use to who doesn't have the tenant and the
 * account id already.
 */
export const pseudonymOf = async (tenant: string, account: string): Promise<string> =>
  `p-${(await sha256(`persoon/${tenant}/${account}`)).slice(0, 20)}`

/**
 * The app roles of a tenant are granted by that tenant. So the kind of organisation bounds what its people can be:
 * nobody makes an own account a supervisor.
 */
export const ROLLEN_VAN: Record<Organisatiesoort, readonly Rol[]> = {
  verzekeraar: ['beoordelaar', 'coordinator', 'andere-verzekeraar'],
  gemeente: ['gemeente'],
  nza: ['nza'],
  gremium: ['gremium'],
  beheer: ['beheerder'],
}

const Guid = z.guid().check(z.toLowerCase())

/** What a token must say. hono takes one without `exp` for valid; here it has to end. */
const Claims = z.object({
  tid: Guid,
  oid: Guid,
  exp: z.number(),
  roles: z.tuple([z.enum(codesOf(ROLLEN))]),
  name: z.optional(z.string().check(z.maxLength(200))),
})

type Aanduiding = z.output<typeof Aanduiding>
const Aanduiding = z.object({ header: z.object({ kid: z.string() }), payload: z.object({ tid: Guid }) })

/** Which key and which issuer to hold the token against. Not yet to be believed. */
function readAanduiding(authorization: string | undefined): Aanduiding | undefined {
  const token = authorization && authorization.length <= MAX_LENGTE && BEARER.exec(authorization)?.[1]
  if (!token) return undefined
  try {
    return Aanduiding.safeParse(decode(token)).data
  } catch {
    return undefined
  }
}

/** A token of Entra is one or two thousand characters long. */
const MAX_LENGTE = 8_192
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i

/** The claims of the token once the signature, issuer, audience and times are right; else `undefined`. */
async function verify(
  context: Context<Omgeving>,
  { header, payload }: Aanduiding,
  findSleutels: Sleutelbron,
): Promise<unknown> {
  const { UITGEVER, CLIENT_ID } = context.env
  const check = jwk({
    alg: ['RS256'],
    keys: [...(await findSleutels(context.env, header.kid))],
    verification: { iss: UITGEVER.replace('{tenantid}', payload.tid), aud: CLIENT_ID },
  })
  try {
    await check(context, async () => {})
    return context.get('jwtPayload')
  } catch (fout) {
    if (fout instanceof HTTPException) return undefined
    throw fout
  }
}

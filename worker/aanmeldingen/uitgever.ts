import { sign } from 'hono/jwt'
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws'
import { Sleutel, type Sleutelbron } from '../http/sleutels.ts'
import type { Bindings } from '../http/werkplek.ts'
import { ORGANISATIES, type Persona } from './personas.ts'

/*
 * An issuer of tokens for one machine. Its private key is made when the first token is asked for, and lives as long
 * as this isolate: it is in no file and no database, and opens nothing anywhere else.
 */

/** The public keys of this issuer, for the same check that the tokens of Entra go through. */
export const findLokaleSleutels: Sleutelbron = async () => paren.map(({ publiek }) => publiek)

/** A token as Entra gives it to an app with app roles, that ends `duur` seconds after `nu` (seconds since 1970). */
export async function issueToken(
  { CLIENT_ID, UITGEVER }: Pick<Bindings, 'CLIENT_ID' | 'UITGEVER'>,
  { naam, organisatie, rol, account }: Persona,
  nu: number,
  duur: number,
): Promise<string> {
  const { tenant } = ORGANISATIES[organisatie]
  const [{ prive } = await makePaar()] = paren
  const claims = {
    iss: UITGEVER.replace('{tenantid}', tenant),
    aud: CLIENT_ID,
    tid: tenant,
    oid: account,
    name: naam,
    roles: [rol],
    iat: nu,
    nbf: nu,
    exp: nu + duur,
  }
  return sign(claims, prive, 'RS256')
}

type Paar = { publiek: Sleutel; prive: HonoJsonWebKey }

/** More than one only when two tokens were asked for at the very first moment; then both stay valid. */
const paren: Paar[] = []

async function makePaar(): Promise<Paar> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(RS256, true, ['sign', 'verify'])
  const kid = crypto.randomUUID()
  const paar = {
    publiek: Sleutel.parse({ ...(await crypto.subtle.exportKey('jwk', publicKey)), kid }),
    prive: { ...(await crypto.subtle.exportKey('jwk', privateKey)), kid },
  }
  paren.push(paar)
  return paar
}

const RS256 = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

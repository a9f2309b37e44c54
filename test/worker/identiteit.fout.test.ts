import { env } from 'cloudflare:workers'
import { sign } from 'hono/jwt'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ORGANISATIES, PERSONAS } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE } from '#worker/autorisatie.ts'
import { ROUTES } from '#worker/contract.ts'
import { HANDLERS } from '#worker/handlers.ts'
import { createDienst } from '#worker/http/dienst.ts'
import { makeHerkenning } from '#worker/http/identiteit.ts'
import { Sleutel, type Sleutelbron, SleutelsOnbereikbaar } from '#worker/http/sleutels.ts'
import { prepareDatabase, problemIn } from './opstelling.ts'

beforeEach(prepareDatabase)

/* An issuer of the test itself, so that it can sign what no issuer would. The service under test is that of production. */

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
type Paar = { publiek: Sleutel; prive: JsonWebKey & { kid: string } }
async function makePaar(kid: string): Promise<Paar> {
  const parameters = { ...RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const { publicKey, privateKey } = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])
  return {
    publiek: Sleutel.parse({ ...(await crypto.subtle.exportKey('jwk', publicKey)), kid }),
    prive: { ...(await crypto.subtle.exportKey('jwk', privateKey)), kid },
  }
}

let eigen: Paar
let vreemd: Paar
beforeAll(async () => {
  eigen = await makePaar('sleutel-1')
  vreemd = await makePaar('sleutel-1')
})

const serviceWith = (sleutels: Sleutelbron) =>
  createDienst({
    contract: ROUTES,
    autorisatie: AUTORISATIE,
    handlers: HANDLERS,
    herken: makeHerkenning(sleutels),
  })
const dienst = serviceWith(async () => [eigen.publiek])
const askMet = (authorization: string) =>
  dienst.request('/v1/ik', { headers: { Authorization: authorization } }, env)

const { tenant } = ORGANISATIES.waterland
const nu = () => Math.floor(Date.now() / 1000)
type Claims = Record<string, unknown>
const claimsOf = (afwijking: Claims = {}): Claims => ({
  iss: env.UITGEVER.replace('{tenantid}', tenant),
  aud: env.CLIENT_ID,
  tid: tenant,
  oid: PERSONAS.anna.account,
  roles: ['beoordelaar'],
  exp: nu() + 60,
  ...afwijking,
})
const tokenWith = (afwijking: Claims, sleutel = eigen.prive) => sign(claimsOf(afwijking), sleutel, 'RS256')

/** Without the keys whose value is undefined, as JSON has it. */
const encode = (deel: unknown) =>
  btoa(JSON.stringify(deel)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
const unsigned = (kop: object, handtekening = '') =>
  `${encode({ typ: 'JWT', kid: 'sleutel-1', ...kop })}.${encode(claimsOf())}.${handtekening}`

it('lets in who is signed in well', async () => {
  const antwoord = await askMet(`Bearer ${await tokenWith({})}`)
  expect(antwoord.status).toBe(200)
  expect(await antwoord.json()).toMatchObject({ rol: 'beoordelaar', organisatie: { id: 'waterland' } })
})

it('lets nobody in any more as soon as the organisation is withdrawn, with the token that was good', async () => {
  const token = await tokenWith({})
  expect((await askMet(`Bearer ${token}`)).status).toBe(200)
  const elders = 'c0000000-0000-4000-8000-000000000008'
  await env.DB.prepare('UPDATE organisatie SET tenant = ? WHERE tenant = ?').bind(elders, tenant).all()
  await problemIn(await askMet(`Bearer ${token}`), 401)
})

describe('a token that was right', () => {
  it('is held against the keys of the issuer once', async () => {
    let gevraagd = 0
    const tellend = serviceWith(async () => {
      gevraagd += 1
      return [eigen.publiek]
    })
    const headers = { Authorization: `Bearer ${await tokenWith({})}` }
    for (const keer of [1, 2, 3]) {
      expect((await tellend.request('/v1/ik', { headers }, env)).status, `keer ${keer}`).toBe(200)
      expect(gevraagd).toBe(1)
    }
  })

  it('ends when it says so', async () => {
    const token = await tokenWith({})
    expect((await askMet(`Bearer ${token}`)).status).toBe(200)
    vi.setSystemTime(Date.now() + 60_000)
    try {
      await problemIn(await askMet(`Bearer ${token}`), 401)
    } finally {
      vi.useRealTimers()
    }
  })

  it('opens nothing in a service for another app or with another issuer', async () => {
    const headers = { Authorization: `Bearer ${await tokenWith({})}` }
    expect((await dienst.request('/v1/ik', { headers }, env)).status).toBe(200)
    for (const ander of [{ CLIENT_ID: 'andere-app' }, { UITGEVER: 'https://elders.example/{tenantid}' }])
      await problemIn(await dienst.request('/v1/ik', { headers }, { ...env, ...ander }), 401)
  })
})

describe('a token that is not right', () => {
  const ANDERE_TENANT = 'c0000000-0000-4000-8000-000000000009'
  const pogingen: Record<string, () => Promise<string> | string> = {
    'no signature (alg none)': () => unsigned({ alg: 'none' }),
    'no signature at all': async () => (await tokenWith({})).replace(/[^.]+$/, ''),
    'HS256 with the public key': () =>
      sign(claimsOf(), { ...eigen.publiek, kty: 'oct', k: eigen.publiek.n, alg: 'HS256' }, 'HS256'),
    'HS256 with the public key as text': () => sign(claimsOf(), JSON.stringify(eigen.publiek), 'HS256'),
    'RS512 in the header': () => unsigned({ alg: 'RS512' }, 'c2lnbmF0dXJl'),
    'another key under the same kid': () => tokenWith({}, vreemd.prive),
    'an unknown kid': () => tokenWith({}, { ...eigen.prive, kid: 'sleutel-9' }),
    'no kid': () => tokenWith({}, { ...eigen.prive, kid: '' }),
    'no exp': () => tokenWith({ exp: undefined }),
    'an exp that is text': () => tokenWith({ exp: String(nu() + 60) }),
    expired: () => tokenWith({ exp: nu() - 1 }),
    'not valid yet': () => tokenWith({ nbf: nu() + 60 }),
    'issued in the future': () => tokenWith({ iat: nu() + 60 }),
    'no issuer': () => tokenWith({ iss: undefined }),
    'another issuer': () => tokenWith({ iss: `https://elders.example/${tenant}` }),
    'the issuer of another tenant': () =>
      tokenWith({ iss: env.UITGEVER.replace('{tenantid}', ORGANISATIES.duinzicht.tenant) }),
    'the issuer with more behind it': () => tokenWith({ iss: `${claimsOf().iss}/v2.0` }),
    'another audience': () => tokenWith({ aud: 'andere-app' }),
    'no audience': () => tokenWith({ aud: undefined }),
    'a tenant that is not admitted': () =>
      tokenWith({ tid: ANDERE_TENANT, iss: env.UITGEVER.replace('{tenantid}', ANDERE_TENANT) }),
    'a tenant that is no tenant': () => tokenWith({ tid: "' OR 1=1 --" }),
    'no tenant': () => tokenWith({ tid: undefined }),
    'no person': () => tokenWith({ oid: undefined }),
    'no role': () => tokenWith({ roles: undefined }),
    'an unknown role': () => tokenWith({ roles: ['directeur'] }),
    'two roles': () => tokenWith({ roles: ['beoordelaar', 'coordinator'] }),
    'a role that this kind of organisation does not have': () => tokenWith({ roles: ['nza'] }),
    'a changed claim': async () => {
      const [kop, , handtekening] = (await tokenWith({})).split('.')
      return [kop, encode(claimsOf({ roles: ['coordinator'] })), handtekening].join('.')
    },
    '64 kB': () => tokenWith({ vulling: 'x'.repeat(65_536) }),
    garbage: () => 'a.b.c',
    'one part': () => 'token',
    nothing: () => '',
  }

  it.each(Object.entries(pogingen))('%s: 401 that says nothing of what was wrong', async (_, makeToken) => {
    const antwoord = await askMet(`Bearer ${await makeToken()}`)
    expect(antwoord.headers.get('WWW-Authenticate')).toBe('Bearer')
    expect(await problemIn(antwoord, 401)).toEqual({
      type: 'about:blank',
      title: 'Niet aangemeld',
      status: 401,
      detail: 'U bent niet aangemeld, of uw aanmelding is verlopen. Meld u aan.',
    })
  })

  it.each(['Basic YTpi', 'Bearer', 'bearer a b', ''])('no bearer token: %j', async authorization => {
    await problemIn(await askMet(authorization), 401)
  })
})

it('is a fault of ours, and not of who asks, when the keys can not be had', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const zonderSleutels = serviceWith(() => Promise.reject(new SleutelsOnbereikbaar('niet te tonen')))
  const headers = { Authorization: `Bearer ${await tokenWith({})}` }
  const probleem = await problemIn(await zonderSleutels.request('/v1/ik', { headers }, env), 503)
  expect(probleem.detail).not.toContain('niet te tonen')
})

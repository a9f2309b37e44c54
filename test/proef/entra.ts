import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { BrowserContext, Frame, Route } from 'playwright-core'
import { ORGANISATIES, PERSONAS, type Persona, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import type { Tokenbron } from './beoordelenhulp.ts'

/** The site where people sign in, as the production settings name it. */
export const AANMELDSITE = 'https://login.microsoftonline.com'
const TOEPASSING = 'c0000000-0000-4000-8000-000000000001'
const UUR = 3600

/** An issuer that behaves as Entra ID does towards msal and towards the Worker. Its keys are on this machine. */
export type Entra = {
  /** in what it differs from the one that the production settings name */
  instellingen: Readonly<Record<string, string>>
  /** From here on the windows of this context find it at the address of Entra. */
  serve(context: BrowserContext): Promise<void>
  /** The host of an add-in that signs in who uses Excel, in every frame that opens from here on. */
  actAsHost(context: BrowserContext, wie: PersonaId): Promise<void>
  /** a token for who calls the Worker without a pane */
  tokenOf: Tokenbron
  /** whose account the window of Entra offers */
  wie: PersonaId
  /** whether a person can still come back without being asked */
  onthoudt: boolean
  /** the kinds of token request that it answered */
  readonly gevraagd: readonly string[]
  stop(): Promise<void>
}

export async function startEntra(): Promise<Entra> {
  const kid = randomUUID()
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer((_, antwoord) => {
    antwoord.setHeader('content-type', 'application/json')
    antwoord.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }] }))
  })
  await new Promise<void>(klaar => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  const poort = adres && typeof adres === 'object' ? adres.port : 0

  const jwt = (inhoud: object): string => {
    const deel = (waarde: object) => Buffer.from(JSON.stringify(waarde)).toString('base64url')
    const tekst = `${deel({ alg: 'RS256', typ: 'JWT', kid })}.${deel(inhoud)}`
    return `${tekst}.${sign('sha256', Buffer.from(tekst), privateKey).toString('base64url')}`
  }
  const gevraagd: string[] = []
  const codes = new Map<string, Ronde>()
  const entra: Entra = {
    instellingen: {
      CLIENT_ID: TOEPASSING,
      SLEUTELS_URI: `http://127.0.0.1:${poort}/sleutels`,
    },
    tokenOf: async persona => tokensOf(PERSONAS[persona], undefined, jwt).access_token,
    wie: 'anna',
    onthoudt: true,
    gevraagd,
    async serve(context) {
      await context.route(`${AANMELDSITE}/**`, route => {
        const { pathname } = new URL(route.request().url())
        if (pathname.endsWith('/authorize')) return askPerson(route, entra.wie, codes)
        if (pathname.endsWith('/token')) return giveTokens(route)
        return route.fulfill({ status: 404, body: '' })
      })
    },
    async actAsHost(context, wie) {
      await context.exposeFunction('tokensVoor', () => tokensOf(PERSONAS[wie], undefined, jwt))
      await context.addInitScript(installBridge)
    },
    stop: () => new Promise(klaar => server.close(() => klaar())),
  }
  return entra

  function giveTokens(route: Route): Promise<void> {
    const vraag = new URLSearchParams(route.request().postData() ?? '')
    const soort = vraag.get('grant_type') ?? ''
    gevraagd.push(soort)
    const ronde = codes.get(vraag.get('code') ?? vraag.get('refresh_token') ?? '')
    const bewijs = createHash('sha256')
      .update(vraag.get('code_verifier') ?? '')
      .digest('base64url')
    const mag = soort === 'refresh_token' ? entra.onthoudt : bewijs === ronde?.uitdaging
    if (!ronde || !mag)
      return reply(route, 400, { error: 'invalid_grant', error_description: 'AADSTS70000: sign in again.' })
    const nieuw = randomUUID()
    codes.set(nieuw, ronde)
    return reply(route, 200, {
      ...tokensOf(PERSONAS[ronde.wie], ronde.nonce, jwt),
      refresh_token: nieuw,
      client_info: clientInfoOf(PERSONAS[ronde.wie]),
    })
  }
}

/** One sign-in: whose it is, what it must be proved with (PKCE), and the nonce that its id token carries. */
type Ronde = { wie: PersonaId; uitdaging: string | null; nonce: string | undefined }

/** The window of Entra, in which the person agrees. */
function askPerson(route: Route, wie: PersonaId, codes: Map<string, Ronde>): Promise<void> {
  const vraag = new URL(route.request().url()).searchParams
  const terug = new URL(vraag.get('redirect_uri') ?? '')
  const code = randomUUID()
  codes.set(code, { wie, uitdaging: vraag.get('code_challenge'), nonce: vraag.get('nonce') ?? undefined })
  terug.hash = new URLSearchParams({
    code,
    state: vraag.get('state') ?? '',
    client_info: clientInfoOf(PERSONAS[wie]),
  }).toString()
  return route.fulfill({
    contentType: 'text/html',
    body: `<title>Entra (proef)</title><a href="${terug.href.replaceAll('&', '&amp;')}">Ga door als ${PERSONAS[wie].naam}</a>`,
  })
}

const tenantOf = ({ organisatie }: Persona): string => ORGANISATIES[organisatie].tenant

const clientInfoOf = (persona: Persona): string =>
  Buffer.from(JSON.stringify({ uid: persona.account, utid: tenantOf(persona) })).toString('base64url')

function tokensOf(persona: Persona, nonce: string | undefined, jwt: (inhoud: object) => string) {
  const nu = Math.floor(Date.now() / 1000)
  const wie = {
    iss: `${AANMELDSITE}/${tenantOf(persona)}/v2.0`,
    aud: TOEPASSING,
    tid: tenantOf(persona),
    oid: persona.account,
    name: persona.naam,
    preferred_username: `${persona.account}@proef.example`,
    iat: nu,
    nbf: nu,
    exp: nu + UUR,
    ver: '2.0',
  }
  return {
    token_type: 'Bearer',
    scope: `api://${TOEPASSING}/toegang`,
    expires_in: UUR,
    // Each one differs from the last, as those of Entra do.
    access_token: jwt({ ...wie, roles: [persona.rol], uti: randomUUID() }),
    id_token: jwt({ ...wie, nonce }),
  }
}

const reply = (route: Route, status: number, inhoud: object): Promise<void> =>
  route.fulfill({
    status,
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: JSON.stringify(inhoud),
  })

declare global {
  /** In the page of the test: tokens for who uses Excel. */
  var tokensVoor: () => Promise<ReturnType<typeof tokensOf>>
}

/** The bridge that Office puts in the window of an add-in; runs in the page. */
function installBridge(): void {
  const luisteraars: ((bericht: string) => void)[] = []
  const postMessage = async (bericht: string): Promise<void> => {
    const { requestId, method } = JSON.parse(bericht)
    const antwoord = { messageType: 'NestedAppAuthResponse', requestId, success: true }
    if (method === 'GetInitContext') {
      const initContext = { sdkName: 'proef', sdkVersion: '1', capabilities: { queryAccount: false } }
      return tell({ ...antwoord, initContext })
    }
    const token = await globalThis.tokensVoor()
    const { oid, tid, preferred_username } = JSON.parse(
      atob((token.id_token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
    )
    tell({
      ...antwoord,
      token,
      account: {
        homeAccountId: `${oid}.${tid}`,
        localAccountId: oid,
        environment: 'login.microsoftonline.com',
        tenantId: tid,
        username: preferred_username,
      },
    })
  }
  const tell = (antwoord: object): void => {
    for (const luisteraar of luisteraars) luisteraar(JSON.stringify(antwoord))
  }
  Object.assign(globalThis, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, luisteraar: (bericht: string) => void) => luisteraars.push(luisteraar),
      postMessage,
    },
  })
}

/** Signs in through the window of Entra. */
export async function signInAtEntra(pane: Frame): Promise<void> {
  const venster = pane.page().waitForEvent('popup')
  await pane.getByRole('button', { name: 'Meld aan met het account van uw organisatie' }).click()
  await (await venster).getByRole('link', { name: 'Ga door als' }).click()
}

import { type AuthenticationResult, createNestablePublicClientApplication } from '@azure/msal-browser'
import type { Aanmeldwijze } from '#worker/aanmeldwijzen/antwoorden.ts'
import type { Aanmeldbron, Bewijs } from './aanmeldbron.ts'

export type Entrawijze = Extract<Aanmeldwijze, { soort: 'entra' }>

/** The page that takes what Entra sends back; it must be registered with the app as a redirect address. */
const TERUGWEG = '/aanmelden.html'
const AFGEMELD = 'impacttoets-afgemeld'

/**
 * With the account of one's organisation. Excel itself signs the person in where it can (nested app authentication);
 * elsewhere, such as on a web page, Entra asks in a window of its own. Tokens stay with msal, in the storage of this
 * window.
 */
export async function openEntra(
  { toepassing, autoriteit, bereik }: Entrawijze,
  oorsprong: string,
  opslag: Storage,
): Promise<Aanmeldbron> {
  const app = await createNestablePublicClientApplication({
    auth: { clientId: toepassing, authority: autoriteit, redirectUri: new URL(TERUGWEG, oorsprong).href },
    cache: { cacheLocation: 'sessionStorage' },
  })
  const scopes = [bereik]
  const account = () => app.getActiveAccount() ?? app.getAllAccounts()[0]

  const attempt = async (ask: () => Promise<AuthenticationResult>): Promise<Bewijs | undefined> => {
    try {
      const { accessToken, expiresOn, account: wie } = await ask()
      if (!accessToken || !expiresOn) return undefined
      app.setActiveAccount(wie)
      return { token: accessToken, verloopt: expiresOn.toISOString() }
    } catch {
      return undefined
    }
  }
  const silently = async (forceRefresh: boolean): Promise<Bewijs | undefined> => {
    const wie = account()
    if (wie) return attempt(() => app.acquireTokenSilent({ scopes, account: wie, forceRefresh }))
    return isNested() ? attempt(() => app.ssoSilent({ scopes })) : undefined
  }

  return {
    soort: 'entra',
    resume: async () => (opslag.getItem(AFGEMELD) === null ? silently(false) : undefined),
    async signIn() {
      // Who signed out may want to come back as someone else; who merely expired comes back as oneself.
      const prompt = opslag.getItem(AFGEMELD) === null ? {} : { prompt: 'select_account' }
      const bewijs = await attempt(() => app.acquireTokenPopup({ scopes, ...prompt }))
      if (bewijs) opslag.removeItem(AFGEMELD)
      return bewijs
    },
    renew: () => silently(true),
    async forget(reden) {
      if (reden === 'geweigerd') return
      opslag.setItem(AFGEMELD, 'ja')
      app.setActiveAccount(null)
      await app.clearCache().catch(() => {})
    },
  }
}

/** Excel offers this bridge where it can sign its add-ins in. */
const isNested = (): boolean => 'nestedAppAuthBridge' in globalThis

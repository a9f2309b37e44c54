import { hc } from 'hono/client'
import { type Aanmeldwijze, Aanmeldwijzen } from '#worker/aanmeldwijzen/antwoorden.ts'
import type { Api } from '#worker/contract.ts'
import { Ik } from '#worker/ik/antwoorden.ts'
import type { Aanmeldbron, Bewijs, PersonaId } from './aanmeldbron.ts'
import { openLokaal } from './aanmeldbron-lokaal.ts'
import { AANMELDSLEUTEL } from './aanmeldsleutel.ts'
import { nu } from './klok.ts'
import { fetchWithin, send } from './sturen.ts'

export type { PersonaId }

/** `geen`: the service is only read without a name. `onbekend`: it has not said yet how one can sign in. */
export type Wijze = Aanmeldbron['soort'] | 'geen' | 'onbekend'

/** Who is signed in. After `verlopen` the person is still known, so that nothing that was typed has to go. */
export type Aanmeldstand = {
  readonly wijze: Wijze
  readonly ik: Ik | null
  readonly verlopen: boolean
  readonly bezig: boolean
  /** `geweigerd`: Entra knows the person, the service does not */
  readonly mislukt: false | 'verbinding' | 'geweigerd'
}

/** A proof that ends sooner than this (ms) is renewed before it is used. */
const BIJNA = 60_000

/** The sign-in of this window: gives the token to who asks the service, and forgets it when the service refuses it. */
export class Aanmelding {
  private huidig: Aanmeldstand = {
    wijze: 'onbekend',
    ik: null,
    verlopen: false,
    bezig: false,
    mislukt: false,
  }
  private bron: Aanmeldbron | undefined
  private bewijs: Bewijs | undefined
  private vernieuwing: Promise<boolean> | undefined
  private readonly luisteraars = new Set<() => void>()
  private readonly oorsprong: string
  private readonly opslag: Storage

  constructor(oorsprong: string, opslag: Storage) {
    this.oorsprong = oorsprong
    this.opslag = opslag
  }

  stand(): Aanmeldstand {
    return this.huidig
  }

  subscribe(luisteraar: () => void): () => void {
    this.luisteraars.add(luisteraar)
    return () => this.luisteraars.delete(luisteraar)
  }

  /** For the header of a request; `undefined` without a sign-in. */
  token(): string | undefined {
    return this.bewijs?.token
  }

  /** Asks the service how to sign in here, and takes up the sign-in from before a reload. */
  async start(): Promise<void> {
    const { v1 } = hc<Api>(this.oorsprong, { fetch: fetchWithin })
    const gevolg = await send(Aanmeldwijzen, () => v1.aanmeldwijzen.$get({ query: {} }))
    if (gevolg.soort !== 'antwoord') return
    try {
      this.bron = await openBron(gevolg.waarde.aanmeldwijzen, this.oorsprong, this.opslag)
    } catch {
      // The script for this way of signing in could not be fetched; the person can have it asked again.
      return
    }
    this.update({ wijze: this.bron?.soort ?? 'geen' })
    await this.take(await this.bron?.resume())
  }

  /** Lets the person sign in; on a machine for development as one of its invented people. */
  async signIn(persona?: PersonaId): Promise<void> {
    this.update({ bezig: true, mislukt: false })
    const bewijs = await this.bron?.signIn(persona)
    if (bewijs) await this.take(bewijs)
    else this.update({ mislukt: 'verbinding' })
    this.update({ bezig: false })
  }

  signOut(): void {
    this.drop()
    this.update({ ik: null, verlopen: false, mislukt: false })
    this.bron?.forget('afgemeld')
  }

  /** The service does not know the token any more: whoever it was can sign in again and go on. */
  expire(): void {
    this.drop()
    this.bron?.forget('geweigerd')
    if (this.huidig.ik) this.update({ verlopen: true })
  }

  /** Renews a proof that is about to end, so that no request is refused for it. */
  async freshen(): Promise<void> {
    if (this.bewijs && Date.parse(this.bewijs.verloopt) - nu() < BIJNA) await this.renew()
  }

  /** Another proof for the same person without asking anything; whether there is one. Asked once at a time. */
  renew(): Promise<boolean> {
    this.vernieuwing ??= this.replace().finally(() => {
      this.vernieuwing = undefined
    })
    return this.vernieuwing
  }

  private async replace(): Promise<boolean> {
    const vorige = this.bewijs
    const nieuw = vorige && (await this.bron?.renew())
    // Whoever signed out in the meantime stays signed out.
    if (!nieuw || this.bewijs !== vorige || nieuw.token === vorige.token) return false
    this.bewijs = nieuw
    return true
  }

  /** Asks the service who this proof is of. */
  private async take(bewijs: Bewijs | undefined): Promise<void> {
    if (!bewijs) return
    this.bewijs = bewijs
    const { v1 } = hc<Api>(this.oorsprong, {
      fetch: fetchWithin,
      headers: { authorization: `Bearer ${bewijs.token}` },
    })
    const gevolg = await send(Ik, () => v1.ik.$get({ query: {} }))
    if (gevolg.soort === 'antwoord') {
      this.opslag.setItem(AANMELDSLEUTEL, 'ja')
      this.update({ ik: gevolg.waarde, verlopen: false, mislukt: false })
    } else if (gevolg.soort === 'geweigerd') {
      this.expire()
      this.update({ mislukt: 'geweigerd' })
    } else this.update({ mislukt: 'verbinding' })
  }

  private drop(): void {
    this.bewijs = undefined
    this.opslag.removeItem(AANMELDSLEUTEL)
  }

  private update(wijziging: Partial<Aanmeldstand>): void {
    this.huidig = { ...this.huidig, ...wijziging }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

async function openBron(
  wijzen: readonly Aanmeldwijze[],
  oorsprong: string,
  opslag: Storage,
): Promise<Aanmeldbron | undefined> {
  for (const wijze of wijzen) {
    if (wijze.soort === 'lokaal') return openLokaal(oorsprong, opslag)
    const { openEntra } = await import('./aanmeldbron-entra.ts')
    return openEntra(wijze, oorsprong, opslag)
  }
  return undefined
}

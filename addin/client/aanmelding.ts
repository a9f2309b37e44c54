import { hc } from 'hono/client'
import * as z from 'zod/mini'
import type { Invoer, LokaleApi } from '#worker/contract.ts'
import { Gezondheid } from '#worker/gezondheid/antwoorden.ts'
import { Ik } from '#worker/ik/antwoorden.ts'
import { AANMELDSLEUTEL } from './aanmeldsleutel.ts'
import { fetchWithin, send } from './sturen.ts'

export type PersonaId = Invoer<'POST /v1/aanmeldingen'>['json']['persona']

/**
 * How a person can sign in here. `geen`: the service is read without a name. `lokaal`: as an invented person, on a
 * machine for development and tests only; the service says whether it is one. Another way to sign in is another member.
 */
export type Aanmeldwijze = 'geen' | 'lokaal'

/** Who is signed in. After `verlopen` the person is still known, so that nothing that was typed has to go. */
export type Aanmeldstand = {
  readonly wijze: Aanmeldwijze | 'onbekend'
  readonly ik: Ik | null
  readonly verlopen: boolean
  readonly bezig: boolean
  readonly mislukt: boolean
}

const Bewijs = z.object({ token: z.string(), verloopt: z.string() })
type Bewijs = z.output<typeof Bewijs>

/** The sign-in of this window: gives the token to who asks the service, and forgets it when the service refuses it. */
export class Aanmelding {
  private huidig: Aanmeldstand = {
    wijze: 'onbekend',
    ik: null,
    verlopen: false,
    bezig: false,
    mislukt: false,
  }
  private bewijs: Bewijs | undefined
  private readonly luisteraars = new Set<() => void>()
  private readonly oorsprong: string
  private readonly opslag: Storage

  constructor(oorsprong: string, opslag: Storage) {
    this.oorsprong = oorsprong
    this.opslag = opslag
    this.bewijs = readBewijs(opslag)
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
    const { v1 } = hc<LokaleApi>(this.oorsprong, { fetch: fetchWithin })
    const gezondheid = await send(Gezondheid, () => v1.gezondheid.$get({ query: {} }))
    if (gezondheid.soort === 'antwoord')
      this.update({ wijze: gezondheid.waarde.omgeving === 'productie' ? 'geen' : 'lokaal' })
    if (this.bewijs) await this.recognize()
  }

  /** Signs in as an invented person of this machine. */
  async signIn(persona: PersonaId): Promise<void> {
    this.update({ bezig: true, mislukt: false })
    const { v1 } = hc<LokaleApi>(this.oorsprong, { fetch: fetchWithin })
    const gevolg = await send(Bewijs, () => v1.aanmeldingen.$post({ query: {}, json: { persona } }))
    if (gevolg.soort === 'antwoord') {
      this.bewijs = gevolg.waarde
      this.opslag.setItem(AANMELDSLEUTEL, JSON.stringify(gevolg.waarde))
      await this.recognize()
    } else this.update({ mislukt: true })
    this.update({ bezig: false })
  }

  signOut(): void {
    this.forget()
    this.update({ ik: null, verlopen: false })
  }

  /** The service does not know the token any more: whoever it was can sign in again and go on. */
  expire(): void {
    this.forget()
    if (this.huidig.ik) this.update({ verlopen: true })
  }

  private async recognize(): Promise<void> {
    const token = this.bewijs?.token
    if (token === undefined) return
    const { v1 } = hc<LokaleApi>(this.oorsprong, {
      fetch: fetchWithin,
      headers: { authorization: `Bearer ${token}` },
    })
    const gevolg = await send(Ik, () => v1.ik.$get({ query: {} }))
    if (gevolg.soort === 'antwoord') this.update({ ik: gevolg.waarde, verlopen: false })
    else if (gevolg.soort === 'geweigerd') this.expire()
    else this.update({ mislukt: true })
  }

  private forget(): void {
    this.bewijs = undefined
    this.opslag.removeItem(AANMELDSLEUTEL)
  }

  private update(wijziging: Partial<Aanmeldstand>): void {
    this.huidig = { ...this.huidig, ...wijziging }
    for (const luisteraar of this.luisteraars) luisteraar()
  }
}

function readBewijs(opslag: Storage): Bewijs | undefined {
  const tekst = opslag.getItem(AANMELDSLEUTEL)
  if (tekst === null) return undefined
  try {
    return Bewijs.parse(JSON.parse(tekst))
  } catch {
    return undefined
  }
}

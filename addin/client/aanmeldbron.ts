import * as z from 'zod/mini'
import type { Invoer } from '#worker/contract.ts'
import type { LokaleRoute } from './aanmeldbron-lokaal.ts'

/** What proves to the service who asks, until it ends (ISO 8601). */
export const Bewijs = z.object({ token: z.string(), verloopt: z.iso.datetime({ offset: true }) })
export type Bewijs = z.output<typeof Bewijs>

export type PersonaId = Invoer<LokaleRoute>['json']['persona']

/**
 * A way to sign in. Nothing of it throws: whoever can't be signed in, for whatever reason, has no `Bewijs`. The state
 * machine around it (`Aanmelding`) is the same for every way.
 */
export type Aanmeldbron = {
  readonly soort: 'lokaal' | 'entra'
  /** without asking the person anything: who was signed in before the pane was loaded again, or who Excel says it is */
  resume(): Promise<Bewijs | undefined>
  /** asks the person; on a machine for development it has to be said as whom */
  signIn(persona?: PersonaId): Promise<Bewijs | undefined>
  /** another proof for the same person, without asking anything */
  renew(): Promise<Bewijs | undefined>
  /** the service no longer takes this proof, or the person signs out: from here on only the person brings a new one */
  forget(reden: 'geweigerd' | 'afgemeld'): Promise<void>
}

import type { Melding } from '#shared/plan/melding.ts'
import type { Narekenaar } from './narekenen/narekenaar.ts'
import type { Toetsing } from './toetsing/toetsing.ts'

/** What the task pane may ask of the shared runtime. */
export type Runtime = {
  toetsing: Pick<
    Toetsing,
    | 'stand'
    | 'subscribe'
    | 'check'
    | 'cancel'
    | 'writeSummary'
    | 'makeSummary'
    | 'attach'
    | 'attachDossiers'
    | 'report'
  >
  narekenaar: Pick<Narekenaar, 'stand' | 'subscribe' | 'read' | 'close'>
  selectPlaats(plaats: Melding['plaats']): Promise<void>
  selectPlan(nummer: string): Promise<void>
}

declare global {
  var impacttoets: Runtime | undefined
}

export function publishRuntime(runtime: Runtime): void {
  globalThis.impacttoets = runtime
}

/** The runtime that `runtime.js` published; `undefined` when that script did not load. */
export const getRuntime = (): Runtime | undefined => globalThis.impacttoets

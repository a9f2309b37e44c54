import type { Plannummer } from '../plan/plan.ts'
import type { Totstandkoming, Verantwoording } from './bevroren.ts'
import type { Doel } from './doel.ts'
import type { GrijzeZone } from './grijze-zone.ts'
import type { Oplossing } from './oplossing.ts'
import type { Portefeuille } from './portefeuille.ts'
import type { Eisprijs, Schaduwprijs } from './prijzen.ts'
import { allocate, REGELS, REGELTEKST } from './regels.ts'
import type { Keuze } from './structuur.ts'
import type { Aanpak } from './vergelijking.ts'

/** The fourth way to allocate, beside the three rules. */
export const OPTIMUM = 'optimum'

/** A scenario as it was saved, with everything that is told about it. What was not computed is `null`. */
export type Scenario = {
  portefeuille: Portefeuille
  doel: Doel
  totstandkoming: Totstandkoming
  keuze: Keuze
  verantwoordingen: readonly Verantwoording[]
  /** the answer of the solver for this goal, whether or not it was chosen */
  oplossing: Oplossing | null
  eisprijzen: readonly Eisprijs[] | null
  grensprijzen: readonly Schaduwprijs[] | null
  grijs: GrijzeZone | null
  versies: Readonly<Record<string, string>>
  hash: string
  titels: ReadonlyMap<Plannummer, string>
}

/** The three rules, each with what it chooses. */
export const applyRegels = (portefeuille: Portefeuille): Aanpak[] =>
  REGELS.map(regel => ({ id: regel, naam: REGELTEKST[regel], keuze: allocate(portefeuille, regel) }))

/** The rules, and the optimum when it is known. */
export function aanpakkenOf({
  portefeuille,
  oplossing,
}: Pick<Scenario, 'portefeuille' | 'oplossing'>): Aanpak[] {
  const optimum = oplossing && { id: OPTIMUM, naam: 'Optimum', keuze: oplossing.keuze }
  return [...applyRegels(portefeuille), ...(optimum ? [optimum] : [])]
}

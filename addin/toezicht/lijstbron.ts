import type { Melding } from '#shared/plan/melding.ts'
import type { Kopkeuze } from '../kolommen/koppeling.ts'
import type { Lijst } from './aanvraaglijst.ts'

/** Where lists come from beside pasting, and where it is remembered which column was meant for what. */
export type Lijstbron = {
  /** `null`: there is no workbook here */
  readonly werkboek: Werkboekbron | null
  recall(koppen: readonly string[]): Promise<Kopkeuze | undefined>
  keep(koppen: readonly string[], keuze: Kopkeuze): Promise<void>
}

export type Werkboekbron = {
  listTabellen(): Promise<readonly string[]>
  /** the active sheet when no table is named; throws a `Werkboekfout` */
  readLijst(tabel: string | undefined): Promise<Lijst>
  select(plaats: Melding['plaats']): void
  /** shows a fault of Excel where all faults of the pane appear */
  report(fout: unknown): void
}

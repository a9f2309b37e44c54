import type { Datum } from '#shared/bronnen/datum.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'

/** Everything the task pane shows. A new object at every change, so that comparing by identity is enough. */
export type Stand = {
  readonly bezig: Stap | null
  readonly verbinding: 'onbekend' | 'bereikbaar' | 'onbereikbaar'
  readonly resultaat: Resultaat | null
  /** what stopped the last act, if anything did */
  readonly fout: Melding | null
  /** a plan was changed in the workbook since the result */
  readonly gewijzigd: boolean
  /** what the last act did, for a screen reader and the status line */
  readonly bericht: string
}

export type Stap = 'lezen' | 'toetsen' | 'schrijven' | 'samenvatten'

export type Resultaat = {
  readonly verdeling: Verdeling
  readonly meldingen: readonly Melding[]
  /** the sheet with the plans */
  readonly bladId: string
  readonly aantalRijen: number
  /** the numbers of the plans that were read, in the order of their rows */
  readonly volgorde: readonly Plannummer[]
  /** checked by the Worker against what is booked, or (`false`) with the ceilings that the add-in carries */
  readonly actueel: boolean
  readonly fictief: boolean
  readonly opgesteldOp: Datum
}

export const BEGINSTAND: Stand = {
  bezig: null,
  verbinding: 'onbekend',
  resultaat: null,
  fout: null,
  gewijzigd: false,
  bericht: '',
}

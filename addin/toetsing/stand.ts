import type { Datum } from '#shared/bronnen/datum.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Verband } from '#shared/verdeling/opgave.ts'

/** Everything the task pane shows. A new object at every change, so that comparing by identity is enough. */
export type Stand = {
  readonly bezig: Stap | null
  /** the act has changed nothing in the workbook yet, so a person can still stop it */
  readonly stopbaar: boolean
  readonly verbinding: 'onbekend' | 'bereikbaar' | 'onbereikbaar'
  readonly resultaat: Resultaat | null
  /** what stopped the last act, if anything did */
  readonly fout: Melding | null
  /** a plan was changed in the workbook since the result */
  readonly gewijzigd: boolean
  /** what the last act did, for a screen reader and the status line */
  readonly bericht: string
}

export type Stap = 'lezen' | 'toetsen' | 'schrijven' | 'samenvatten' | 'bouwen'

export type Resultaat = Verband & {
  readonly verdeling: Verdeling
  readonly meldingen: readonly Melding[]
  /** the sheet with the plans */
  readonly bladId: string
  /** rows with a plan, read or not; variants of a plan are not counted beside it */
  readonly aantalRijen: number
  /** checked by the Worker against what is booked, or (`false`) with the ceilings that the add-in carries */
  readonly actueel: boolean
  readonly fictief: boolean
  readonly opgesteldOp: Datum
}

export const BEGINSTAND: Stand = {
  bezig: null,
  stopbaar: false,
  verbinding: 'onbekend',
  resultaat: null,
  fout: null,
  gewijzigd: false,
  bericht: '',
}

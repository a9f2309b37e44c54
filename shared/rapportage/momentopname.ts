import type { Datum } from '../bronnen/datum.ts'
import type { Rapportageplan } from './rapportageplan.ts'

/** The plans as they stood on a day, kept to compare with later. */
export type Momentopname = { readonly peildatum: Datum; readonly plannen: readonly Rapportageplan[] }

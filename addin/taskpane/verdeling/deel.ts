import type { Beeld } from '../../verdeling/beeld.ts'
import type { WatAls, WatAlsStand } from '../../verdeling/wat-als.ts'

/** What every part of the what-if gets: what is wanted and known, what that comes to, and whom to tell of a change. */
export type Deel = { stand: WatAlsStand; beeld: Beeld; watAls: WatAls }

import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN, DOORBRAAKREGELS } from './doorbraakmiddelen.ts'
import type { Fondsregels } from './fondsregels.ts'
import type { Looptijdkern, Looptijdplafond } from './looptijd.ts'
import type { Plafond, Plafondkern, Pot, Potkern } from './plafond.ts'
import { RESVPLAFONDS, RESVPOTTEN } from './resv.ts'
import { SOCIAALDOMEINPLAFONDS, SOCIAALDOMEINPOTTEN, SOCIAALDOMEINREGELS, SPUKPLAFONDS } from './spuk.ts'
import { TRANSFORMATIEPLAFONDS, TRANSFORMATIEPOTTEN, TRANSFORMATIEREGELS } from './transformatiemiddelen.ts'

/** What the ledger goes by: which pots there are, every version of their ceilings, and their rules. */
export type Inrichting = {
  readonly potten: readonly Pot[]
  readonly plafonds: readonly Plafond[]
  readonly looptijdplafonds: readonly Looptijdplafond[]
  readonly regels: readonly Fondsregels[]
}

/** What of it a command is held against: all but who decided it and where that is written. */
export type Inrichtingkern = Pick<Inrichting, 'regels'> & {
  readonly potten: readonly Potkern[]
  readonly plafonds: readonly Plafondkern[]
  readonly looptijdplafonds: readonly Looptijdkern[]
}

/** What ships with this product. A later version is a publication, and does not change these rows. */
export const INRICHTING: Inrichting = {
  potten: [...DOORBRAAKPOTTEN, ...TRANSFORMATIEPOTTEN, ...SOCIAALDOMEINPOTTEN, ...RESVPOTTEN],
  plafonds: [...DOORBRAAKPLAFONDS, ...TRANSFORMATIEPLAFONDS, ...SOCIAALDOMEINPLAFONDS, ...RESVPLAFONDS],
  looptijdplafonds: SPUKPLAFONDS,
  regels: [DOORBRAAKREGELS, TRANSFORMATIEREGELS, ...SOCIAALDOMEINREGELS],
}

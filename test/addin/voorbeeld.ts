import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { rankAndAllocate, type Verdeling } from '#shared/verdeling/op-rang.ts'
import { buildOpgave, type Opgave } from '#shared/verdeling/opgave.ts'
import { GEEN_EISEN } from '#shared/verdeling/portefeuille.ts'
import { readPlannen } from '#test/proef/gegevens/lezen.ts'
import { makePortefeuille } from '#test/proef/gegevens/portefeuille.ts'

const PEILDATUM = '2026-11-22'

/** The invented portfolio under the ceilings of the accord, with nothing booked yet. */
export const allocatePortefeuille = (): Verdeling =>
  rankAndAllocate(
    readPlannen(makePortefeuille()),
    DOORBRAAK_CONCEPT_2026,
    { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
    PEILDATUM,
  )

export const summarizePortefeuille = (): Document =>
  summarize(allocatePortefeuille(), {
    fictief: true,
    actueel: true,
    opgesteldOp: PEILDATUM,
    nietGelezen: 0,
  })

/** The allocation problem of the invented portfolio, in the order of its rows. */
export const makeOpgave = (eisen = GEEN_EISEN): Opgave =>
  buildOpgave(
    allocatePortefeuille(),
    readPlannen(makePortefeuille()).map(({ nummer }) => nummer),
    eisen,
  )

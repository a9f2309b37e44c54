import { sha256 } from '#addin/samenvatting/hash.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import { sealSamenvatting, type VerzegeldeSamenvatting } from '#shared/samenvatting/verzegeld.ts'
import { rankAndAllocate, type Verdeling } from '#shared/verdeling/op-rang.ts'
import { buildOpgave, type Opgave } from '#shared/verdeling/opgave.ts'
import { GEEN_EISEN, GEEN_GROEPEN } from '#shared/verdeling/portefeuille.ts'
import { readPlannen } from '#test/proef/gegevens/lezen.ts'
import { makePortefeuille } from '#test/proef/gegevens/portefeuille.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'

const PEILDATUM = '2026-11-22'

/** The invented portfolio under the ceilings of the accord, with nothing booked yet. */
export const allocatePortefeuille = (): Verdeling =>
  rankAndAllocate(
    readPlannen(makePortefeuille()),
    DOORBRAAK_CONCEPT_2026,
    { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] },
    PEILDATUM,
  )

/** The summary of the invented portfolio, sealed. */
export const summarizePortefeuille = (): Promise<VerzegeldeSamenvatting> =>
  sealInvoer(samenvattinginvoer({ plannen: readPlannen(makePortefeuille()) }))

export const sealInvoer = (invoer: Samenvattinginvoer, anoniem = false): Promise<VerzegeldeSamenvatting> =>
  sealSamenvatting({ versies: { Impacttoets: '0.1.0' }, anoniem, invoer }, sha256)

/** The allocation problem of the invented portfolio, in the order of its rows. */
export const makeOpgave = (eisen = GEEN_EISEN): Opgave =>
  buildOpgave(
    allocatePortefeuille(),
    {
      volgorde: readPlannen(makePortefeuille()).map(({ nummer }) => nummer),
      varianten: [],
      groepen: GEEN_GROEPEN,
    },
    eisen,
  )

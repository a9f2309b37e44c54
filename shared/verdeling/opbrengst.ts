import { type Ambitieaandeel, shareAmbities } from '../impact/ambitie.ts'
import { AMBITIES_2025 } from '../impact/ambities-2025.ts'
import { type Band, selectBepalend } from '../impact/band.ts'
import { compareInvullingen, type Invullingskeuze } from '../impact/invullingskeuze.ts'
import { deriveKengetallen, type Kengetallen } from '../impact/kengetallen.ts'
import type { SomMetPm } from '../impact/optellen.ts'
import type { Verdeelregel, Verdeling } from './op-rang.ts'
import { bandOf, fteOf, proposedOf } from './voorstel.ts'

/** What a group of plans yields in fte: how certain, at what price, and which share of the national ambitions. */
export type Opbrengst = {
  band: Band
  /** the plans that decide the width of the band, by the share that the kader sets */
  bepalend: ReturnType<typeof selectBepalend>
  invullingen: Record<Invullingskeuze, SomMetPm>
  kengetallen: Kengetallen
  ambities: Ambitieaandeel[]
}

/** The yield of the plans that the proposal holds. */
export function computeOpbrengst(verdeling: Verdeling): Opbrengst {
  const { kader } = verdeling
  const regels = proposedOf(verdeling)
  const band = bandOf(regels)
  return {
    band,
    bepalend: selectBepalend(band, kader.onzekerheid.aandeelBreedte),
    invullingen: compareInvullingen(regels.map(opgaveOf), kader),
    kengetallen: kengetallenOf(regels),
    ambities: shareAmbities(
      regels.map(({ score }) => ({ afspraak: score.plan.afspraak, impact: score.impact })),
      AMBITIES_2025,
    ),
  }
}

/** fte per million and eurocents per fte of these plans together. */
export const kengetallenOf = (regels: readonly Verdeelregel[]): Kengetallen =>
  deriveKengetallen(regels.map(regel => ({ gevraagd: regel.score.gevraagd, fte: fteOf(regel) })))

const opgaveOf = ({ score }: Verdeelregel) => score.plan.impact

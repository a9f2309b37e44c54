import { once } from '../plan/eenmaal.ts'
import { FASEN } from './fasen.ts'
import type { Kader } from './kader.ts'
import type { Poortgroep } from './poorten.ts'
import type { Reden } from './proef.ts'

/** `Doorbraakkader, concept 2026, versie 1 (concept)`: what every answer says it rests on. */
export const formatKader = (kader: { titel: string; versie: number; status: string }): string =>
  `${kader.titel}, versie ${kader.versie} (${kader.status})`

/** `Inzet van middelen: Voorwaarden aan het geld`: when its gates are asked, and what they are about. */
export const formatPoortgroep = ({ fase, titel }: Poortgroep): string => `${FASEN.codes[fase]}: ${titel}`

/** Why the plans under a kader without points have no score and no rank. */
export const GEEN_RANGORDE =
  'Dit kader geeft geen punten: elk plan wordt op zijn eigen merites beoordeeld en plannen worden niet met elkaar vergeleken.'

/** The top of the scale; 0 in a kader without points, where nothing is scored. */
export const hoogsteOf = ({ hoogstePunten }: Pick<Kader, 'hoogstePunten'>): number => hoogstePunten ?? 0

/** `Ander gewicht van Betrouwbaarheid: +3,2 op de score`, for whoever reads why a plan moved in a dry run. */
export function formatReden(reden: Reden): string {
  switch (reden.soort) {
    case 'gewicht':
      return `Ander gewicht van ${reden.criterium}: ${METTEKEN().format(reden.verschil)} op de score`
    case 'punten':
      return `Andere punten voor ${reden.criterium}: ${METTEKEN().format(reden.verschil)} op de score`
    case 'hindernis':
      return reden.erbij ? `Komt erbij: ${reden.tekst}` : `Vervalt: ${reden.tekst}`
    case 'anderen':
      return 'Andere plannen schoven voorbij of zakten.'
  }
}

const METTEKEN = once(
  () => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
)

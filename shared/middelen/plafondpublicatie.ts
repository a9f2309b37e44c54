import type { Melding } from '../plan/melding.ts'
import type { Plannummer } from '../plan/plan.ts'
import { type Eurocent, minus } from './bedrag.ts'
import { M } from './berichten.ts'
import type { Looptijdplafond } from './looptijd.ts'
import { melding } from './melding.ts'
import type { Plafond } from './plafond.ts'

/** A ceiling as somebody wants to publish it, for a year or over a term. */
export type Plafondversie = Plafond | Looptijdplafond

/** What is booked under a ceiling, and by whom. */
export type Geboekt = {
  readonly bedrag: Eurocent
  readonly plannen: readonly { readonly plan: Plannummer; readonly bedrag: Eurocent }[]
}

/**
 * Checks a new version of a ceiling before it is published. A version is added and never changed (V-21), so it
 * follows on the one before it in number and in time; and what is booked stays under it (V-1). With a `fout` it can't
 * be published. `vorige` is the latest version of the same pot and the same year or term, if there is one.
 */
export function checkPlafondpublicatie(
  nieuw: Plafondversie,
  vorige: Plafondversie | undefined,
  geboekt: Geboekt,
): Melding[] {
  return [...checkVolgorde(nieuw, vorige), ...checkGeboekt(nieuw, geboekt), ...checkVerlies(nieuw, vorige)]
}

function checkVolgorde(nieuw: Plafondversie, vorige: Plafondversie | undefined): Melding[] {
  const verwacht = (vorige?.versie ?? 0) + 1
  const meldingen: Melding[] = []
  if (nieuw.versie !== verwacht)
    meldingen.push(melding('fout', 'V-21', M.plafondversie(nieuw.versie, verwacht), { veld: 'versie' }))
  if (vorige && nieuw.geldigVan < vorige.geldigVan)
    meldingen.push(
      melding('fout', 'V-21', M.plafondTerug(nieuw.geldigVan, vorige.geldigVan), { veld: 'geldigVan' }),
    )
  if (nieuw.geldigTot !== null && nieuw.geldigTot <= nieuw.geldigVan)
    meldingen.push(
      melding('fout', 'V-21', M.plafondEinde(nieuw.geldigVan, nieuw.geldigTot), { veld: 'geldigTot' }),
    )
  if (nieuw.besluit.datum > nieuw.geldigVan)
    meldingen.push(melding('waarschuwing', 'V-21', M.plafondVoorBesluit(nieuw), { veld: 'besluit' }))
  return meldingen
}

function checkGeboekt({ bedrag, werking }: Plafondversie, geboekt: Geboekt): Melding[] {
  if (bedrag === null || bedrag >= geboekt.bedrag) return []
  const opGrootte = geboekt.plannen.toSorted((a, b) => b.bedrag - a.bedrag)
  const tekst = M.plafondOnderGeboekt(bedrag, geboekt.bedrag, minus(geboekt.bedrag, bedrag), opGrootte)
  return [melding(werking === 'hard' ? 'fout' : 'waarschuwing', 'V-1', tekst, { veld: 'bedrag' })]
}

function checkVerlies(nieuw: Plafondversie, vorige: Plafondversie | undefined): Melding[] {
  const meldingen: Melding[] = []
  if (vorige && vorige.bedrag !== null && nieuw.bedrag === null)
    meldingen.push(melding('waarschuwing', 'V-21', M.plafondOnbekend(vorige.bedrag), { veld: 'bedrag' }))
  if (vorige?.werking === 'hard' && nieuw.werking === 'signaal')
    meldingen.push(melding('waarschuwing', 'V-21', M.plafondSignaal, { veld: 'werking' }))
  return meldingen
}

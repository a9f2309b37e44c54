import type { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import type { Plafond } from '#shared/middelen/plafond.ts'
import type { Plafondversie } from '#shared/middelen/plafondpublicatie.ts'
import { canonicalJson } from '../d1/afdruk.ts'

/** A ceiling for a year as a row of the table `plafond`. */
export const toPlafondrij = (plafond: Plafond) => ({ ...versieOf(plafond), jaar: plafond.jaar })

/** A ceiling over a term as a row of the table `looptijdplafond`. */
export const toLooptijdplafondrij = (plafond: Looptijdplafond) => ({
  ...versieOf(plafond),
  eerste_jaar: plafond.van,
  laatste_jaar: plafond.tot,
})

const versieOf = ({
  id,
  pot,
  versie,
  bedrag,
  werking,
  geldigVan,
  geldigTot,
  besluit,
  bron,
}: Plafondversie) => ({
  id,
  pot,
  versie,
  bedrag_cent: bedrag,
  werking,
  geldig_van: geldigVan,
  geldig_tot: geldigTot,
  besluit_orgaan: besluit.orgaan,
  besluit_datum: besluit.datum,
  bron: canonicalJson(bron),
})

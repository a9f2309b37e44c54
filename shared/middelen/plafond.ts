import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import { Datum } from '../bronnen/datum.ts'
import { Jaar } from '../plan/plan.ts'
import { minus } from './bedrag.ts'
import { Eurocent } from './eurocent.ts'

export const PotId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Een pot heeft een naam als doorbraakmiddelen.'))
export type PotId = z.output<typeof PotId>

/** A fund, or a part of one that has a ceiling of its own. */
export const Pot = z.strictObject({
  id: PotId,
  naam: z.string(),
  /** the fund this is a part of; `null` for a fund itself */
  onderdeelVan: z.nullable(PotId),
  /** which part of an aanvraag counts here */
  telt: z.enum(['alles', 'sociaal-domein', 'overig']),
  bron: Bron,
})
export type Pot = z.output<typeof Pot>

/** What of a pot the ledger goes by, without where that is written. */
export const Potkern = z.omit(Pot, { bron: true })
export type Potkern = z.output<typeof Potkern>

/**
 * The ceiling of a pot in one calendar year, as a version. `bedrag: null` means that the amount is not
 * published: "onbekend", never a guess. A `hard` ceiling is never exceeded, a `signaal` is only shown.
 */
export const Plafond = z.strictObject({
  id: z.string(),
  pot: PotId,
  jaar: Jaar,
  versie: z.int().check(z.gte(1)),
  bedrag: z.nullable(Eurocent),
  werking: z.enum(['hard', 'signaal']),
  geldigVan: Datum,
  geldigTot: z.nullable(Datum),
  besluit: z.strictObject({ orgaan: z.string().check(z.maxLength(300)), datum: Datum }),
  bron: Bron,
})
export type Plafond = z.output<typeof Plafond>

/** What of a ceiling the ledger goes by, without who decided it and where that is written. */
export const Plafondkern = z.omit(Plafond, { besluit: true, bron: true })
export type Plafondkern = z.output<typeof Plafondkern>

/** The version that holds on the peildatum: valid then, and the highest version if more than one is. */
export function selectPlafond<P extends Plafondkern>(
  plafonds: readonly P[],
  pot: PotId,
  jaar: Jaar,
  peildatum: Datum,
): P | undefined {
  return latestGeldig(
    plafonds.filter(plafond => plafond.pot === pot && plafond.jaar === jaar),
    peildatum,
  )
}

/** What of a versioned thing says when it counts. */
type Versie = Pick<Plafond, 'versie' | 'geldigVan' | 'geldigTot'>

/** Of the versions of one thing the highest that is valid on the peildatum. */
export function latestGeldig<V extends Versie>(versies: readonly V[], peildatum: Datum): V | undefined {
  return versies
    .filter(versie => isGeldig(versie, peildatum))
    .reduce<V | undefined>(
      (beste, versie) => (beste && beste.versie > versie.versie ? beste : versie),
      undefined,
    )
}

/** Valid from `geldigVan` up to, not including, `geldigTot`. */
export const isGeldig = ({ geldigVan, geldigTot }: Omit<Versie, 'versie'>, peildatum: Datum): boolean =>
  geldigVan <= peildatum && (geldigTot === null || peildatum < geldigTot)

/** What a ceiling leaves above what is booked, negative when it is over; `null` when there is no amount to compare with. */
export const roomUnder = (
  plafond: Pick<Plafond, 'bedrag'> | null | undefined,
  geboekt: Eurocent,
): Eurocent | null => (plafond?.bedrag == null ? null : minus(plafond.bedrag, geboekt))

/** The name of a pot in a year, as the key of a map. */
export const postKey = (pot: PotId, jaar: Jaar): string => `${pot}/${jaar}`

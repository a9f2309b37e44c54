import * as z from 'zod/mini'
import { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { propose } from '../bronnen/documenten.ts'
import { codesOf, SECTOREN } from '../plan/codelijsten.ts'
import { Jaar } from '../plan/plan.ts'
import { PotId } from './plafond.ts'

/** A yes or no that somebody decided or still has to, with its source. */
const Keuze = z.strictObject({ mag: z.boolean(), bron: Bron })

/**
 * How a queue moves. `moment`: who first had the voorgenomen besluit; `rang`: the place in the ranking of the kader.
 * `voorbijgaan`: may a plan that fits pass one before it that does not. `gedeeltelijk`: may a plan go in by less than
 * it asks, for which somebody then gives a reason. `vrijgekomen`: what there is to give where no ceiling is published:
 * the highest that was ever booked there, less what is booked now.
 */
export const Wachtrijregel = z.strictObject({
  volgorde: z.strictObject({ naar: z.enum(['moment', 'rang']), bron: Bron }),
  voorbijgaan: Keuze,
  gedeeltelijk: Keuze,
  vrijgekomen: z.strictObject({ telt: z.literal('hoogste-stand'), bron: Bron }),
})
export type Wachtrijregel = z.output<typeof Wachtrijregel>

/** The same for every fund, as long as no source says what counts as money that came free. */
export const VRIJGEKOMEN: Wachtrijregel['vrijgekomen'] = {
  telt: 'hoogste-stand',
  bron: propose(
    'vrijgekomen geld',
    'Zonder gepubliceerd plafond weet niemand hoeveel ruimte er is. Wat er ooit was geboekt, was er ook; wat daarvan niet meer is geboekt, kwam vrij.',
  ),
}

/** Costs that go on every year, of these sectors and years, which a fund for one-off costs takes all the same. */
const Uitzondering = z.strictObject({
  sectoren: z.array(z.enum(codesOf(SECTOREN))),
  van: Jaar,
  tot: Jaar,
  bron: Bron,
})

/** What holds for a fund beside its ceilings. Years are inclusive. */
export const Fondsregels = z.strictObject({
  pot: PotId,
  /** along which way the money goes: each has its own total, they are never added to another's (V-9) */
  route: z.enum(['verzekeraars', 'spuk', 'ventiel']),
  /** for which calendar years money may be asked (V-2); `bron` also tells when that is not published as such */
  jaren: z.strictObject({ van: Jaar, tot: Jaar, bron: Bron }),
  /** a fund for one-off costs; `null`: no source says so */
  eenmalig: z.nullable(z.strictObject({ bron: Bron, uitzondering: z.nullable(Uitzondering) })),
  /** what happens to money that a closed year leaves (V-3); `onbeslist`: nobody has said, so nothing is done with it */
  ongebruikt: z.strictObject({ gevolg: z.enum(['vervalt', 'onbeslist']), bron: Bron }),
  /** `null`: this fund has no queue */
  wachtrij: z.nullable(Wachtrijregel),
})
export type Fondsregels = z.output<typeof Fondsregels>

/** The rules of the fund with this id, if there are any. */
export const selectFondsregels = (regels: readonly Fondsregels[], fonds: PotId): Fondsregels | undefined =>
  regels.find(({ pot }) => pot === fonds)

/** The calendar year of a date. */
export const jaarOf = (datum: Datum): Jaar => Number(datum.slice(0, 4))

/** A year is closed from the first day of the next one. */
export const isGesloten = (jaar: Jaar, peildatum: Datum): boolean => jaar < jaarOf(peildatum)

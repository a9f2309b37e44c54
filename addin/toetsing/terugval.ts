import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import {
  type Aanvraag,
  type Budgettoets,
  checkPlafonds,
  type Middelen,
  middelenOf,
} from '#shared/middelen/toets.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { list } from '#shared/plan/opsomming.ts'

/** What an answer without the service rests on. */
export type Terugvalantwoord = { readonly toets: Budgettoets; readonly melding: Melding }

/**
 * The ceilings as the service last gave them in this pane, with what was booked then; before its first answer those
 * that ship with the add-in, with nothing booked. What it answers with says which of the two, of which version and day.
 */
export class Terugval {
  private laatste: { readonly middelen: Middelen; readonly op: Datum } | undefined

  keep(toets: Budgettoets): void {
    this.laatste = { middelen: middelenOf(toets), op: toets.peildatum }
  }

  check(aanvragen: readonly Aanvraag[], peildatum: Datum): Terugvalantwoord {
    const toets = checkPlafonds(aanvragen, completed(this.laatste?.middelen), peildatum)
    return { toets, melding: explain(toets, this.laatste?.op) }
  }
}

/** A fund that the last answer was not about has the ceilings that ship with the add-in. */
function completed(laatste: Middelen | undefined): Middelen {
  if (!laatste) return { ...INRICHTING, standen: [] }
  const bekend = new Set(laatste.potten.map(({ id }) => id))
  return {
    potten: [...laatste.potten, ...INRICHTING.potten.filter(({ id }) => !bekend.has(id))],
    plafonds: [...laatste.plafonds, ...INRICHTING.plafonds.filter(({ pot }) => !bekend.has(pot))],
    standen: laatste.standen,
  }
}

function explain({ regels }: Budgettoets, op: Datum | undefined): Melding {
  const versies = regels.flatMap(({ pot, jaar, plafond }) =>
    plafond && pot.onderdeelVan === null
      ? [`${pot.naam} ${jaar} versie ${plafond.versie} (vanaf ${formatDatum(plafond.geldigVan)})`]
      : [],
  )
  const herkomst =
    op === undefined
      ? 'die met de invoegtoepassing meekomen; wat er is geboekt, telt niet mee'
      : `die de dienst gaf op ${formatDatum(op)}, met wat er toen was geboekt`
  return {
    ernst: 'waarschuwing',
    regel: 'dienst/terugval',
    tekst: `De dienst gaf geen antwoord. Er is gerekend met de plafonds ${herkomst}: ${list(versies)}.`,
    uitweg:
      'Toets opnieuw als de dienst weer bereikbaar is; dan tellen de plafonds en boekingen van dat moment.',
    plaats: {},
  }
}

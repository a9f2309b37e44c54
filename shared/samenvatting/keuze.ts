import * as z from 'zod/mini'
import { formatDatum } from '../bronnen/opmaak.ts'
import { formatMiljoen } from '../middelen/bedrag.ts'
import { Plannummer } from '../plan/plan.ts'
import type { Verdeling } from '../verdeling/op-rang.ts'
import type { Alinea } from './blokken.ts'
import { alinea, count, letOp } from './bouwstenen.ts'
import type { Samenvattinginvoer } from './invoer.ts'

/**
 * The plans that a summary is about, out of all that it was ranked with. `wijze` says in words how they were chosen,
 * and never by which person.
 */
export const Samenvattingkeuze = z.strictObject({
  plannen: z.readonly(z.array(Plannummer)),
  wijze: z.string().check(z.maxLength(500)),
})
export type Samenvattingkeuze = z.output<typeof Samenvattingkeuze>

/** What page one says of the choice: which part this is, and how the plans outside it count. */
export function describeKeuze(
  { keuze, plannen, peildatum, bijlagen }: Samenvattinginvoer,
  { gevraagd }: Verdeling,
  buiten: Verdeling,
): Alinea[] {
  if (!keuze) return []
  const { totalen } = buiten
  return [
    letOp(
      `Keuze: ${gevraagd.aantal.toLocaleString('nl-NL')} van de ${count(plannen.length, 'plan', 'plannen')}; peildatum ${formatDatum(peildatum)}; gekozen door wie deze samenvatting maakte: ${keuze.wijze}.`,
    ),
    alinea(
      `Buiten deze keuze: ${count(buiten.gevraagd.aantal, 'plan', 'plannen')}, ${formatMiljoen(buiten.gevraagd.bedrag)} gevraagd, waarvan ${totalen.voorgesteld.aantal.toLocaleString('nl-NL')} voorgesteld (${formatMiljoen(totalen.voorgesteld.bedrag)}). Zij tellen mee in de rangorde en onder de plafonds: een keuze maakt geen ruimte.`,
    ),
    ...(bijlagen.length > 0
      ? [alinea('Een bijgevoegd verdeelscenario gaat over alle plannen, niet alleen over deze keuze.')]
      : []),
  ]
}

/** What a reader has to know when the figures are not those of the day on which they were made. */
export function describePeildatum({ peildatum, opgesteldOp }: Samenvattinginvoer): Alinea[] {
  if (peildatum === opgesteldOp) return []
  const opgesteld = formatDatum(opgesteldOp)
  return [
    letOp(
      peildatum < opgesteldOp
        ? `Plafonds, kaderversie, boekingen, besluiten en termijnen zijn die van ${formatDatum(peildatum)}. Plannen, antwoorden en beoordelingen hebben geen geschiedenis en zijn zoals zij op ${opgesteld} stonden.`
        : `De peildatum ligt na de dag van opstellen: plafonds en termijnen zijn die van ${formatDatum(peildatum)}, en wat na ${opgesteld} nog wordt geboekt of besloten, telt niet mee.`,
    ),
  ]
}

/** The sealed text holds all plans: without them nobody could make the ranking again. */
export const describeOpname = ({ keuze }: Samenvattinginvoer): Alinea[] =>
  keuze
    ? [
        alinea(
          'De momentopname bevat ook de plannen buiten deze keuze: zonder hen is de rangorde niet opnieuw te maken. Van hun beoordelingen, besluiten en vragen bevat zij niets.',
        ),
      ]
    : []

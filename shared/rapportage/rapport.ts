import type { Bron } from '../bronnen/bron.ts'
import type { Datum } from '../bronnen/datum.ts'
import { formatBron, formatDatum } from '../bronnen/opmaak.ts'
import type { Melding } from '../plan/melding.ts'
import type { Plannummer } from '../plan/plan.ts'
import type { Alinea, Blok, Document, Tabel } from '../samenvatting/blokken.ts'
import type { Cijfertabel } from './cijfer.ts'
import { checkHerleidbaar } from './herleiding.ts'
import { herleidingOf } from './tabelblok.ts'

/** What every report says beside its figures. */
export type Rapportopties = {
  readonly peildatum: Datum
  readonly opgesteldOp: Datum
  /** the workbook holds invented plans: said on every page */
  readonly fictief: boolean
  /** rows that could not be read, which are therefore not in the figures */
  readonly nietGelezen: number
}

/** A report that may leave the house: a document, and for each of its figures the plans behind it. */
export type Rapport = {
  readonly document: Document
  readonly tabellen: readonly Cijfertabel[]
  /** `tabellen` by plan, as a table to print */
  readonly herleiding: Tabel
}

/** A report, or why there is none. */
export type Rapportuitkomst =
  | { readonly soort: 'rapport'; readonly rapport: Rapport }
  | { readonly soort: 'geweigerd'; readonly meldingen: readonly Melding[] }

/** What a kind of report brings; `closeRapport` adds what all have in common. */
export type Rapportinhoud = {
  readonly titel: string
  readonly blokken: readonly Blok[]
  readonly bronnen: readonly Bron[]
  /** every table of figures in the blocks */
  readonly tabellen: readonly Cijfertabel[]
  /** the plans that the figures may rest on */
  readonly nummers: Iterable<Plannummer>
}

/** Makes the document, but only when every figure traces to its rows; refuses with the figures that don't. */
export function closeRapport(inhoud: Rapportinhoud, opties: Rapportopties): Rapportuitkomst {
  const meldingen = checkHerleidbaar(inhoud.tabellen, inhoud.nummers)
  if (meldingen.length > 0) return { soort: 'geweigerd', meldingen }
  return {
    soort: 'rapport',
    rapport: {
      document: {
        titel: inhoud.titel,
        kenmerken: opties.fictief ? ['fictief'] : [],
        blokken: [
          ...opening(opties),
          ...inhoud.blokken,
          { soort: 'kop', niveau: 2, tekst: 'Bronnen' },
          bronnentabel(inhoud.bronnen),
        ],
      },
      tabellen: inhoud.tabellen,
      herleiding: herleidingOf(inhoud.tabellen),
    },
  }
}

export const alinea = (tekst: string): Alinea => ({ soort: 'alinea', tekst })
export const letOp = (tekst: string): Alinea => ({ soort: 'alinea', nadruk: 'let-op', tekst })

/** One line per sentence: a sheet does not break a long line. */
export const letOpZinnen = (tekst: string): Alinea[] => tekst.split(/(?<=\.) (?=\p{Lu})/u).map(letOp)

function opening({ peildatum, opgesteldOp, fictief, nietGelezen }: Rapportopties): Alinea[] {
  return [
    alinea(`Peildatum ${formatDatum(peildatum)}, opgesteld op ${formatDatum(opgesteldOp)}.`),
    alinea(
      'Welke plannen in een cijfer meetellen, staat op het blad Herleiding van het werkboek en van de .xlsx.',
    ),
    ...(fictief ? [letOp('Fictief: de plannen in dit werkboek zijn verzonnen.')] : []),
    ...(nietGelezen > 0
      ? [
          letOp(
            `${nietGelezen === 1 ? '1 rij is' : `${nietGelezen.toLocaleString('nl-NL')} rijen zijn`} niet gelezen en ${nietGelezen === 1 ? 'telt' : 'tellen'} niet mee.`,
          ),
        ]
      : []),
  ]
}

const bronnentabel = (bronnen: readonly Bron[]): Tabel => ({
  soort: 'tabel',
  naam: 'bronnen',
  leeg: '',
  kolommen: [
    { kop: 'Bron', aard: 'tekst', breedte: 80 },
    { kop: 'Toelichting', aard: 'tekst', breedte: 70 },
  ],
  rijen: [...new Map(bronnen.map(bron => [formatBron(bron), bron.toelichting ?? '']))],
})

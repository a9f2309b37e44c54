import type { Document, Grafiek, Kolom, Tabel, Waarde } from '#shared/samenvatting/blokken.ts'
import { formatOnbekend } from '#shared/samenvatting/opmaak.ts'

/** The quiet house style of the files: hexadecimal colours without `#`, and one font that every office has. */
export const LETTERTYPE = 'Arial'
export const KLEUREN = {
  petrol: '0F6C74',
  tekst: '1F2A30',
  zacht: '5A6A70',
  lijn: 'CBD6D8',
  vlak: 'F3F7F7',
  letOp: 'FFF4D6',
  letOpTekst: '7A4B00',
  wit: 'FFFFFF',
} as const

/** Colours of the series of a chart, in their order; each at least 3:1 on white. */
const REEKSKLEUREN = ['7A8C92', 'C77D0A', KLEUREN.petrol] as const

export const reekskleur = (i: number): string => REEKSKLEUREN[i % REEKSKLEUREN.length] ?? KLEUREN.petrol

/** What the files show of a document on every page: `CONCEPT · FICTIEF`, empty when it has no labels. */
export const formatKenmerken = ({ kenmerken }: Pick<Document, 'kenmerken'>): string =>
  kenmerken.map(kenmerk => kenmerk.toUpperCase()).join('  ·  ')

/** Numbers stand right, in the header too. */
export const isGetalkolom = ({ aard }: Kolom): boolean => aard !== 'tekst'

/** The text that a reader sees for a value: money in whole euros, fte and points with one decimal. */
export function formatWaarde(waarde: Waarde, kolom: Kolom): string {
  if (waarde === null) return formatOnbekend(kolom)
  if (typeof waarde === 'string') return waarde
  switch (kolom.aard) {
    case 'geld':
      return `${Math.round(waarde / 100) < 0 ? '−' : ''}€\u00a0${HEEL.format(Math.abs(Math.round(waarde / 100)))}`
    case 'fte':
    case 'punten':
      return EEN_DECIMAAL.format(waarde)
    case 'heel':
      return HEEL.format(waarde)
    case 'aandeel':
      return `${EEN_DECIMAAL.format(waarde * 100)}\u00a0%`
    default:
      return String(waarde)
  }
}

const HEEL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const EEN_DECIMAAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The numbers of a chart as a table: for who can't see it, and for who wants to check it. */
export const toTabel = ({ naam, eenheid, categorieen, reeksen }: Grafiek): Tabel => ({
  soort: 'tabel',
  naam,
  leeg: '',
  kolommen: [
    { kop: `In ${eenheid}`, aard: 'tekst', breedte: 34 },
    // One decimal, like fte: the values of a chart are rounded to that.
    ...reeksen.map(reeks => ({ kop: reeks.naam, aard: 'fte' as const, breedte: 12 })),
  ],
  rijen: categorieen.map((categorie, i) => [categorie, ...reeksen.map(({ waarden }) => waarden[i] ?? null)]),
})

/** The chart in words, for a screen reader: its title, and each value with its series. */
export function describeGrafiek({ titel, categorieen, reeksen }: Grafiek): string {
  const perCategorie = categorieen.map((categorie, i) => {
    const waarden = reeksen.map(({ naam, waarden }) => `${naam} ${EEN_DECIMAAL.format(waarden[i] ?? 0)}`)
    return `${categorie}: ${waarden.join(', ')}.`
  })
  return [`Staafdiagram. ${titel}.`, ...perCategorie].join(' ')
}

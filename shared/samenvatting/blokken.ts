import type { Eurocent } from '../middelen/bedrag.ts'

/**
 * A document as data: what stands in it and of which kind each value is, not how it looks.
 * The workbook, .xlsx and .docx each draw the same blocks.
 */
export type Document = {
  titel: string
  /** labels that every page shows: concept, fictief */
  kenmerken: readonly string[]
  blokken: readonly Blok[]
}

export type Blok = Kop | Alinea | Tabel | Grafiek
/**
 * `nieuwePagina`: on paper this heading begins a page. `eigenBlad`: in a workbook the chapter under this heading of the
 * first level stands on a sheet of this name.
 */
export type Kop = { soort: 'kop'; niveau: 1 | 2; tekst: string; nieuwePagina?: true; eigenBlad?: string }
export type Alinea = { soort: 'alinea'; tekst: string; nadruk?: 'let-op' }
export type Tabel = {
  soort: 'tabel'
  naam: string
  kolommen: readonly Kolom[]
  rijen: readonly (readonly Waarde[])[]
  /** shown when there are no rows */
  leeg: string
}
/**
 * `fte` has one decimal; `heel` is fte, werknemers or personen as the sources print them, in whole numbers; `aantal`
 * counts things, years and ranks; `aandeel` is a share, 0.05 for 5 %.
 */
export type Kolom = {
  kop: string
  aard: 'tekst' | 'geld' | 'fte' | 'heel' | 'punten' | 'aantal' | 'aandeel'
  breedte: number
}

/** Columns of a table drawn over its first column; amounts in whole euros. */
export type Grafiek = {
  soort: 'grafiek'
  naam: string
  titel: string
  eenheid: string
  categorieen: readonly string[]
  reeksen: readonly Reeks[]
}
export type Reeks = { naam: string; waarden: readonly number[] }

/** A cell: text, a number in the unit of its column (money in eurocents), or nothing known. */
export type Waarde = string | number | Eurocent | null

/** A workbook as data: what both the builder in Excel and the file to download are made from. */
export type Werkboekvorm = readonly Bladvorm[]

export type Bladvorm = {
  readonly naam: string
  /** drawn anew by the add-in at every act that fills it; not a sheet to type in */
  readonly eigen: boolean
  /** above the tables: the title first, then what to do here */
  readonly regels: readonly string[]
  /** side by side */
  readonly tabellen: readonly Tabelvorm[]
}

export type Tabelvorm = {
  readonly naam: string
  readonly kolommen: readonly Kolomvorm[]
  /** what the table holds from the start; a table to fill in gets empty rows after it */
  readonly rijen: readonly (readonly Inhoud[])[]
  readonly invullen: boolean
  readonly sommen: readonly Somregel[]
}

export type Kolomvorm = {
  readonly kop: string
  readonly aard: Aard
  /** in characters */
  readonly breedte: number
  /** one sentence for whoever fills it in */
  readonly hulp: string
  /** marked as long as it is empty in a row with anything in it */
  readonly verplicht: boolean
  readonly lijst: Keuzelijst | null
}

export type Inhoud = string | number
export type Aard = 'tekst' | 'lang' | 'euro' | 'heel' | 'getal' | 'factor' | 'procent' | 'datum'

/** What may be picked in a column. `streng`: nothing else may be typed. */
export type Keuzelijst = {
  readonly id: string
  /** of the code list that it comes from; `null` for a list that is none, such as yes and no */
  readonly versie: string | null
  readonly keuzes: readonly string[]
  readonly streng: boolean
}

/** A cell that must equal the sum of rows elsewhere, as soon as there are such rows; a difference is marked. */
export type Somregel = {
  readonly kop: string
  readonly over: { readonly blad: string; readonly kop: string }
  /** which rows count: those where a column there equals a column here, or a number */
  readonly waar: readonly { readonly daar: string; readonly is: { readonly kop: string } | number }[]
}

/**
 * Excel's notation of each kind, in its own language; it shows them with the separators of the reader's. A `getal` may
 * also be PM or n.v.t.: a notation for text would turn what is typed there into text.
 */
export const NOTATIE: Readonly<Record<Aard, string>> = {
  tekst: '@',
  lang: '@',
  euro: '€ #,##0.00',
  heel: '0',
  getal: 'General',
  factor: '0.00',
  procent: '0.0%',
  datum: 'dd-mm-yyyy',
}

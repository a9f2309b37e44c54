import type { Cell, SheetData } from '../../excel/data.ts'

/** What every sheet with invented content says above its table. */
export const FICTIEF = 'FICTIEF – verzonnen gegevens om Impacttoets mee te proberen'

export const EURO_FORMAAT = '€ #,##0'
export const EUROCENT_FORMAAT = '€ #,##0.00'

/** A column: its header, its width in points and, for numbers, Excel's number format. */
export type Kolom = { kop: string; breedte: number; formaat?: string }

/** A sheet with explanatory lines, an empty row, and one table whose header stays in sight. */
export function makeTabelblad(blad: {
  naam: string
  tabel: string
  regelsErboven: readonly string[]
  kolommen: readonly Kolom[]
  rijen: readonly (readonly Cell[])[]
}): SheetData {
  const { naam, tabel, regelsErboven, kolommen, rijen } = blad
  const kopregel = regelsErboven.length + 2
  const laatsteRegel = kopregel + rijen.length
  return {
    name: naam,
    cells: [
      ...regelsErboven.map(regel => [regel]),
      [],
      kolommen.map(({ kop }) => kop),
      ...rijen.map(rij => [...rij]),
    ],
    tables: [{ name: tabel, range: `A${kopregel}:${columnLetters(kolommen.length)}${laatsteRegel}` }],
    formats: kolommen.flatMap(({ formaat }, i) => {
      const kolom = columnLetters(i + 1)
      return formaat === undefined
        ? []
        : [{ range: `${kolom}${kopregel + 1}:${kolom}${laatsteRegel}`, numberFormat: formaat }]
    }),
    columnWidths: kolommen.map(({ breedte }) => breedte),
    frozenRows: kopregel,
  }
}

/** A sheet of text, one line per row. */
export const makeTekstblad = (naam: string, regels: readonly string[]): SheetData => ({
  name: naam,
  cells: regels.map(regel => (regel === '' ? [] : [regel])),
  columnWidths: [600],
})

/** 1 → `A`, 27 → `AA`. */
function columnLetters(nummer: number): string {
  const voorste = Math.floor((nummer - 1) / 26)
  const laatste = String.fromCharCode(65 + ((nummer - 1) % 26))
  return voorste === 0 ? laatste : columnLetters(voorste) + laatste
}

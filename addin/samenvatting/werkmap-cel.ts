import type { CellObject, Row } from 'write-excel-file/universal'
import type { Document, Kolom, Waarde } from '#shared/samenvatting/blokken.ts'
import { formatOnbekend } from '#shared/samenvatting/opmaak.ts'
import { formatKenmerken, isGetalkolom, KLEUREN } from './opmaak.ts'

export const hex = (kleur: string): string => `#${kleur}`

/** The size of plain text, in points. */
export const TEKSTGROOTTE = 10

/** A text that stays text, whatever it looks like: `=1+1` or `+31` is never calculated, not even after an edit. */
export const textCell = (tekst: string, stijl: CellObject = {}): CellObject => ({
  ...stijl,
  value: tekst.replace(TEKENCODE, '_x005F_$1'),
  type: String,
  format: '@',
})

/** Excel reads `_x0041_` as the character with that code. */
const TEKENCODE = /_(x[0-9A-Fa-f]{4}_)/g

/** A cell of a table in the notation of its column: money as euros, unknown in words. */
export function valueCell(waarde: Waarde, kolom: Kolom): CellObject {
  const stijl = isGetalkolom(kolom) ? GETALCEL : TEKSTCEL
  if (typeof waarde === 'number') {
    const getal = kolom.aard === 'geld' ? waarde / 100 : waarde
    return { ...stijl, value: getal, type: Number, format: NOTATIES[kolom.aard] }
  }
  return textCell(waarde ?? formatOnbekend(kolom), stijl)
}

const CEL: CellObject = {
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: hex(KLEUREN.lijn),
}
const GETALCEL: CellObject = { ...CEL, align: 'right' }
const TEKSTCEL: CellObject = { ...CEL, align: 'left', wrap: true, indent: 1 }

const NOTATIES: Readonly<Record<Kolom['aard'], string>> = {
  tekst: 'General',
  geld: '"€ "#,##0;"−€ "#,##0',
  fte: '#,##0.0',
  heel: '#,##0',
  aandeel: '0.0%',
  punten: '0.0',
  // Years and ranks are counts too: no thousands separator.
  aantal: '0',
}

export const headerCell = (kolom: Kolom): CellObject =>
  textCell(kolom.kop, {
    fontWeight: 'bold',
    textColor: hex(KLEUREN.wit),
    backgroundColor: hex(KLEUREN.petrol),
    align: isGetalkolom(kolom) ? 'right' : 'left',
    alignVertical: 'center',
    wrap: true,
    ...(isGetalkolom(kolom) ? {} : { indent: 1 }),
  })

/** The first rows of every sheet: the title, and the labels where nobody can miss them. */
export function titleRows(document: Document, titel: string, breedte: number): Row[] {
  const rijen: Row[] = [
    wideRow(
      textCell(titel, {
        fontSize: 18,
        fontWeight: 'bold',
        textColor: hex(KLEUREN.petrol),
        alignVertical: 'center',
        height: 30,
      }),
      breedte,
    ),
  ]
  const kenmerken = formatKenmerken(document)
  if (kenmerken === '') return rijen
  const strook = textCell(kenmerken, {
    fontWeight: 'bold',
    textColor: hex(KLEUREN.letOpTekst),
    backgroundColor: hex(KLEUREN.letOp),
    alignVertical: 'center',
    indent: 1,
    height: 20,
  })
  return [...rijen, wideRow(strook, breedte)]
}

/** A row of one cell over the whole width. */
export const wideRow = (cel: CellObject, breedte: number): Row =>
  breedte === 1
    ? [cel]
    : [{ ...cel, columnSpan: breedte }, ...Array.from({ length: breedte - 1 }, () => null)]

/** In characters; text stands a little inward, and may not wrap sooner for that. */
export const columnWidth = (kolom: Kolom): number => kolom.breedte + (isGetalkolom(kolom) ? 0 : INSPRINGING)
export const INSPRINGING = 4

/** 1 → `A`; a summary has no table of more than 26 columns. */
export const columnLetter = (nummer: number): string => String.fromCharCode(64 + nummer)

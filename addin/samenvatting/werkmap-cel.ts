import type { CellObject, Row } from 'write-excel-file/universal'
import type { Document, Kolom, Waarde } from '#shared/samenvatting/blokken.ts'
import { formatOnbekend } from '#shared/samenvatting/opmaak.ts'
import { formatKenmerken, isGetalkolom, KLEUREN } from './opmaak.ts'

/** The size of plain text, in points. */
export const TEKSTGROOTTE = 10

/**
 * Gives a row the height of its tallest cell. `breedtes` are the widths of the cells in characters. Excel never
 * sizes a row with merged cells, and other programs not even a plain one, so nothing is left to them.
 */
export function sizeRow(cellen: readonly CellObject[], breedtes: readonly number[]): CellObject[] {
  const hoogtes = cellen.map(({ value, wrap, fontSize = TEKSTGROOTTE }, i) => {
    const regels = wrap ? countLines(String(value ?? ''), breedtes[i] ?? 0, fontSize) : 1
    return regels * fontSize * REGELAFSTAND + WIT_PER_RIJ
  })
  const height = Math.min(HOOGSTE_RIJ, Math.max(...hoogtes))
  return cellen.map(cel => ({ ...cel, height }))
}

const REGELAFSTAND = 1.28
const WIT_PER_RIJ = 4
/** What Excel allows, in points. */
const HOOGSTE_RIJ = 409

/** A width is given in digits, and running text takes a little less than digits do. */
const countLines = (tekst: string, breedte: number, punten: number) =>
  Math.max(1, Math.ceil((tekst.length * punten) / TEKSTGROOTTE / (breedte * TEKENS_PER_CIJFER)))

const TEKENS_PER_CIJFER = 1.08

/** A text that stays text, whatever it looks like: `=1+1` or `+31` is never calculated, not even after an edit. */
export const textCell = (tekst: string, stijl: CellObject = {}): CellObject => ({
  ...stijl,
  // The writer looks strings up in a plain object, where a word such as `constructor` finds something else.
  value: tekst in {} ? `${tekst} ` : tekst,
  type: String,
  format: '@',
})

/** A cell of a table in the notation of its column: money as euros, unknown in words. */
export function valueCell(waarde: Waarde, kolom: Kolom): CellObject {
  const stijl: CellObject = {
    align: isGetalkolom(kolom) ? 'right' : 'left',
    alignVertical: 'top',
    bottomBorderStyle: 'thin',
    bottomBorderColor: hex(KLEUREN.lijn),
    ...(isGetalkolom(kolom) ? {} : { wrap: true, indent: 1 }),
  }
  if (typeof waarde === 'number') {
    const getal = kolom.aard === 'geld' ? waarde / 100 : waarde
    return { ...stijl, value: getal, type: Number, format: NOTATIES[kolom.aard] }
  }
  return textCell(waarde ?? formatOnbekend(kolom), stijl)
}

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
export const wideRow = (cel: CellObject, breedte: number): Row => [
  { ...cel, columnSpan: breedte },
  ...Array.from({ length: breedte - 1 }, () => null),
]

export const hex = (kleur: string): string => `#${kleur}`

/** In characters; text stands a little inward, and may not wrap sooner for that. */
export const columnWidth = (kolom: Kolom): number => kolom.breedte + (isGetalkolom(kolom) ? 0 : INSPRINGING)
const INSPRINGING = 4

/** 1 → `A`; a summary has no table of more than 26 columns. */
export const columnLetter = (nummer: number): string => String.fromCharCode(64 + nummer)

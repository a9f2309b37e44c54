import type { Kolom, Tabel } from '#shared/samenvatting/blokken.ts'
import { isGetalkolom } from './opmaak.ts'
import { columnWidth, INSPRINGING } from './werkmap-cel.ts'

/** How the paper lies under a sheet that is printed. */
export type Bladstand = 'landscape' | 'portrait'

/** The widths, in characters, of the columns that all tables of a sheet share. */
export type Raster = readonly number[]

/**
 * One wide column for names, and columns for amounts after that: as many as the widest table has, and at least what
 * fills a page at its full size.
 */
export function makeRaster(tabellen: readonly Tabel[], stand: Bladstand): Raster {
  const aantal = Math.max(VOL_BLAD[stand], ...tabellen.map(({ kolommen }) => kolommen.length))
  return Array.from({ length: aantal }, (_, i) => (i === 0 ? NAAMKOLOM : BEDRAGKOLOM))
}

const NAAMKOLOM = 38
/** Room for billions of euros. */
const BEDRAGKOLOM = 15
/** So many columns are as wide as A4 landscape is at ten points, and upright at seven: then a plan is one page. */
const VOL_BLAD: Readonly<Record<Bladstand, number>> = { landscape: 8, portrait: 7 }

/** How many columns of the raster each column of a table takes, and how wide they are together. */
export type Plaats = { readonly aantal: number; readonly breedte: number }

/** Gives the columns that a table leaves over to its texts, each time to the one that is shortest of room. */
export function placeColumns(tabel: Tabel, raster: Raster): Plaats[] {
  const nodig = tabel.kolommen.map((kolom, i) => (isGetalkolom(kolom) ? 0 : neededWidth(tabel, kolom, i)))
  let plaatsen = placesOf(
    tabel.kolommen.map(() => 1),
    raster,
  )
  for (let over = raster.length - plaatsen.length; over > 0; over--) {
    const tekorten = plaatsen.map(({ breedte }, i) => (nodig[i] ?? 0) - breedte)
    const grootste = Math.max(...tekorten)
    if (grootste <= 0) break
    const krapste = tekorten.indexOf(grootste)
    plaatsen = placesOf(
      plaatsen.map(({ aantal }, i) => (i === krapste ? aantal + 1 : aantal)),
      raster,
    )
  }
  return plaatsen
}

function placesOf(aantallen: readonly number[], raster: Raster): Plaats[] {
  let begin = 0
  return aantallen.map(aantal => {
    const breedte = sumOf(raster.slice(begin, begin + aantal))
    begin += aantal
    return { aantal, breedte }
  })
}

/** No more than the column asks for, and less when its texts are short. */
const neededWidth = ({ rijen }: Tabel, kolom: Kolom, i: number): number =>
  Math.min(
    columnWidth(kolom),
    Math.max(kolom.kop.length, ...rijen.map(rij => String(rij[i] ?? '').length)) + INSPRINGING,
  )

export const sumOf = (getallen: readonly number[]): number => getallen.reduce((som, getal) => som + getal, 0)

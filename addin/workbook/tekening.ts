import { cellAddress } from './adres.ts'
import type { Celwaarde } from './cel.ts'
import { isSame } from './waarden.ts'

/** What the add-in drew on a sheet of its own: enough to see whether anyone touched it since, and to draw it again. */
export type Tekening = {
  /** row by row from A1, as it was written; worked out when it is asked for */
  cellen(): readonly (readonly Celwaarde[])[]
  draw(context: Excel.RequestContext, blad: Excel.Worksheet): Promise<void>
}

declare global {
  var impacttoetsTekeningen: Map<string, Tekening> | undefined
}

/** What was drawn on each sheet (by its id) for as long as the pane is open: one for all scripts of the add-in. */
export const tekeningen = (): Map<string, Tekening> => {
  globalThis.impacttoetsTekeningen ??= new Map()
  return globalThis.impacttoetsTekeningen
}

/** The filled part of a sheet; row and column are zero-based. */
export type Gevuld = { rij: number; kolom: number; waarden: readonly (readonly Celwaarde[])[] }

/** Reads what is filled of a sheet, in parts that Excel on the web can answer. */
export async function readGevuld(context: Excel.RequestContext, blad: Excel.Worksheet): Promise<Gevuld> {
  const gevuld = blad.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (gevuld.isNullObject) return { rij: 0, kolom: 0, waarden: [] }
  const { rowIndex: rij, columnIndex: kolom, rowCount, columnCount } = gevuld
  const perBeurt = Math.max(1, Math.floor(CELLEN_PER_LEESBEURT / columnCount))
  const waarden: Celwaarde[][] = []
  for (let eerste = 0; eerste < rowCount; eerste += perBeurt) {
    const hoogte = Math.min(perBeurt, rowCount - eerste)
    const deel = blad.getRangeByIndexes(rij + eerste, kolom, hoogte, columnCount).load('values')
    await context.sync()
    waarden.push(...deel.values)
  }
  return { rij, kolom, waarden }
}

const CELLEN_PER_LEESBEURT = 20_000

/** The addresses of the cells that do not hold what was drawn, row by row. */
export function changedCells(tekening: Tekening, { rij, kolom, waarden }: Gevuld): string[] {
  const getekend = tekening.cellen()
  const hoogte = Math.max(getekend.length, rij + waarden.length)
  const breedte = Math.max(getekend[0]?.length ?? 0, kolom + (waarden[0]?.length ?? 0))
  const gewijzigd: string[] = []
  for (let r = 0; r < hoogte; r++)
    for (let k = 0; k < breedte; k++)
      if (!isSame(waarden[r - rij]?.[k - kolom] ?? '', getekend[r]?.[k] ?? ''))
        gewijzigd.push(cellAddress(r, k))
  return gewijzigd
}

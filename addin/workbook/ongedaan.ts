import { cellAddress } from './adres.ts'
import type { Celwaarde } from './cel.ts'
import { inWorkbook } from './host.ts'
import { type Bladgevolg, type Bladstap, undoBladen } from './ongedaan-bladen.ts'
import { type Kopnamen, loadNummers, requirePlantabel } from './plantabel.ts'
import { asCell, isSame } from './waarden.ts'

/** One act of the add-in: in the table with the plans, with what stood in each cell before, and on sheets of its own. */
export type Schrijfstap = {
  readonly omschrijving: string
  readonly kolommen: readonly Geschreven[]
  readonly bladen: readonly Bladstap[]
  /** the act is a check, or began with one */
  readonly metToets?: boolean
}

/** What was written in a column, per row: the n-th row with a plan number, so that sorting does not matter. */
export type Geschreven = {
  readonly kop: string
  /** the column itself came with this act */
  readonly nieuw: boolean
  readonly cellen: ReadonlyMap<string, { readonly vorig: Celwaarde; readonly nu: Celwaarde }>
}

export type Teruggezet = Celgevolg & { readonly omschrijving: string; readonly bladen: Bladgevolg }

type Celgevolg = {
  readonly aantal: number
  /** cells that somebody changed since, and that were left alone */
  readonly gewijzigd: readonly string[]
}

declare global {
  var impacttoetsStappen: Schrijfstap[] | undefined
}

/** The pane, the runtime and the work each have a copy of this module: what they wrote is kept in one place. */
const stappen = (): Schrijfstap[] => {
  globalThis.impacttoetsStappen ??= []
  return globalThis.impacttoetsStappen
}

const MEESTE_STAPPEN = 10
/** Rows per reading: a column of long texts stays far below 5 MB. */
const RIJEN_PER_LEESBEURT = 4000

/** Remembers an act, so that it can be taken back in one step. */
export function rememberStap(stap: Schrijfstap): void {
  stappen().push(stap)
  if (stappen().length > MEESTE_STAPPEN) stappen().shift()
}

/**
 * Remembers what followed from a check. While that check is the last act, the two are one step to take back, under the
 * name of the act that the person chose.
 */
export function rememberNaToets(stap: Schrijfstap, naam: (toets: Schrijfstap) => string): void {
  const toets = stappen().at(-1)
  if (toets?.metToets) stappen().pop()
  rememberStap(toets?.metToets ? joinStappen(toets, stap, naam(toets)) : stap)
}

const joinStappen = (eerst: Schrijfstap, dan: Schrijfstap, omschrijving: string): Schrijfstap => ({
  omschrijving,
  kolommen: [...eerst.kolommen, ...dan.kolommen],
  bladen: [...eerst.bladen, ...dan.bladen],
  metToets: true,
})

/** What would be taken back now; `undefined` when there is nothing. */
export const lastStap = (): string | undefined => stappen().at(-1)?.omschrijving

/**
 * Takes the last act back: each cell that still holds what was written gets what stood there before, a column that came
 * with the act goes when it is empty again, and a sheet goes or gets its earlier contents when nobody changed it. What
 * was changed since is left alone and named.
 */
export const undoStap = (): Promise<Teruggezet | undefined> =>
  inWorkbook(async context => {
    const stap = stappen().at(-1)
    if (!stap) return undefined
    const bladen = await undoBladen(context, stap.bladen)
    const cellen = await undoKolommen(context, stap.kolommen)
    stappen().pop()
    return { omschrijving: stap.omschrijving, ...cellen, bladen }
  })

async function undoKolommen(
  context: Excel.RequestContext,
  kolommen: readonly Geschreven[],
): Promise<Celgevolg> {
  const gewijzigd: string[] = []
  let aantal = 0
  if (kolommen.length === 0) return { aantal, gewijzigd }
  const { tabel, namen, geladen } = await requirePlantabel(context, (plannen, kopnamen) => ({
    nummers: loadNummers(plannen, kopnamen),
    kop: plannen.getHeaderRowRange().load('values,rowIndex,columnIndex'),
  }))
  const koppen = (geladen.kop.values[0] ?? []).map(String)
  const sleutels = geladen.nummers.isNullObject ? [] : rowKeys(geladen.nummers.values)
  for (const geschreven of kolommen) {
    const positie = koppen.indexOf(namen.inWerkboek(geschreven.kop))
    if (positie < 0) continue
    const kolom = columnOf(tabel, namen, geschreven.kop)
    const waarden = await readColumn(context, kolom, sleutels.length)
    const terug = sleutels.map((sleutel, rij) => {
      const cel = geschreven.cellen.get(sleutel)
      const staat = waarden[rij] ?? ''
      if (!cel || isSame(staat, cel.vorig)) return null
      if (isSame(staat, cel.nu)) return cel.vorig
      gewijzigd.push(cellAddress(geladen.kop.rowIndex + 1 + rij, geladen.kop.columnIndex + positie))
      return null
    })
    aantal += terug.filter(waarde => waarde !== null).length
    await writeColumn(context, kolom, terug)
    const blijft = waarden.some((waarde, rij) => (terug[rij] ?? waarde) !== '')
    if (geschreven.nieuw && !blijft) tabel.columns.getItem(namen.inWerkboek(geschreven.kop)).delete()
  }
  await context.sync()
  return { aantal, gewijzigd }
}

/** Names each row by its plan number and how many rows above have the same, wherever it stands. */
export function rowKeys(nummers: readonly (readonly unknown[])[]): string[] {
  const gezien = new Map<string, number>()
  return nummers.map(([cel]) => {
    const nummer = String(cel).trim()
    const keer = gezien.get(nummer) ?? 0
    gezien.set(nummer, keer + 1)
    return `${nummer}#${keer}`
  })
}

/** What to write to get a cell back: its formula, or its value as Excel must keep it. */
export const restorable = (waarde: Celwaarde, formule: Celwaarde = waarde): Celwaarde =>
  formule === waarde && typeof waarde === 'string' ? asCell(waarde) : formule

const columnOf = (tabel: Excel.Table, namen: Kopnamen, kop: string): Excel.Range =>
  tabel.columns.getItem(namen.inWerkboek(kop)).getDataBodyRange()

async function readColumn(
  context: Excel.RequestContext,
  kolom: Excel.Range,
  aantal: number,
): Promise<Celwaarde[]> {
  const waarden: Celwaarde[] = []
  for (let eerste = 0; eerste < aantal; eerste += RIJEN_PER_LEESBEURT) {
    const hoogte = Math.min(RIJEN_PER_LEESBEURT, aantal - eerste)
    const deel = kolom
      .getRow(eerste)
      .getResizedRange(hoogte - 1, 0)
      .load('values')
    await context.sync()
    waarden.push(...deel.values.map(([waarde]) => waarde))
  }
  return waarden
}

/** `null` leaves a cell as it is. */
async function writeColumn(
  context: Excel.RequestContext,
  kolom: Excel.Range,
  waarden: readonly (Celwaarde | null)[],
): Promise<void> {
  for (let eerste = 0; eerste < waarden.length; eerste += RIJEN_PER_LEESBEURT) {
    const deel = waarden.slice(eerste, eerste + RIJEN_PER_LEESBEURT)
    if (deel.every(waarde => waarde === null)) continue
    kolom.getRow(eerste).getResizedRange(deel.length - 1, 0).values = deel.map(waarde => [waarde])
    await context.sync()
  }
}

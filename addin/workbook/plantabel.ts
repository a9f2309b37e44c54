import { inWorkbook, Werkboekfout } from './host.ts'
import { KOLOM, type Kolom, PLANTABEL } from './kolommen.ts'
import { KOPPELBAAR } from './koppelbaar.ts'

/** How a workbook calls the table with the plans and its columns, where that is not as we do: our heading → its own. */
export type Plankoppeling = {
  readonly tabel: string
  readonly koppen: Readonly<Record<string, string>>
  /** the headings of ours that were asked for when it was made; what a kader asks since is to be proposed */
  readonly gevraagd: readonly string[]
}

/** A table, with its headings as they stand there. */
export type Tabelkoppen = { readonly naam: string; readonly koppen: readonly string[] }

/** Headings both ways: as we know them, and as they stand in the table. */
export type Kopnamen = {
  /** what a column of ours is called in this workbook */
  inWerkboek(kop: string): string
  /** the headings of the table as we know them, in their order */
  vanOns(koppen: readonly string[]): string[]
}

/** The setting of the workbook that holds the koppeling: it travels with the file and no sheet shows it. */
const SLEUTEL = 'impacttoets-plantabel'

/**
 * Finds the table with the plans, whatever it is called here, with what `load` asked of it. One round to Excel; one
 * more in a workbook with names of its own. `tabel.isNullObject` when there is none.
 */
export async function loadPlantabel<T>(
  context: Excel.RequestContext,
  load: (tabel: Excel.Table, namen: Kopnamen) => T,
): Promise<{ tabel: Excel.Table; namen: Kopnamen; geladen: T }> {
  const { tables, settings } = context.workbook
  const find = async (naam: string, namen: Kopnamen) => {
    const tabel = tables.getItemOrNullObject(naam)
    const geladen = load(tabel, namen)
    await context.sync()
    return { tabel, namen, geladen }
  }
  const bewaard = settings.getItemOrNullObject(SLEUTEL).load('value')
  const onder = await find(PLANTABEL, namesOf(undefined))
  const koppeling = bewaard.isNullObject ? undefined : parse(bewaard.value)
  return koppeling ? find(koppeling.tabel, namesOf(koppeling)) : onder
}

/** For `loadPlantabel`: the cells with the plan numbers, in the order of the rows, and where they begin. */
export const loadNummers = ({ columns }: Excel.Table, { inWerkboek }: Kopnamen): Excel.Range =>
  columns.getItemOrNullObject(inWerkboek(KOLOM.nummer)).getDataBodyRange().load('values,rowIndex')

/** The cells that `loadNummers` loaded; throws a `Werkboekfout` when the table has no such column any more. */
export function requireNummers(nummers: Excel.Range): Excel.Range {
  if (nummers.isNullObject) throw new Werkboekfout(GEEN_NUMMERS)
  return nummers
}

/** Where a column of ours stands in headings of ours, -1 when it does not. */
export const findKolom = (koppen: readonly string[], kolom: Kolom): number =>
  koppen.map(normalize).indexOf(normalize(KOLOM[kolom]))

/** The same, in a workbook that must have it: throws a `Werkboekfout` when it does not. */
export async function requirePlantabel<T>(
  context: Excel.RequestContext,
  load: (tabel: Excel.Table, namen: Kopnamen) => T,
): ReturnType<typeof loadPlantabel<T>> {
  const gevonden = await loadPlantabel(context, load)
  if (gevonden.tabel.isNullObject) throw new Werkboekfout(GEEN_TABEL)
  return gevonden
}

/** The koppeling that was kept in this workbook; `undefined` in one that goes by our names. */
export const readPlankoppeling = (): Promise<Plankoppeling | undefined> =>
  inWorkbook(async context => {
    const bewaard = context.workbook.settings.getItemOrNullObject(SLEUTEL).load('value')
    await context.sync()
    return bewaard.isNullObject ? undefined : parse(bewaard.value)
  })

/** Every table of this workbook that has headings, in its order. */
export const listTabelkoppen = (): Promise<Tabelkoppen[]> =>
  inWorkbook(async context => {
    const { tables } = context.workbook.load('tables/items/name,tables/items/showHeaders')
    await context.sync()
    const gevonden = tables.items
      .filter(({ showHeaders }) => showHeaders)
      .map(tabel => ({ naam: tabel.name, kop: tabel.getHeaderRowRange().load('values') }))
    await context.sync()
    return gevonden.map(({ naam, kop }) => ({ naam, koppen: (kop.values[0] ?? []).map(String) }))
  })

/** Keeps the koppeling with the workbook; `undefined` goes back to our own names. No cell is touched. */
export const keepPlankoppeling = (koppeling: Plankoppeling | undefined): Promise<void> =>
  inWorkbook(async context => {
    const { settings } = context.workbook
    if (koppeling) settings.add(SLEUTEL, JSON.stringify(koppeling))
    else {
      const bewaard = settings.getItemOrNullObject(SLEUTEL).load('key')
      await context.sync()
      if (!bewaard.isNullObject) bewaard.delete()
    }
    await context.sync()
  })

export const GEEN_TABEL = {
  ernst: 'fout' as const,
  regel: KOPPELBAAR.tabel,
  tekst: `Er is geen tabel met de naam ${PLANTABEL} in dit werkboek.`,
  uitweg: `Zet uw plannen in een tabel (Invoegen, Tabel) en geef die de naam ${PLANTABEL} (Tabelontwerp, Tabelnaam), of kies in het venster Werkboek om uw eigen tabel te koppelen.`,
  plaats: {},
}

const GEEN_NUMMERS = {
  ernst: 'fout' as const,
  regel: KOPPELBAAR.kolom,
  tekst: `De tabel met de plannen heeft geen kolom ${KOLOM.nummer} meer.`,
  uitweg: 'Zet de kolom terug, bijvoorbeeld met Ongedaan maken, of koppel uw kolommen opnieuw (Werkboek).',
  plaats: { veld: KOLOM.nummer },
}

/** The names that go with a koppeling, or with none. */
export function namesOf(koppeling: Pick<Plankoppeling, 'koppen'> | undefined): Kopnamen {
  if (!koppeling) return { inWerkboek: kop => kop, vanOns: koppen => [...koppen] }
  const { koppen: gekozen } = koppeling
  const eigen = new Map(Object.entries(gekozen).map(([ons, hun]) => [normalize(hun), ons]))
  const elders = new Set(Object.keys(gekozen).map(normalize))
  return {
    inWerkboek: kop => gekozen[kop] ?? kop,
    vanOns: koppen =>
      koppen.map(kop => {
        const ons = eigen.get(normalize(kop))
        // A column that bears our name, while another was chosen for it, is not ours to read.
        return ons ?? (elders.has(normalize(kop)) ? `${kop} (niet gekoppeld)` : kop)
      }),
  }
}

const normalize = (kop: string): string => kop.trim().toLowerCase()

/** What another version wrote, or somebody else, counts as nothing: the person then links again. */
function parse(waarde: unknown): Plankoppeling | undefined {
  try {
    const gelezen: unknown = JSON.parse(String(waarde))
    if (typeof gelezen !== 'object' || gelezen === null) return undefined
    if (!('tabel' in gelezen && 'koppen' in gelezen) || typeof gelezen.tabel !== 'string') return undefined
    const { tabel, koppen } = gelezen
    const gevraagd = 'gevraagd' in gelezen && Array.isArray(gelezen.gevraagd) ? gelezen.gevraagd : []
    if (typeof koppen !== 'object' || koppen === null) return undefined
    return {
      tabel,
      koppen: Object.fromEntries(Object.entries(koppen).map(([ons, hun]) => [ons, String(hun)])),
      gevraagd: gevraagd.map(String),
    }
  } catch {
    return undefined
  }
}

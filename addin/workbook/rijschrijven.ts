import type { Melding } from '#shared/plan/melding.ts'
import type { Celwaarde } from './cel.ts'
import { Werkboekfout } from './host.ts'
import { KOLOM } from './kolommen.ts'
import { type Geschreven, rememberStap, restorable } from './ongedaan.ts'
import { type Kopnamen, loadNummers, loadPlantabel } from './plantabel.ts'
import type { Tabelinhoud } from './rijlezer.ts'
import { asCell, isSame } from './waarden.ts'

/** Something to write in a cell of a plan's row: the header of its column, and what has to stand there. */
export type Celwijziging = { readonly kop: string; readonly waarde: string | number }

/** The row of a plan, and where it stands now. */
export type Planplaats = {
  readonly tabel: Excel.Table
  readonly bladId: string
  readonly namen: Kopnamen
  /** within the body of the table */
  readonly index: number
  /** as we know them */
  readonly koppen: readonly string[]
  /** what a cell holds where that is a formula, else its value */
  readonly formules: readonly Celwaarde[]
  /** a table of this one row, at its place in the sheet */
  readonly inhoud: Tabelinhoud
}

/** Finds the row of a plan, wherever it stands now; throws a `Werkboekfout` with `geenRij` when it is not there. */
export async function findPlanrij(
  context: Excel.RequestContext,
  nummer: string,
  geenRij: Melding,
): Promise<Planplaats> {
  const { tabel, namen, geladen } = await loadPlantabel(context, (plannen, kopnamen) => ({
    tabel: plannen.load('name'),
    kop: plannen.getHeaderRowRange().load('values,rowIndex,columnIndex'),
    nummers: loadNummers(plannen, kopnamen),
    blad: plannen.worksheet.load('id,name'),
  }))
  const { kop, nummers, blad } = geladen
  const index =
    tabel.isNullObject || nummers.isNullObject
      ? -1
      : nummers.values.findIndex(([waarde]) => String(waarde).trim() === nummer)
  if (index < 0) throw new Werkboekfout(geenRij)
  const cellen = tabel.getDataBodyRange().getRow(index).load('values,formulas')
  await context.sync()
  const eigen = { naam: tabel.name, koppen: (kop.values[0] ?? []).map(String) }
  const koppen = namen.vanOns(eigen.koppen)
  return {
    tabel,
    namen,
    bladId: blad.id,
    index,
    koppen,
    formules: cellen.formulas[0] ?? [],
    inhoud: {
      blad: blad.name,
      rij: kop.rowIndex + index,
      kolom: kop.columnIndex,
      koppen,
      rijen: cellen.values,
      eigen,
    },
  }
}

/** An act in the row of one plan. */
export type Rijopdracht = {
  readonly nummer: string
  /** for taking it back */
  readonly omschrijving: string
  readonly geenRij: Melding
  /** looks at the row as it stands now, and gives what may be written; may throw */
  change(nu: Planplaats): readonly Celwijziging[]
  /** adds columns that the table does not have yet, in their order; queues only */
  addColumns(plaats: Planplaats, koppen: readonly string[]): void
}

/**
 * Writes in the row of a plan, as one step to take back. Excel has no lock: so what stood there is read in the same
 * batch as it is written, and when somebody moved the row or changed a cell since `change` looked, that is put back and
 * everything is looked at again. After a few times it gives up with a `Werkboekfout`, and nothing is written.
 */
export const writePlanrij = (context: Excel.RequestContext, opdracht: Rijopdracht): Promise<void> =>
  attempt(context, opdracht, [], MEESTE_KEREN)

/** `nieuw`: the columns that came with this act, at an earlier attempt. */
async function attempt(
  context: Excel.RequestContext,
  opdracht: Rijopdracht,
  nieuw: readonly string[],
  keren: number,
): Promise<void> {
  const { nummer, omschrijving, geenRij } = opdracht
  if (keren === 0) throw new Werkboekfout(tussendoorGewijzigd(nummer))
  const plaats = await findPlanrij(context, nummer, geenRij)
  const wijzigingen = opdracht.change(plaats)
  const ontbrekend = wijzigingen.map(({ kop }) => kop).filter(kop => positionOf(plaats, kop) < 0)
  if (ontbrekend.length > 0 && nieuw.length === 0) {
    opdracht.addColumns(plaats, ontbrekend)
    await context.sync()
    return attempt(context, opdracht, ontbrekend, keren)
  }
  const cellen = wijzigingen.map(wijziging => toDoelcel(plaats, nummer, wijziging, nieuw))
  if (!(await writeCellen(context, plaats, nummer, cellen)))
    return attempt(context, opdracht, nieuw, keren - 1)
  if (cellen.length > 0)
    rememberStap({ omschrijving, kolommen: cellen.map(({ geschreven }) => geschreven), bladen: [] })
}

const MEESTE_KEREN = 3

type Doelcel = { readonly positie: number; readonly nu: string | number; readonly geschreven: Geschreven }

function toDoelcel(
  plaats: Planplaats,
  nummer: string,
  { kop, waarde }: Celwijziging,
  nieuw: readonly string[],
): Doelcel {
  const positie = positionOf(plaats, kop)
  const nu = typeof waarde === 'string' ? asCell(waarde) : waarde
  const vorig = restorable(plaats.inhoud.rijen[0]?.[positie] ?? '', plaats.formules[positie])
  return {
    positie,
    nu,
    geschreven: {
      kop: plaats.koppen[positie] ?? kop,
      nieuw: nieuw.includes(kop),
      cellen: new Map([[`${nummer}#0`, { vorig, nu }]]),
    },
  }
}

/** Writes the cells; `false` when the row was another by then, or a cell held something else: all is as it was then. */
async function writeCellen(
  context: Excel.RequestContext,
  { tabel, namen, index, inhoud }: Planplaats,
  nummer: string,
  cellen: readonly Doelcel[],
): Promise<boolean> {
  const cellAt = (kop: string) =>
    tabel.columns.getItem(namen.inWerkboek(kop)).getDataBodyRange().getRow(index)
  const nummercel = cellAt(KOLOM.nummer).load('values')
  const doelen = cellen.map(({ positie, nu, geschreven }) => ({
    nu,
    gelezen: inhoud.rijen[0]?.[positie] ?? '',
    cel: cellAt(geschreven.kop),
    ervoor: cellAt(geschreven.kop).load('values,formulas'),
  }))
  for (const { cel, nu } of doelen) cel.values = [[nu]]
  await context.sync()
  const isZelfde =
    String(nummercel.values[0]?.[0]).trim() === nummer &&
    doelen.every(({ gelezen, ervoor }) => isSame(ervoor.values[0]?.[0] ?? '', gelezen))
  if (isZelfde) return true
  for (const { ervoor } of doelen)
    ervoor.values = [[restorable(ervoor.values[0]?.[0] ?? '', ervoor.formulas[0]?.[0])]]
  await context.sync()
  return false
}

const positionOf = ({ koppen }: Planplaats, kop: string): number =>
  koppen.findIndex(bestaand => normalize(bestaand) === normalize(kop))

const normalize = (kop: string): string => kop.trim().toLowerCase()

const tussendoorGewijzigd = (nummer: string): Melding => ({
  ernst: 'fout',
  regel: 'schrijven/tussendoor',
  tekst: `Iemand anders wijzigt de tabel op dit moment; bij plan ${nummer} is niets geschreven.`,
  uitweg: 'Wat u hier invulde, blijft bewaard. Probeer het zo opnieuw.',
  plaats: { plan: nummer },
})

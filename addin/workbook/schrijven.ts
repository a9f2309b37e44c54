import { formatPoorten } from '#shared/beoordeling/opmaak.ts'
import type { Planscore } from '#shared/beoordeling/scoren.ts'
import { explain, UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Variant } from '#shared/verdeling/opgave.ts'
import { drawDocument, type Tekenblad } from './blad.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { DIENSTKOLOMMEN, EIGEN_KOLOMMEN, KOLOM } from './kolommen.ts'
import { type Geschreven, rememberNaToets, rememberStap, restorable, rowKeys } from './ongedaan.ts'
import type { Gelezen } from './planrijen.ts'
import { findKolom, type Kopnamen, loadNummers, requireNummers, requirePlantabel } from './plantabel.ts'
import type { Tabelinhoud } from './rijlezer.ts'
import { asCell, chunkRows } from './waarden.ts'

/**
 * Writes the outcome beside each plan, in the add-in's own columns only, and the totals on the sheet Middelen.
 * Rows are found by plan number at the moment of writing: sorting or inserting since the reading is no problem.
 * `begin` is called right before the first change; when it throws, nothing changes. `vorige`: the table as it was read,
 * so that the columns can be put back as they were.
 */
export const writeUitkomst = (
  uitkomst: Uitkomst,
  middelen: Tekenblad,
  begin: () => void,
  vorige: Tabelinhoud,
): Promise<void> =>
  inWorkbook(async context => {
    const blad = middelen.prepare(context)
    const { tabel, namen, geladen } = await requirePlantabel(context, (plannen, kopnamen) => ({
      nummers: loadNummers(plannen, kopnamen),
      koppen: plannen.getHeaderRowRange().load('values'),
    }))
    const nummers = requireNummers(geladen.nummers)

    begin()
    const nieuw = addColumns(tabel, geladen.koppen, EIGEN_KOLOMMEN)
    drawDocument(blad.open(), middelen.document)

    const uitkomsten = uitkomstPerPlan(uitkomst)
    const plaats = { tabel, namen, nummers }
    const geschreven = await fillPerPlan(context, plaats, EIGEN_KOLOMMEN, (nummer, keer) =>
      keer > 0 && uitkomsten.has(nummer) ? DUBBEL : (uitkomsten.get(nummer) ?? LEEG),
    )
    rememberStap({
      omschrijving: 'De uitkomst van de toets',
      kolommen: compareColumns(EIGEN_KOLOMMEN, geschreven, nieuw, vorige),
      bladen: blad.remember(),
      metToets: true,
    })
  })

/** What a check found: of the plans, of their variants, and of the rows that could not be read. */
export type Uitkomst = {
  readonly verdeling: Verdeling
  readonly varianten: readonly Variant[]
  readonly gelezen: Gelezen
}

/** How a plan stands in the service, as far as the person who asked may know. */
export type Dienststatus = { readonly status: string; readonly beoordeling: string }

/** Writes beside each plan how it stands in the service; a plan that is not in it gets empty cells. */
export const writeDienststatus = (standen: ReadonlyMap<string, Dienststatus>): Promise<void> =>
  inWorkbook(async context => {
    const { tabel, namen, geladen } = await requirePlantabel(context, (plannen, kopnamen) => ({
      nummers: loadNummers(plannen, kopnamen),
      koppen: plannen.getHeaderRowRange().load('values'),
      eerder: DIENSTKOLOMMEN.map(({ kop }) =>
        plannen.columns.getItemOrNullObject(kop).getDataBodyRange().load('values'),
      ),
    }))
    const nummers = requireNummers(geladen.nummers)
    const vorige = {
      koppen: [KOLOM.nummer, ...DIENSTKOLOMMEN.map(({ kop }) => kop)],
      rijen: nummers.values.map(([nummer], i) => [
        nummer,
        ...geladen.eerder.map(kolom => (kolom.isNullObject ? '' : kolom.values[i]?.[0])),
      ]),
    }
    const nieuw = addColumns(tabel, geladen.koppen, DIENSTKOLOMMEN)
    const plaats = { tabel, namen, nummers }
    const geschreven = await fillPerPlan(context, plaats, DIENSTKOLOMMEN, nummer => {
      const stand = standen.get(nummer)
      return [asCell(stand?.status ?? ''), asCell(stand?.beoordeling ?? '')]
    })
    const kolommen = compareColumns(DIENSTKOLOMMEN, geschreven, nieuw, vorige)
    // It follows every check: without a change there is nothing to take back.
    if (kolommen.some(isGewijzigd))
      rememberNaToets(
        { omschrijving: 'De stand van de plannen in de dienst', kolommen, bladen: [] },
        ({ omschrijving }) => omschrijving,
      )
  })

type EigenKolom = { readonly kop: string; readonly notatie: string; readonly breedte: number }

/** What stands in own columns now, beside what stood there when the table was read. */
function compareColumns(
  kolommen: readonly EigenKolom[],
  { sleutels, rijen }: Gevuld,
  nieuw: ReadonlySet<string>,
  vorige: Pick<Tabelinhoud, 'koppen' | 'rijen'>,
): Geschreven[] {
  const nummerkolom = findKolom(vorige.koppen, 'nummer')
  const vorigeRijen = new Map(
    rowKeys(vorige.rijen.map(rij => [rij[nummerkolom] ?? ''])).map((sleutel, i) => [
      sleutel,
      vorige.rijen[i],
    ]),
  )
  return kolommen.map(({ kop }, k) => {
    const positie = vorige.koppen.indexOf(kop)
    return {
      kop,
      nieuw: nieuw.has(kop),
      cellen: new Map(
        sleutels.map((sleutel, i) => [
          sleutel,
          { vorig: restorable(vorigeRijen.get(sleutel)?.[positie] ?? ''), nu: rijen[i]?.[k] ?? '' },
        ]),
      ),
    }
  })
}

const isGewijzigd = ({ nieuw, cellen }: Geschreven): boolean =>
  nieuw || [...cellen.values()].some(({ vorig, nu }) => vorig !== nu)

/** Adds the columns that are not in the table yet, and gives their headers; queues only. */
function addColumns(
  tabel: Excel.Table,
  koppen: Excel.Range,
  kolommen: readonly EigenKolom[],
): ReadonlySet<string> {
  const bestaand = new Set((koppen.values[0] ?? []).map(String))
  const nieuw = kolommen.filter(({ kop }) => !bestaand.has(kop))
  for (const { kop, notatie, breedte } of nieuw) {
    const cellen = tabel.columns.add(undefined, undefined, kop).getDataBodyRange()
    cellen.numberFormat = [[notatie]]
    cellen.format.columnWidth = breedte
  }
  return new Set(nieuw.map(({ kop }) => kop))
}

/** The rows as they were filled, each under its name of `rowKeys`. */
type Gevuld = { readonly sleutels: readonly string[]; readonly rijen: readonly (readonly Cel[])[] }

/**
 * Fills columns with what `cellsFor` says of each plan number (`keer`: how many rows above have the same). Excel has no
 * lock: so the numbers are read again in the batch that writes, and when somebody moved rows meanwhile all is written
 * anew. When that keeps happening the columns are emptied: nothing may stand beside a plan that is not its own.
 */
async function fillPerPlan(
  context: Excel.RequestContext,
  { tabel, namen, nummers }: { tabel: Excel.Table; namen: Kopnamen; nummers: Excel.Range },
  kolommen: readonly EigenKolom[],
  cellsFor: (nummer: string, keer: number) => readonly Cel[],
): Promise<Gevuld> {
  let gelezen = nummers
  for (let poging = 0; poging < MEESTE_POGINGEN; poging++) {
    const sleutels = rowKeys(gelezen.values)
    const keren = new Map<string, number>()
    const rijen = gelezen.values.map(([cel]) => {
      const nummer = String(cel).trim()
      const keer = keren.get(nummer) ?? 0
      keren.set(nummer, keer + 1)
      return cellsFor(nummer, keer)
    })
    const fout = await fillColumns(context, tabel, kolommen, rijen, () => {
      gelezen = loadNummers(tabel, namen)
    })
    if (fout !== undefined) {
      gelezen = loadNummers(tabel, namen)
      await context.sync()
    }
    const isVerschoven = !isSameList(sleutels, rowKeys(requireNummers(gelezen).values))
    if (fout !== undefined && !isVerschoven) throw fout
    if (!isVerschoven) return { sleutels, rijen }
  }
  for (const { kop } of kolommen) tabel.columns.getItem(kop).getDataBodyRange().clear('Contents')
  await context.sync()
  throw new Werkboekfout(TUSSENDOOR)
}

const MEESTE_POGINGEN = 3

const isSameList = (een: readonly string[], ander: readonly string[]): boolean =>
  een.length === ander.length && een.every((waarde, i) => waarde === ander[i])

/**
 * Fills columns of the table with rows, in as many requests as their size asks for; the last one also does what
 * `queueLast` asks. Gives the fault of a request that Excel refused, such as for a table that has fewer rows by now.
 */
async function fillColumns(
  context: Excel.RequestContext,
  tabel: Excel.Table,
  kolommen: readonly EigenKolom[],
  rijen: readonly (readonly Cel[])[],
  queueLast: () => void,
): Promise<unknown> {
  try {
    for (const { eerste, deel } of chunkRows(rijen)) {
      if (eerste > 0) await context.sync()
      const isLaatste = eerste + deel.length === rijen.length
      kolommen.forEach(({ kop }, k) => {
        const kolom = tabel.columns.getItem(kop).getDataBodyRange()
        const begin = kolom.getRow(eerste)
        // Up to the last row there is: never a cell below the table.
        const cellen = isLaatste
          ? begin.getBoundingRect(kolom.getLastRow())
          : begin.getResizedRange(deel.length - 1, 0)
        cellen.values = deel.map(rij => [rij[k] ?? ''])
      })
    }
    queueLast()
    await context.sync()
    return undefined
  } catch (fout) {
    return fout
  }
}

const TUSSENDOOR = {
  ernst: 'fout' as const,
  regel: 'schrijven/tussendoor',
  tekst: 'Iemand anders verplaatst op dit moment rijen in de tabel met plannen.',
  uitweg:
    'De kolommen van Impacttoets zijn leeggemaakt, zodat niets naast het verkeerde plan staat. Toets zo opnieuw.',
  plaats: {},
}

type Cel = string | number
const LEEG: readonly Cel[] = EIGEN_KOLOMMEN.map(() => '')
const DUBBEL = notRead('Dit plannummer staat vaker in de tabel; alleen de eerste rij telt.')

/** The own columns of a row that could not be used, with why. */
function notRead(reden: string): readonly Cel[] {
  return ['', '', '', '', '', '', 'Niet getoetst', asCell(reden)]
}

/** The cells of the own columns, in their order, by plan number. */
function uitkomstPerPlan({
  verdeling: { regels, toets },
  varianten,
  gelezen,
}: Uitkomst): Map<string, readonly Cel[]> {
  const uitkomsten = new Map<string, readonly Cel[]>()
  for (const [nummer, reden] of gelezen.nietGelezen) {
    uitkomsten.set(nummer, notRead(reden))
  }
  for (const regel of regels) {
    const { score, rang, uitkomst } = regel
    uitkomsten.set(score.plan.nummer, [
      ...scoreCells(score),
      rang ?? '',
      UITKOMST_TEKST[uitkomst],
      asCell(explain(regel, toets.regels)),
    ])
  }
  for (const { van, score } of varianten)
    uitkomsten.set(score.plan.nummer, [
      ...scoreCells(score),
      '',
      'Variant',
      asCell(`Variant van ${van}: doet mee bij Verdeling, en nooit naast ${van} of een andere variant.`),
    ])
  return uitkomsten
}

/** Poorten, fte per scenario, and score. */
const scoreCells = (score: Planscore): readonly Cel[] => [
  formatPoorten(score),
  score.impact?.fte.laag ?? 'PM',
  score.impact?.fte.gemiddeld ?? 'PM',
  score.impact?.fte.hoog ?? 'PM',
  score.score ?? '',
]

import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plan, Planinhoud } from '#shared/plan/plan.ts'
import { cellAddress } from './adres.ts'
import { type Celwaarde, isLeeg } from './cel.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { KOLOM, onderbouwingKolom, PLANTABEL } from './kolommen.ts'
import { findKolommen, type Plankolommen } from './plankolommen.ts'
import { readOordeel, readScore } from './planrij-antwoorden.ts'
import { readPlanrijen } from './planrijen.ts'
import type { Tabelinhoud } from './rijlezer.ts'
import { asCell } from './waarden.ts'

/** The answer in the cells of one question. `fout` says why the cell can't be read; it then counts as open. */
export type Celantwoord = {
  readonly waarde: number | 'nvt' | Plan['oordelen'][string]['oordeel'] | null
  /** in the question's own column */
  readonly onderbouwing: string
  readonly fout: Melding | null
}

/** One row of the table as the form needs it: what was asked and promised, and each answer. */
export type Scorerij = {
  readonly nummer: string
  readonly bladId: string
  /** `undefined` when the row can't be read as a plan; `meldingen` then say why */
  readonly inhoud: Planinhoud | undefined
  readonly meldingen: readonly Melding[]
  /** by the id of the question */
  readonly cellen: Readonly<Record<string, Celantwoord>>
  /** the evidence that counts where a question has none of its own */
  readonly algemeen: string
}

/** Something to write in a cell of a plan's row: the header of its column, and what has to stand there. */
export type Celwijziging = { readonly kop: string; readonly waarde: string | number }

/** Reads the row of a plan, wherever it stands now; throws a `Werkboekfout` when it is not there. */
export const readScorerij = (nummer: string, kader: Kader): Promise<Scorerij> =>
  inWorkbook(async context => {
    const rij = await findRij(context, nummer)
    return toScorerij(nummer, rij, kader)
  })

/**
 * Writes answers in the row of a plan, with a column of its own for evidence where that is missing. `check` looks at
 * the row as it stands now, and gives what may be written: so nobody's work in between is overwritten.
 */
export const writeScores = (
  nummer: string,
  kader: Kader,
  check: (nu: Scorerij) => readonly Celwijziging[],
): Promise<void> =>
  inWorkbook(async context => {
    const rij = await findRij(context, nummer)
    const wijzigingen = check(toScorerij(nummer, rij, kader))
    const bekend = new Set(rij.koppen.map(normalize))
    for (const { kop, waarde } of wijzigingen) {
      if (!bekend.has(normalize(kop))) addColumn(rij.tabel, kop)
      bekend.add(normalize(kop))
      const kolom = rij.koppen.find(bestaand => normalize(bestaand) === normalize(kop)) ?? kop
      rij.tabel.columns.getItem(kolom).getDataBodyRange().getRow(rij.index).values = [
        [typeof waarde === 'string' ? asCell(waarde) : waarde],
      ]
    }
    await context.sync()
  })

/** The cells of one answer: the score under the question's label, and its evidence beside that. */
export const cellsOf = (
  label: string,
  antwoord: { score?: string | number; onderbouwing?: string },
): Celwijziging[] => [
  ...(antwoord.score === undefined ? [] : [{ kop: label, waarde: antwoord.score }]),
  ...(antwoord.onderbouwing === undefined
    ? []
    : [{ kop: onderbouwingKolom(label), waarde: antwoord.onderbouwing }]),
]

type Rij = {
  tabel: Excel.Table
  bladId: string
  /** within the body of the table */
  index: number
  koppen: string[]
  /** a table of this one row, at its place in the sheet */
  inhoud: Tabelinhoud
}

async function findRij(context: Excel.RequestContext, nummer: string): Promise<Rij> {
  const tabel = context.workbook.tables.getItemOrNullObject(PLANTABEL)
  const kop = tabel.getHeaderRowRange().load('values,rowIndex,columnIndex')
  const nummers = tabel.columns.getItemOrNullObject(KOLOM.nummer).getDataBodyRange().load('values')
  const blad = tabel.worksheet.load('id,name')
  await context.sync()
  const index =
    tabel.isNullObject || nummers.isNullObject
      ? -1
      : nummers.values.findIndex(([waarde]) => String(waarde).trim() === nummer)
  if (index < 0) throw new Werkboekfout(noRow(nummer))
  const cellen = tabel.getDataBodyRange().getRow(index).load('values')
  await context.sync()
  const koppen = (kop.values[0] ?? []).map(String)
  return {
    tabel,
    bladId: blad.id,
    index,
    koppen,
    inhoud: {
      blad: blad.name,
      rij: kop.rowIndex + index,
      kolom: kop.columnIndex,
      koppen,
      rijen: cellen.values,
    },
  }
}

function toScorerij(nummer: string, { bladId, inhoud }: Rij, kader: Kader): Scorerij {
  const kolommen = findKolommen(inhoud.koppen, kader)
  const rij = inhoud.rijen[0] ?? []
  const at = (positie: number | undefined): Celwaarde => (positie === undefined ? '' : (rij[positie] ?? ''))
  const fouten = (positie: number, lezing: { tekst: string; uitweg: string }): Melding => ({
    ernst: 'fout',
    regel: 'lezen/cel',
    tekst: lezing.tekst,
    uitweg: lezing.uitweg,
    plaats: {
      blad: inhoud.blad,
      cel: cellAddress(inhoud.rij + 1, inhoud.kolom + positie),
      veld: inhoud.koppen[positie] ?? '',
      plan: nummer,
    },
  })
  const cellen: Record<string, Celantwoord> = {}
  const read = (
    id: string,
    positie: number,
    onderbouwing: number | undefined,
    lezing: ReturnType<typeof readScore> | ReturnType<typeof readOordeel>,
  ) => {
    cellen[id] = {
      waarde: lezing.goed ? lezing.waarde : null,
      onderbouwing: String(at(onderbouwing)),
      fout: lezing.goed ? null : fouten(positie, lezing),
    }
  }
  for (const { criterium, positie, onderbouwing } of kolommen.criteria)
    read(criterium.id, positie, onderbouwing, readScore(at(positie), criterium, kader))
  for (const { poort, positie, onderbouwing } of kolommen.oordelen)
    read(poort.id, positie, onderbouwing, readOordeel(at(positie)))
  const gelezen = readPlanrijen(withoutAnswers(inhoud, kolommen), kader)
  return {
    nummer,
    bladId,
    inhoud: gelezen.plannen[0] && contentOf(gelezen.plannen[0]),
    meldingen: gelezen.meldingen,
    cellen,
    algemeen: String(at(kolommen.positie.onderbouwing)),
  }
}

/** The plan must stay readable while a score in its row is not: the form says of each score what is wrong with it. */
function withoutAnswers(inhoud: Tabelinhoud, { criteria, oordelen }: Plankolommen): Tabelinhoud {
  const antwoorden = new Set(
    [...criteria, ...oordelen].flatMap(({ positie, onderbouwing }) => [positie, onderbouwing]),
  )
  return { ...inhoud, rijen: inhoud.rijen.map(rij => rij.map((cel, i) => (antwoorden.has(i) ? '' : cel))) }
}

function contentOf({ antwoorden: _, oordelen: __, ...inhoud }: Plan): Planinhoud {
  return inhoud
}

function addColumn(tabel: Excel.Table, kop: string): void {
  const cellen = tabel.columns.add(undefined, undefined, kop).getDataBodyRange()
  cellen.format.columnWidth = kop.startsWith(KOLOM.onderbouwing) ? 260 : 110
}

const normalize = (kop: string): string => kop.trim().toLowerCase()

/** Whether a cell of a question holds anything, read or not. */
export const isIngevuld = ({ waarde, onderbouwing, fout }: Celantwoord): boolean =>
  waarde !== null || fout !== null || !isLeeg(onderbouwing)

const noRow = (nummer: string): Melding => ({
  ernst: 'fout',
  regel: 'schrijven/rij',
  tekst: `Plan ${nummer} staat niet meer in de tabel ${PLANTABEL}.`,
  uitweg:
    'Wat u hier invulde, blijft bewaard. Zet de rij terug, bijvoorbeeld met Ongedaan maken, en probeer het opnieuw.',
  plaats: { plan: nummer },
})

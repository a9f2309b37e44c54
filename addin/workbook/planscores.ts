import type { Kader } from '#shared/kader/kader.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Plan, Planinhoud } from '#shared/plan/plan.ts'
import { cellAddress } from './adres.ts'
import { type Celwaarde, isLeeg } from './cel.ts'
import { inWorkbook } from './host.ts'
import { KOLOM, onderbouwingKolom, PLANTABEL } from './kolommen.ts'
import { findKolommen, type Plankolommen } from './plankolommen.ts'
import { readOordeel, readScore } from './planrij-antwoorden.ts'
import { readPlanrijen } from './planrijen.ts'
import { headingAt, type Tabelinhoud } from './rijlezer.ts'
import { type Celwijziging, findPlanrij, type Planplaats, writePlanrij } from './rijschrijven.ts'

export type { Celwijziging } from './rijschrijven.ts'

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

/** Reads the row of a plan, wherever it stands now; throws a `Werkboekfout` when it is not there. */
export const readScorerij = (nummer: string, kader: Kader): Promise<Scorerij> =>
  inWorkbook(async context => {
    const plaats = await findPlanrij(context, nummer, noRow(nummer))
    return toScorerij(nummer, plaats, kader)
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
  inWorkbook(context =>
    writePlanrij(context, {
      nummer,
      omschrijving: `De antwoorden bij plan ${nummer}`,
      geenRij: noRow(nummer),
      change: plaats => check(toScorerij(nummer, plaats, kader)),
      addColumns: ({ tabel }, koppen) => {
        for (const kop of koppen) addColumn(tabel, kop)
      },
    }),
  )

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

function toScorerij(nummer: string, { bladId, inhoud }: Planplaats, kader: Kader): Scorerij {
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
      veld: headingAt(inhoud, positie),
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

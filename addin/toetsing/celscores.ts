import type { Datum } from '#shared/bronnen/datum.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import { aanvragenOf, allocateOnRang, rankPlannen } from '#shared/verdeling/op-rang.ts'
import type { Dienst } from '../client/dienst.ts'
import { readPlantabel } from '../workbook/lezen.ts'
import { readPlanrijen } from '../workbook/planrijen.ts'
import { splitVarianten } from './samenhang.ts'

/** What the rules say of one plan; `null` while that is not known yet, or where there is none. */
export type Celscore = { readonly score: number | null; readonly rang: number | null }

/** The plans of the table as they stand now, by number. */
export type Planscores = {
  /** `undefined` for a row that can't be read */
  readonly perPlan: ReadonlyMap<string, Celscore | undefined>
  /** The verdict of each plan that was read, in the words of the column Toets oordeel; `undefined` without the service. */
  oordelen(): Promise<ReadonlyMap<string, string> | undefined>
}

/**
 * Reads the table Plannen and scores it, without writing anything. Throws a `Werkboekfout` when there is no table.
 * @param kaderOf gives the kader that was chosen for the workbook
 */
export async function scorePlantabel(
  kaderOf: (id: string | undefined) => Promise<Kader>,
  dienst: Dienst,
  peildatum: Datum,
): Promise<Planscores> {
  const tabel = await readPlantabel()
  const kader = await kaderOf(tabel.kaderkeuze)
  const gelezen = readPlanrijen(tabel, kader)
  const { hoofdplannen, varianten } = splitVarianten(gelezen, kader)
  const rangorde = rankPlannen(hoofdplannen, kader)

  const judge = async () => {
    const aanvragen = aanvragenOf(rangorde, kader)
    const antwoord = await dienst.budgettoets({ peildatum, aanvragen })
    if (antwoord.soort !== 'antwoord') return undefined
    const { regels } = allocateOnRang(rangorde, kader, antwoord.waarde)
    return new Map([
      ...regels.map(({ score, uitkomst }) => [score.plan.nummer, UITKOMST_TEKST[uitkomst]] as const),
      ...varianten.map(({ score }) => [score.plan.nummer, 'Variant'] as const),
    ])
  }
  let oordelen: ReturnType<typeof judge> | undefined
  return {
    perPlan: new Map([
      ...[...gelezen.nietGelezen.keys()].map(nummer => [nummer, undefined] as const),
      ...varianten.map(({ score: { plan, score } }) => [plan.nummer, { score, rang: null }] as const),
      ...rangorde.map(
        ({ plan, score, rangschikbaar }, plaats) =>
          [plan.nummer, { score, rang: rangschikbaar ? plaats + 1 : null }] as const,
      ),
    ]),
    oordelen: () => {
      oordelen ??= judge()
      return oordelen
    },
  }
}

import type { Uitkomst } from '#shared/verdeling/op-rang.ts'
import type { Resultaat } from '../toetsing/stand.ts'
import type { Planrij } from '../workbook/planlijst.ts'
import { plansWithOpenAnswers } from './openvragen.ts'

/** A plan in the list: as the last check left it, or (`uitkomst: null`) as its row stands in the workbook. */
export type Vindbaar = Planrij & {
  readonly uitkomst: Uitkomst | null
  readonly rang: number | null
  readonly open: boolean
}

// The outcomes once more, as the module that names them brings all that ranks: the pane opens without it.
export const FILTERS = [
  'alle',
  'voorgesteld',
  'wacht',
  'onbekend',
  'niet-rangschikbaar',
  'open',
] as const satisfies readonly ('alle' | Uitkomst | 'open')[]
export type Filter = (typeof FILTERS)[number]

/** The plans of the last check in the order of their rows, or else the rows that were read without one. */
export function plansToFind(
  resultaat: Pick<Resultaat, 'verdeling' | 'volgorde'> | null,
  rijen: readonly Planrij[],
): Vindbaar[] {
  if (!resultaat) return rijen.map(rij => ({ ...rij, uitkomst: null, rang: null, open: false }))
  const open = new Set(plansWithOpenAnswers(resultaat))
  const regels = new Map(resultaat.verdeling.regels.map(regel => [regel.score.plan.nummer, regel]))
  return resultaat.volgorde.flatMap(nummer => {
    const regel = regels.get(nummer)
    if (!regel) return []
    const { score, uitkomst, rang } = regel
    return [{ nummer, titel: score.plan.titel, uitkomst, rang, open: open.has(nummer) }]
  })
}

/** The plans whose number or title holds every word that was typed, and that the filter lets through. */
export function findPlans(plannen: readonly Vindbaar[], tekst: string, filter: Filter): Vindbaar[] {
  const woorden = tekst.toLowerCase().split(/\s+/).filter(Boolean)
  return plannen.filter(({ nummer, titel, uitkomst, open }) => {
    const gelezen = `${nummer} ${titel}`.toLowerCase()
    const past = filter === 'alle' || (filter === 'open' ? open : uitkomst === filter)
    return past && woorden.every(woord => gelezen.includes(woord))
  })
}

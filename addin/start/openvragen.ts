import type { Plannummer } from '#shared/plan/plan.ts'
import type { Resultaat } from '../toetsing/stand.ts'

/** The plans that have no outcome yet because a person still has to answer something. */
export const plansWithOpenAnswers = ({ verdeling }: Pick<Resultaat, 'verdeling'>): Plannummer[] =>
  verdeling.regels.filter(({ score }) => hasOpenAnswers(score)).map(({ score }) => score.plan.nummer)

type Score = Resultaat['verdeling']['regels'][number]['score']

const hasOpenAnswers = ({ criteria, poorten }: Score): boolean =>
  criteria.some(({ stand }) => stand === 'open') || poorten.some(({ stand }) => stand === 'open')

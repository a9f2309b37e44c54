import type { Beoordeling, Binding } from './beoordeling.ts'

/** About the same version of the plan, under the same version of the kader. */
export const isSameBinding = (een: Binding, ander: Binding): boolean =>
  een.planversie === ander.planversie &&
  een.kader.id === ander.kader.id &&
  een.kader.versie === ander.kader.versie

export const isIngediend = ({ stand }: Beoordeling): boolean => stand === 'ingediend'

/** The order in which judgements are shown and summed, whoever submitted first. */
export const compareBeoordelaar = (a: Beoordeling, b: Beoordeling): number =>
  compareTekst(a.beoordelaar.organisatie, b.beoordelaar.organisatie) ||
  compareTekst(a.beoordelaar.persoon, b.beoordelaar.persoon) ||
  compareTekst(a.id, b.id)

const compareTekst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

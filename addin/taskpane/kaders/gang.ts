import type { Proefregel } from '#shared/kader/proef.ts'

/** What a dry run does to the place of a plan. */
export const GANGEN = ['stijgt', 'daalt', 'erbij', 'eruit', 'nietVoor', 'gelijk'] as const
export type Gang = (typeof GANGEN)[number]

export function gangOf({ voor, na, verschuiving }: Proefregel): Gang {
  if (na === null) return 'nietVoor'
  const [had, heeft] = [voor !== null && voor.rang !== null, na.rang !== null]
  if (had !== heeft) return heeft ? 'erbij' : 'eruit'
  if (verschuiving === null || verschuiving === 0) return 'gelijk'
  return verschuiving > 0 ? 'stijgt' : 'daalt'
}

import { once } from './eenmaal.ts'

/** `A, B en C`. */
export const list = (delen: readonly string[]): string => EN().format(delen)
const EN = once(() => new Intl.ListFormat('nl-NL', { type: 'conjunction' }))

/** `A, B of C`. */
export const listChoices = (delen: readonly string[]): string => OF().format(delen)
const OF = once(() => new Intl.ListFormat('nl-NL', { type: 'disjunction' }))

/** `A, B en C`. */
export const list = (delen: readonly string[]): string => EN.format(delen)
const EN = new Intl.ListFormat('nl-NL', { type: 'conjunction' })

/** `A, B of C`. */
export const listChoices = (delen: readonly string[]): string => OF.format(delen)
const OF = new Intl.ListFormat('nl-NL', { type: 'disjunction' })

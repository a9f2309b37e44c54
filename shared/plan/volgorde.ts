import { once } from './eenmaal.ts'

/** `DB-2` before `DB-10`; the same on every machine, whatever its language. */
export function comparePlannummer(a: string, b: string): number {
  return NUMMERVOLGORDE().compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
const NUMMERVOLGORDE = once(() => new Intl.Collator('nl-NL', { numeric: true, sensitivity: 'base' }))

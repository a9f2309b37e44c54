import type { Celwaarde } from './cel.ts'

/** Text as Excel must keep it: an apostrophe stops it from becoming a formula, a number or a date. */
export const asCell = (tekst: string): string => (NEEDS_APOSTROPHE.test(tekst) ? `'${tekst}` : tekst)

const NEEDS_APOSTROPHE = /^['=+\-@\t\r]|^\s*[\d.,:/€$%-]+\s*%?$/

/** Whether a cell still holds what was written: Excel gives a text back without the apostrophe that kept it one. */
export const isSame = (staat: Celwaarde, geschreven: Celwaarde): boolean =>
  typeof staat === 'number' && typeof geschreven === 'number'
    ? Math.abs(staat - geschreven) <= Math.abs(geschreven) * 1e-12
    : String(staat) === String(geschreven).replace(/^'/, '')

/** Excel on the web takes 5 MB per request; a part of about 1 MB keeps it responsive. */
const BYTES_PER_SCHRIJFBEURT = 1_000_000

/** Cuts rows into parts of about one megabyte on the wire. */
export function chunkRows<T>(rijen: readonly T[]): { eerste: number; deel: T[] }[] {
  const delen: { eerste: number; deel: T[] }[] = []
  let deel: T[] = []
  let bytes = 0
  rijen.forEach((rij, i) => {
    deel.push(rij)
    bytes += JSON.stringify(rij).length
    if (bytes < BYTES_PER_SCHRIJFBEURT && i < rijen.length - 1) return
    delen.push({ eerste: i + 1 - deel.length, deel })
    deel = []
    bytes = 0
  })
  return delen
}

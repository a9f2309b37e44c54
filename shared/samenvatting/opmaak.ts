import type { Kolom } from './blokken.ts'

/** A value that is not known says so in words where an empty cell could pass for a zero. */
export function formatOnbekend({ aard }: Pick<Kolom, 'aard'>): string {
  switch (aard) {
    case 'geld':
      return 'onbekend'
    case 'fte':
    case 'heel':
    case 'aandeel':
      return 'PM'
    default:
      return ''
  }
}

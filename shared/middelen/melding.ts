import type { Melding } from '../plan/melding.ts'

/** What a sentence of the catalogue holds: what is wrong, and the way out. */
export type Bericht = Pick<Melding, 'tekst' | 'uitweg'>

/** A melding of one check, about one place. */
export const melding = (
  ernst: Melding['ernst'],
  regel: string,
  { tekst, uitweg }: Bericht,
  plaats: Melding['plaats'],
): Melding => ({ ernst, regel, tekst, uitweg, plaats })

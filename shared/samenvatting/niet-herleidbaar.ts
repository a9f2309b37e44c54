import type { Melding } from '../plan/melding.ts'

/** Thrown when a figure of a summary is not the sum of the rows behind it: such a summary is not made. */
export class NietHerleidbaar extends Error {
  readonly meldingen: readonly Melding[]
  /** the first, for where there is room for one */
  readonly melding: Melding

  constructor(melding: Melding, meldingen: readonly Melding[]) {
    super(melding.tekst)
    this.melding = melding
    this.meldingen = meldingen
  }
}

/** Throws when there is anything to refuse for. */
export function assertGeen(meldingen: readonly Melding[]): void {
  const [eerste] = meldingen
  if (eerste) throw new NietHerleidbaar(eerste, meldingen)
}

/** A figure that does not follow, as the reason why there is no summary. */
export const refuse = (tekst: string): Melding => ({
  ernst: 'fout',
  regel: 'samenvatting/herleidbaar',
  tekst,
  uitweg: 'De samenvatting is daarom niet gemaakt. Controleer de bedragen van deze plannen en toets opnieuw.',
  plaats: {},
})

import type { Uitslag } from './proeven.ts'

/** What the smoke test found, one line each, for who rolls out. */
export function reportProeven(basis: string, uitslagen: readonly Uitslag[]): string {
  const fouten = uitslagen.filter(({ fout }) => fout !== undefined).length
  return [
    ...uitslagen.map(({ naam, fout }) =>
      fout === undefined ? `  goed  ${naam}` : `  FOUT  ${naam}: ${fout}`,
    ),
    fouten === 0
      ? `${basis} doet wat het moet doen.`
      : `${basis} doet ${fouten === 1 ? 'één ding' : `${fouten} dingen`} niet goed.`,
  ].join('\n')
}

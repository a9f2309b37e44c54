/** The rows with another one at this place. */
export const replaceAt = <Rij>(rijen: readonly Rij[], plek: number, nieuw: Rij): Rij[] =>
  rijen.map((rij, andere) => (andere === plek ? nieuw : rij))

/** The rows without the one at this place. */
export const removeAt = <Rij>(rijen: readonly Rij[], plek: number): Rij[] =>
  rijen.filter((_, andere) => andere !== plek)

/** Chance that repeats: the same seed gives the same draws, on every machine. */
export type Toeval = {
  /** 0 ≤ x < 1 */
  fraction: () => number
  between: (laagste: number, hoogste: number) => number
  chance: (kans: number) => boolean
  pick: <T>(lijst: readonly [T, ...T[]]) => T
  /** a log-normal draw: half lies below `mediaan`, and `spreiding` is the deviation of its logarithm */
  logNormal: (mediaan: number, spreiding: number) => number
  shuffle: <T>(lijst: readonly T[]) => T[]
}

export function createToeval(zaad: number): Toeval {
  const fraction = mulberry32(zaad)
  const between = (laagste: number, hoogste: number) => laagste + (hoogste - laagste) * fraction()
  return {
    fraction,
    between,
    chance: kans => fraction() < kans,
    pick: lijst => lijst[Math.floor(fraction() * lijst.length)] ?? lijst[0],
    logNormal: (mediaan, spreiding) => mediaan * Math.exp(spreiding * standardNormal(fraction)),
    shuffle: lijst => shuffle(lijst, fraction),
  }
}

/** Whole parts in proportion to the weights that add up to exactly `totaal`, by largest remainder. */
export function splitWhole(totaal: number, gewichten: readonly number[]): number[] {
  const som = gewichten.reduce((a, b) => a + b, 0)
  if (som <= 0) throw new RangeError('Er is geen gewicht om naar te verdelen')
  const delen = gewichten.map((gewicht, plaats) => {
    const exact = (totaal * gewicht) / som
    return { plaats, heel: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const over = totaal - delen.reduce((opgeteld, { heel }) => opgeteld + heel, 0)
  const ophogen = new Set(
    delen
      .toSorted((a, b) => b.rest - a.rest || a.plaats - b.plaats)
      .slice(0, over)
      .map(({ plaats }) => plaats),
  )
  return delen.map(({ plaats, heel }) => (ophogen.has(plaats) ? heel + 1 : heel))
}

/** Tommy Ettinger's 32-bit generator: small, fast, and good enough to make up plans with. */
function mulberry32(zaad: number): () => number {
  let stand = zaad >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let mengsel = Math.imul(stand ^ (stand >>> 15), stand | 1)
    mengsel ^= mengsel + Math.imul(mengsel ^ (mengsel >>> 7), mengsel | 61)
    return ((mengsel ^ (mengsel >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Box and Muller's transform of two even draws. */
function standardNormal(fraction: () => number): number {
  const straal = Math.sqrt(-2 * Math.log(1 - fraction()))
  return straal * Math.cos(2 * Math.PI * fraction())
}

/** A random key per item, sorted: every order is equally likely. */
function shuffle<T>(lijst: readonly T[], fraction: () => number): T[] {
  return lijst
    .map(item => ({ item, sleutel: fraction() }))
    .toSorted((a, b) => a.sleutel - b.sleutel)
    .map(({ item }) => item)
}

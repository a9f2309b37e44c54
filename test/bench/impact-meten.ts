export function median(waarden: readonly number[]): number {
  const oplopend = waarden.toSorted((a, b) => a - b)
  const midden = (oplopend.length - 1) / 2
  const links = oplopend[Math.floor(midden)] ?? Number.NaN
  const rechts = oplopend[Math.ceil(midden)] ?? Number.NaN
  return (links + rechts) / 2
}

/** The median milliseconds of each act, taken in turns, so that a busy moment of the machine hits them all. */
export function measureInTurns(acts: readonly (() => void)[], keren: number): number[] {
  const gemeten = acts.map((): number[] => [])
  // The first rounds are for the compiler.
  for (let keer = -WARMDRAAIEN; keer < keren; keer++)
    acts.forEach((act, i) => {
      const begin = performance.now()
      act()
      if (keer >= 0) gemeten[i]?.push(performance.now() - begin)
    })
  return gemeten.map(median)
}

const WARMDRAAIEN = 10

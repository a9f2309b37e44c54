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

/**
 * The median milliseconds of processor time of each act that takes a while, in turns; what other programs do at the
 * time does not count.
 */
export async function measureProcessorInTurns(
  acts: readonly (() => Promise<unknown>)[],
  keren: number,
): Promise<number[]> {
  const gemeten = acts.map((): number[] => [])
  // The first round is for the compiler.
  for (let keer = -1; keer < keren; keer++)
    for (const [i, act] of acts.entries()) {
      const begin = process.cpuUsage()
      await act()
      const { user, system } = process.cpuUsage(begin)
      if (keer >= 0) gemeten[i]?.push((user + system) / 1000)
    }
  return gemeten.map(median)
}

const WARMDRAAIEN = 10

import { readdirSync, readFileSync } from 'node:fs'

/**
 * The processor time in seconds that all processes below this one used so far: what they cost, however busy the
 * machine is. `NaN` where there is no /proc.
 */
export function readCputijd(): number {
  const processen = readProcessen()
  const tel = (ouder: number): number =>
    processen
      .filter(proces => proces.ouder === ouder)
      .reduce((som, { pid, tikken }) => som + tikken + tel(pid), 0)
  return processen.length === 0 ? Number.NaN : tel(process.pid) / TIKKEN_PER_SECONDE
}

const TIKKEN_PER_SECONDE = 100

type Proces = { pid: number; ouder: number; tikken: number }

function readProcessen(): Proces[] {
  try {
    return readdirSync('/proc')
      .filter(naam => /^\d+$/.test(naam))
      .flatMap(readProces)
  } catch {
    return []
  }
}

/** Of /proc/<pid>/stat, after the name between parentheses: the second is the parent, the 12th and 13th the time. */
function readProces(pid: string): Proces[] {
  try {
    const velden =
      readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ').map(Number) ?? []
    return [{ pid: Number(pid), ouder: velden[1] ?? 0, tikken: (velden[11] ?? 0) + (velden[12] ?? 0) }]
  } catch {
    // It ended in the meantime.
    return []
  }
}

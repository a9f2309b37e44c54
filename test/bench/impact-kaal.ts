import { hoogsteOf } from '#shared/kader/opmaak.ts'
import { KADER, PLAATS } from './impact-gegevens.ts'

/** Places in the outcome of a plan: fte laag, gemiddeld, hoog, and the score. */
export const UITKOMSTEN = 4

const BEREKEND = KADER.criteria.find(({ soort }) => soort === 'berekend')
const PUNTEN = BEREKEND?.soort === 'berekend' ? BEREKEND.omrekening.tabel : []
const VANAF = Float64Array.from(PUNTEN, ({ vanaf }) => vanaf)
const WAARD = Float64Array.from(PUNTEN, ({ punten }) => punten)
const GEWICHT = BEREKEND?.gewicht ?? 0
const HOOGSTE = hoogsteOf(KADER)

/** The sums of a score with nothing around them: no PM, no names, no reasons. What any implementation has to beat. */
export function computeKaal(invoer: Float64Array, uit: Float64Array): void {
  for (let van = 0, naar = 0; van < invoer.length; van += PLAATS.aantal, naar += UITKOMSTEN) {
    const factor = (invoer[van + PLAATS.deeltijdfactor] ?? 0) * (invoer[van + PLAATS.invulling] ?? 0)
    for (let scenario = 0; scenario < 3; scenario++) {
      let werknemers = 0
      for (let driver = 0; driver < 7; driver++) {
        const plaats = van + driver * 6 + scenario * 2
        werknemers += ((invoer[plaats] ?? 0) * (invoer[plaats + 1] ?? 0)) / 100
      }
      uit[naar + scenario] = werknemers * factor
    }
    const ftePerMiljoen = (uit[naar + 1] ?? 0) / (invoer[van + PLAATS.miljoenen] ?? 0)
    const punten = (invoer[van + PLAATS.punten] ?? 0) + GEWICHT * interpolateKaal(ftePerMiljoen)
    uit[naar + 3] = (punten * 100) / (((invoer[van + PLAATS.gewicht] ?? 0) + GEWICHT) * HOOGSTE)
  }
}

function interpolateKaal(waarde: number): number {
  const laatste = VANAF.length - 1
  if (waarde >= (VANAF[laatste] ?? 0)) return WAARD[laatste] ?? 0
  let links = 0
  while (waarde >= (VANAF[links + 1] ?? 0)) links++
  const begin = VANAF[links] ?? 0
  const stap = (waarde - begin) / ((VANAF[links + 1] ?? 0) - begin)
  return (WAARD[links] ?? 0) + stap * ((WAARD[links + 1] ?? 0) - (WAARD[links] ?? 0))
}

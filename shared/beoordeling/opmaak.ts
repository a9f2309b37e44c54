import type { Criteriumuitkomst } from './scoren.ts'

/** What stands beside the points: the computed quantity in words, or the reason or evidence that was given. */
export function explainCriterium({ criterium, waarde, toelichting }: Criteriumuitkomst): string {
  return criterium.soort === 'berekend' && waarde !== null
    ? `${EEN_DECIMAAL.format(waarde)} fte per miljoen euro (${criterium.scenario})`
    : toelichting
}

const EEN_DECIMAAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

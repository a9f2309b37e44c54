import { cent, sum } from '#shared/middelen/bedrag.ts'
import { amountAt } from '#shared/verdeling/controle.ts'
import type { Opdracht } from '#shared/verdeling/oplossing.ts'
import { GEEN_EISEN, GEEN_GROEPEN, type Portefeuille } from '#shared/verdeling/portefeuille.ts'

/** Enough plans to have the solver go through all that it does; more would only take longer. */
const MEESTE_PLANNEN = 80
/** The share of what is asked that there is room for: tight enough to have to search. */
const RUIMTE = 0.4
/** Seconds: whoever asks something meanwhile waits no longer than this. */
const HOOGSTENS = 3

/**
 * A small question out of a portfolio, of which nobody needs the answer: with it the browser compiles and tunes the
 * solver before the first real question, which takes longer than that question itself. Ties and demands are left out,
 * so that it always has an answer.
 */
export function makeWarmloop(portefeuille: Portefeuille): Opdracht {
  const kandidaten = portefeuille.kandidaten.slice(0, MEESTE_PLANNEN)
  const grenzen = portefeuille.grenzen.map(grens => {
    const gevraagd = sum(kandidaten.map(kandidaat => amountAt(kandidaat, grens)))
    return { ...grens, ruimte: cent(Math.floor(gevraagd * RUIMTE)) }
  })
  return {
    portefeuille: { ...portefeuille, kandidaten, grenzen, groepen: GEEN_GROEPEN, eisen: GEEN_EISEN },
    doel: 'gemiddeld',
    marge: 0.001,
    tijdslimiet: HOOGSTENS,
    begin: [],
  }
}

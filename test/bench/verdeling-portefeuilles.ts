import { cent } from '#shared/middelen/bedrag.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { createToeval } from '../proef/gegevens/toeval.ts'
import { grens, kandidaat, portefeuille } from '../verdeling/portefeuilles.ts'

/**
 * Plans of 0.2 to 10 million over two years, with room for two fifths of what they ask a year. A third also touches a
 * sub-pot in the first year, with room for a quarter. fte go with the money, more or less: the hard kind.
 */
export function makeGrotePortefeuille(aantal: number, zaad: number): Portefeuille {
  const toeval = createToeval(zaad)
  const plannen = Array.from({ length: aantal }, (_, i) => {
    const totaal = Math.round(20_000_000 * Math.exp(toeval.between(0, 3.9)))
    const eerste = Math.round(totaal * toeval.between(0.3, 0.8))
    const perJaar = { 2027: eerste, 2028: totaal - eerste }
    const fte = Math.round((totaal / 1e7) * toeval.between(0.6, 1.4) * 10) / 10
    const basis = kandidaat(`P-${i + 1}`, perJaar, fte, { aankomst: i + 1 })
    const deel = toeval.chance(0.3) ? [{ pot: 'deel', jaar: 2027, bedrag: cent(eerste) }] : []
    return { ...basis, bedragen: [...basis.bedragen, ...deel] }
  })
  const room = (pot: string, jaar: number, deel: number) => {
    const gevraagd = plannen.reduce(
      (som, { bedragen }) =>
        som + (bedragen.find(bedrag => bedrag.pot === pot && bedrag.jaar === jaar)?.bedrag ?? 0),
      0,
    )
    return grens(jaar, cent(Math.round(gevraagd * deel)), pot)
  }
  // The order of the kader follows fte per euro loosely, as a weighed score does; arrival follows nothing.
  const rangen = plannen
    .map(({ opbrengst, gevraagd }, i) => ({
      i,
      punten: ((opbrengst.gemiddeld ?? 0) / gevraagd) * toeval.between(0.7, 1.3),
    }))
    .toSorted((a, b) => b.punten - a.punten)
  return portefeuille({
    grenzen: [room('fonds', 2027, 0.4), room('fonds', 2028, 0.4), room('deel', 2027, 0.25)],
    kandidaten: plannen.map((plan, i) => ({
      ...plan,
      rang: rangen.findIndex(rang => rang.i === i) + 1,
    })),
  })
}

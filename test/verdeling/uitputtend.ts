import type { Doel } from '#shared/verdeling/doel.ts'
import type { Portefeuille } from '#shared/verdeling/portefeuille.ts'
import type { Keuze } from '#shared/verdeling/structuur.ts'

/**
 * The best choice by trying every one of them; `null` when none is allowed. It shares no code with the core: groups
 * are sets of bits here, and amounts are added in whole eurocents as numbers.
 */
export function searchAll(portefeuille: Portefeuille, doel: Doel): { keuze: Keuze; waarde: number } | null {
  const { kandidaten, grenzen, groepen, eisen } = portefeuille
  const maskOf = (klopt: (kandidaat: Portefeuille['kandidaten'][number]) => boolean) =>
    kandidaten.reduce((masker, een, i) => (klopt(een) ? masker | (1 << i) : masker), 0)
  const planMask = (plan: string) => maskOf(een => een.plan === plan)
  const plannen = [...new Set(kandidaten.map(({ plan }) => plan))].map(planMask)
  const pakketten = groepen.pakketten.map(pakket => pakket.map(planMask))
  const nodig = groepen.afhankelijkheden.map(({ plan, nodig }) => [planMask(plan), planMask(nodig)] as const)
  const uitsluitingen = groepen.uitsluitingen.map(plannen => [...new Set(plannen)].map(planMask))
  const erin = eisen.erin.map(planMask)
  const eruit = eisen.eruit.map(planMask).reduce((a, b) => a | b, 0)
  const minima = eisen.minima.map(({ kenmerk, waarde, eenheid, minimaal }) => ({
    tel: kandidaten.map(een => (een[kenmerk] !== waarde ? 0 : eenheid === 'plannen' ? 1 : een.gevraagd)),
    minimaal,
  }))
  const kosten = grenzen.map(({ pot, jaar }) =>
    kandidaten.map(een => een.bedragen.find(b => b.pot === pot && b.jaar === jaar)?.bedrag ?? 0),
  )
  const waarden = kandidaten.map(({ opbrengst }) => opbrengst[doel] ?? 0)
  const isSingle = (masker: number) => (masker & (masker - 1)) === 0
  const sumOf = (bedragen: readonly number[], masker: number) => {
    let som = 0
    for (let i = 0; i < bedragen.length; i++) if (masker & (1 << i)) som += bedragen[i] ?? 0
    return som
  }
  const isAllowed = (keuze: number) =>
    (keuze & eruit) === 0 &&
    kosten.every((rij, g) => sumOf(rij, keuze) <= (grenzen[g]?.ruimte ?? 0)) &&
    plannen.every(plan => isSingle(keuze & plan)) &&
    pakketten.every(pakket => new Set(pakket.map(plan => (keuze & plan) !== 0)).size < 2) &&
    nodig.every(([plan, ander]) => (keuze & plan) === 0 || (keuze & ander) !== 0) &&
    uitsluitingen.every(samen => samen.filter(plan => (keuze & plan) !== 0).length < 2) &&
    erin.every(plan => (keuze & plan) !== 0) &&
    minima.every(({ tel, minimaal }) => sumOf(tel, keuze) >= minimaal)

  let beste: { keuze: number; waarde: number } | null = null
  for (let keuze = 0; keuze < 1 << kandidaten.length; keuze++) {
    const waarde = sumOf(waarden, keuze)
    if ((beste === null || waarde > beste.waarde) && isAllowed(keuze)) beste = { keuze, waarde }
  }
  if (beste === null) return null
  const { keuze, waarde } = beste
  return { keuze: kandidaten.filter((_, i) => keuze & (1 << i)).map(({ id }) => id), waarde }
}

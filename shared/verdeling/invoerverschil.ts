import type { Eurocent } from '../middelen/bedrag.ts'
import type { Plannummer } from '../plan/plan.ts'
import type { Grens, Groepen, Kandidaat, Portefeuille } from './portefeuille.ts'

/** In what the inputs of now differ from those of a saved scenario. `volgorde`: the same plans in another order. */
export type Invoerverschil =
  | { soort: 'kader'; toen: Portefeuille['kader']; nu: Portefeuille['kader'] }
  | { soort: 'peildatum'; toen: string; nu: string }
  /** what ties plans together */
  | { soort: 'samenhang' }
  | { soort: 'ruimte'; grens: Grens; toen: Eurocent | null; nu: Eurocent | null }
  | { soort: 'erbij' | 'weg' | 'gewijzigd' | 'volgorde'; plannen: readonly Plannummer[] }

/** Compares what was saved with what is there now. What a person demands is no input, and is left out. */
export function compareInvoer(toen: Portefeuille, nu: Portefeuille): Invoerverschil[] {
  const was = new Map(toen.kandidaten.map(kandidaat => [kandidaat.id, kandidaat]))
  const is = new Map(nu.kandidaten.map(kandidaat => [kandidaat.id, kandidaat]))
  const gebleven = nu.kandidaten.flatMap(kandidaat => {
    const eerder = was.get(kandidaat.id)
    return eerder ? [{ kandidaat, eerder }] : []
  })
  const gewijzigd = gebleven.filter(({ kandidaat, eerder }) => contentOf(kandidaat) !== contentOf(eerder))
  const lijsten = [
    { soort: 'erbij' as const, lijst: nu.kandidaten.filter(({ id }) => !was.has(id)) },
    { soort: 'weg' as const, lijst: toen.kandidaten.filter(({ id }) => !is.has(id)) },
    { soort: 'gewijzigd' as const, lijst: gewijzigd.map(({ kandidaat }) => kandidaat) },
    { soort: 'volgorde' as const, lijst: movedOf(gebleven) },
  ]
  return [
    ...(toen.kader.id === nu.kader.id && toen.kader.versie === nu.kader.versie
      ? []
      : [{ soort: 'kader' as const, toen: toen.kader, nu: nu.kader }]),
    ...(toen.peildatum === nu.peildatum
      ? []
      : [{ soort: 'peildatum' as const, toen: toen.peildatum, nu: nu.peildatum }]),
    ...compareGrenzen(toen.grenzen, nu.grenzen),
    ...(tiesOf(toen.groepen) === tiesOf(nu.groepen) ? [] : [{ soort: 'samenhang' as const }]),
    ...lijsten
      .filter(({ lijst }) => lijst.length > 0)
      .map(({ soort, lijst }) => ({ soort, plannen: [...new Set(lijst.map(({ plan }) => plan))] })),
  ]
}

function compareGrenzen(toen: readonly Grens[], nu: readonly Grens[]): Invoerverschil[] {
  const find = (grenzen: readonly Grens[], { pot, jaar }: Grens) =>
    grenzen.find(grens => grens.pot === pot && grens.jaar === jaar)
  const alle = [...nu, ...toen.filter(grens => !find(nu, grens))]
  return alle.flatMap((grens): Invoerverschil[] => {
    const was = find(toen, grens)?.ruimte ?? null
    const is = find(nu, grens)?.ruimte ?? null
    return was === is ? [] : [{ soort: 'ruimte', grens, toen: was, nu: is }]
  })
}

/** The same for the same ties, in whatever order they stand. */
const tiesOf = ({ pakketten, afhankelijkheden, uitsluitingen }: Groepen): string =>
  JSON.stringify([
    pakketten.map(plannen => plannen.toSorted().join('\n')).sort(),
    afhankelijkheden.map(({ plan, nodig }) => `${plan}\n${nodig}`).sort(),
    uitsluitingen.map(plannen => plannen.toSorted().join('\n')).sort(),
  ])

/** All of a candidate but its place in the two orders. */
const contentOf = ({ gevraagd, bedragen, opbrengst, regio, sector }: Kandidaat): string =>
  JSON.stringify([
    gevraagd,
    bedragen.map(({ pot, jaar, bedrag }) => [pot, jaar, bedrag]).sort(),
    Object.entries(opbrengst).sort(),
    regio,
    sector,
  ])

/** Plans that others passed: a plan that only shifts because another came or went has not moved. */
function movedOf(gebleven: readonly { kandidaat: Kandidaat; eerder: Kandidaat }[]): Kandidaat[] {
  return (['rang', 'aankomst'] as const).flatMap(orde => {
    const toen = gebleven.toSorted((a, b) => a.eerder[orde] - b.eerder[orde])
    const nu = gebleven.toSorted((a, b) => a.kandidaat[orde] - b.kandidaat[orde])
    return nu.filter((deel, i) => deel !== toen[i]).map(({ kandidaat }) => kandidaat)
  })
}

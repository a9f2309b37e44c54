import type { KpmgCluster } from '../impact/kpmg-2025.ts'
import { toEuros } from '../middelen/bedrag.ts'
import type { Bijlage } from '../middelen/bijlage-2-azwa.ts'
import type { Publicatie } from '../middelen/narekenen.ts'
import { type PerScenario, SCENARIOS } from '../plan/scenario.ts'
import type { Cel, Tabel } from './narekenen.ts'

/** One published table of KPMG, with its two rows of headers and its total, as it is printed. */
export const tabelOfCluster = (cluster: KpmgCluster): Tabel => ({
  cellen: [...KPMG_KOP, ...rijenOfCluster(cluster)],
})

/** The tables of KPMG below one another, each with its total, and below them the sum of the totals. */
export function tabelOfKpmg(clusters: readonly KpmgCluster[]): Tabel {
  const sum = (eenheid: 'werknemers' | 'fte') =>
    SCENARIOS.map(scenario => clusters.reduce((som, { totaal }) => som + totaal[eenheid][scenario], 0))
  return {
    cellen: [
      ...KPMG_KOP,
      ...clusters.flatMap(cluster => [[cluster.titel], ...rijenOfCluster(cluster)]),
      ['Totaal van de maatregelen', ...sum('werknemers'), ...sum('fte')],
    ],
  }
}

/** The table of the transformatiemiddelen by sector, amounts in euros. */
export const tabelOfPublicatie = ({ sectortabel }: Publicatie): Tabel => ({
  cellen: [
    ['Sector', 'Bedrag', 'Procenten'],
    ...sectortabel.regels.map(({ opschrift, bedrag, procent }): Cel[] => [
      opschrift,
      toEuros(bedrag),
      procent,
    ]),
  ],
})

/** A table of amounts per year, in millions of euros. */
export const tabelOfBijlage = ({ eenheid, jaren, regels, totaal }: Bijlage): Tabel => ({
  cellen: [
    [eenheid, ...jaren],
    ...[...regels, totaal].map(({ opschrift, bedragen }): Cel[] => [opschrift, ...(bedragen ?? [])]),
  ],
})

const KPMG_KOP: readonly (readonly Cel[])[] = [
  ['', 'Arbeidsbesparing in werknemers', '', '', 'Arbeidsbesparing in FTE', '', ''],
  ['Afspraak', 'Laag', 'Gemiddeld', 'Hoog', 'Laag', 'Gemiddeld', 'Hoog'],
]

const rijenOfCluster = ({ maatregelen, totaal }: KpmgCluster): Cel[][] => [
  ...maatregelen.map(({ codeV06, titel, werknemers, fte }) => [
    `${codeV06} ${titel}`,
    ...drie(werknemers),
    ...drie(fte),
  ]),
  ['Totaal', ...drie(totaal.werknemers), ...drie(totaal.fte)],
]

const drie = (waarden: PerScenario<number>): number[] => SCENARIOS.map(scenario => waarden[scenario])

import fc from 'fast-check'
import { propose } from '#shared/bronnen/documenten.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Criterium, DriepuntsCriterium, Kader } from '#shared/kader/kader.ts'
import { parseKader } from '#shared/kader/publiceren.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Plan, Poortoordeel } from '#shared/plan/plan.ts'
import { KADER, plan } from './plannen.ts'

export const IZA = IZA_2023

const oordeel = (gegeven: Poortoordeel['oordeel'], onderbouwing = 'Zie het plan.'): Poortoordeel => ({
  oordeel: gegeven,
  onderbouwing,
})
export const JA = oordeel('voldoet')
export const NEE = oordeel('voldoet-niet')
export const LEGT_UIT = oordeel('legt-uit')

/** A transformatieplan that every assessor finds good; override what a test is about. */
export const transformatieplan = (oordelen: Plan['oordelen'] = {}, wijziging: Partial<Plan> = {}): Plan =>
  plan({
    soort: 'transformatieplan',
    jaarbedragen: [{ jaar: 2027, bedrag: euro(1_000_000), waarvanSociaalDomein: cent(0) }],
    antwoorden: {},
    oordelen: { ...Object.fromEntries(IZA.poorten.map(({ id }) => [id, JA])), ...oordelen },
    ...wijziging,
  })

/** Without the answer to these poorten. */
export const onbeantwoord = (van: Plan, ...poorten: string[]): Plan => ({
  ...van,
  oordelen: Object.fromEntries(Object.entries(van.oordelen).filter(([id]) => !poorten.includes(id))),
})

export const NEVENEFFECTEN: DriepuntsCriterium = {
  soort: 'driepunts',
  id: 'neveneffecten',
  titel: 'Neveneffecten',
  label: 'Neveneffecten',
  vraag: 'Wat doet het plan voor de kwaliteit van zorg?',
  gewicht: 20,
  drempel: null,
  rollen: ['beoordelaar'],
  nvtToegestaan: true,
  onderbouwingVerplicht: false,
  schaal: 'neveneffecten',
  omrekening: {
    tabel: [
      { niveau: 'negatief', punten: 0 },
      { niveau: 'neutraal', punten: 3 },
      { niveau: 'positief', punten: 5 },
    ],
    bron: propose('punten per niveau', 'Alleen voor deze toets.'),
  },
  bron: propose('criterium neveneffecten', 'Alleen voor deze toets.'),
}

/** The kader of the demo with these criteria added, or with other weights by the id of the criterium. */
export const withCriteria = (...meer: Criterium[]): Kader => ({
  ...KADER,
  criteria: [...KADER.criteria, ...meer],
})
export const withGewichten = (gewichten: Readonly<Record<string, number>>, kader: Kader = KADER): Kader => ({
  ...kader,
  criteria: kader.criteria.map(een => ({ ...een, gewicht: gewichten[een.id] ?? een.gewicht })),
})

/** Other weights for the same criteria; without the law that fte leads, so that any weighing can be tried. */
export const arbitraryGewichten = fc
  .tuple(...KADER.criteria.map(() => fc.integer({ min: 1, max: 100 })))
  .map(gewichten =>
    withGewichten(Object.fromEntries(KADER.criteria.map(({ id }, i) => [id, gewichten[i] ?? 1]))),
  )

/** The places and texts of what the schema has against a kader. */
export const faultsIn = (kader: unknown): string[] => {
  const lezing = parseKader(kader)
  return lezing.goed ? [] : lezing.meldingen.map(({ plaats, tekst }) => `${plaats.veld}: ${tekst}`)
}

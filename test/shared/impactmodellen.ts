import type {
  Effect,
  Impactmodel,
  Parameter,
  Rekenstap,
  Scenariowaarden,
} from '#shared/impact/impactmodel.ts'
import { KADER } from './plannen.ts'

export const drie = (
  laag: number | null,
  gemiddeld: number | null = laag,
  hoog: number | null = gemiddeld,
): Scenariowaarden => ({ laag, gemiddeld, hoog })

export const formule = (tekst: string | null) => ({ laag: tekst, gemiddeld: tekst, hoog: tekst })

export const parameter = (id: string, waarde: Scenariowaarden, eenheid = 'werknemers'): Parameter => ({
  id,
  naam: `parameter ${id}`,
  waarde,
  eenheid,
  bron: `bron van ${id}`,
})

export const stap = (id: string, tekst: string | null, eenheid = 'werknemers'): Rekenstap => ({
  id,
  naam: `stap ${id}`,
  eenheid,
  formule: formule(tekst),
})

export const effect = (wijziging: Partial<Effect> = {}): Effect => ({
  driver: 'hogere-productiviteit',
  duur: 'structureel',
  vanaf: 2027,
  stappen: [stap('R1', 'P1*P2/100')],
  uitkomst: { eenheid: 'werknemers', formule: formule('R1') },
  ...wijziging,
})

const nee = { antwoord: 'nee' as const, fte: drie(null), toelichting: '' }

/** A complete model without a message: 1 000 werknemers of the VVT, of whom 4, 6 and 10 percent is saved. */
export const model = (wijziging: Partial<Impactmodel> = {}): Impactmodel => ({
  plan: 'DB-001',
  toelichting: 'Spraakgestuurd rapporteren.',
  omrekening: { soort: 'kader', beroepsgroep: 'vvt' },
  kwalitatief: {},
  betrouwbaarheid: 'gemiddeld',
  neveneffecten: 'neutraal',
  randvoorwaarden: {
    cluster: 'ai-en-technologie',
    oordelen: Object.fromEntries(
      (KADER.randvoorwaarden.clusters[0]?.categorieen ?? []).map(({ id }) => [id, 'voorzien' as const]),
    ),
  },
  samenloop: { plannen: nee, hlo: nee, perPlan: [] },
  verschuiving: { sector: nee, wmo: nee, eersteLijn: nee },
  parameters: [parameter('P1', drie(1000)), parameter('P2', drie(4, 6, 10), 'procent')],
  effecten: [effect()],
  afwijking: null,
  ...wijziging,
})

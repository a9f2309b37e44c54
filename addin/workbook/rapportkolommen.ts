import { codesOf, SECTOREN } from '#shared/plan/codelijsten.ts'

/** The tables that the reports read, by the name a person gave them. */
export const RAPPORTTABEL = { transformatie: 'Transformatieplannen', kpis: 'KPIs' } as const

/** Headers of the tables of plans that the reports read; each is found by name, whatever its place. */
export const RAPPORTKOP = {
  nummer: 'Plannummer',
  titel: 'Titel',
  soort: 'Soort plan',
  status: 'Status',
  middelen: 'Middelen',
  sectoren: 'Sector',
  themas: 'Thema’s',
  regios: 'Regio',
  betrokkenheid: 'Betrokkenheid patiënten',
  ingediendOp: 'Ingediend op',
  toegekendOp: 'Toegekend op',
  toegekend: 'Toegekend bedrag',
  reserveringTot: 'Reservering tot',
  totaal: 'Totaal',
} as const

export const SECTORKOPPEN = codesOf(SECTOREN).map(sector => ({ sector, kop: SECTOREN.codes[sector] }))

/** Headers of the table with the money of the KPI's. */
export const KPIKOP = {
  nummer: 'Plannummer',
  kpi: 'KPI',
  beschikbaar: 'Beschikbaar',
  stand: 'Stand',
  bedrag: 'Bedrag',
  vrijgegeven: 'Vrijgegeven',
} as const

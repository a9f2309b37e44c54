import { cite } from '../bronnen/documenten.ts'
import { euro } from './bedrag.ts'
import type { Plafond, Pot } from './plafond.ts'

/** Regional cooperation of primary care, as a cap inside the kader of the multidisciplinary care. */
export const RESVPOTTEN: readonly Pot[] = [
  {
    id: 'resv',
    naam: 'RESV’s binnen het kader MDZ',
    onderdeelVan: null,
    telt: 'alles',
    bron: cite('azwa', 'financiële paragraaf, kader MDZ'),
  },
]

/** Passing it leads to measures, not to a refusal: that makes it a signal. */
export const RESVPLAFONDS: readonly Plafond[] = [2027, 2028].map(jaar => ({
  id: `resv-${jaar}-v1`,
  pot: 'resv',
  jaar,
  versie: 1,
  bedrag: euro(70_000_000),
  werking: 'signaal' as const,
  geldigVan: '2025-09-08',
  geldigTot: null,
  besluit: { orgaan: 'Partijen bij het AZWA', datum: '2025-09-08' },
  bron: cite(
    'azwa',
    'financiële paragraaf, kader MDZ, en afspraak D2',
    'afgeleid',
    'De bron noemt 70 miljoen zonder jaar; de financiering is structureel vanaf 2027. Gelezen als bedrag per jaar.',
  ),
}))

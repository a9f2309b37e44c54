import { cite, propose } from '../bronnen/documenten.ts'
import { euro } from './bedrag.ts'
import { type Fondsregels, VRIJGEKOMEN } from './fondsregels.ts'
import type { Plafond, Pot } from './plafond.ts'

/** The fund, its social-domain part, and what follows for the rest. */
export const DOORBRAAKPOTTEN: readonly Pot[] = [
  {
    id: 'doorbraakmiddelen',
    naam: 'Doorbraakmiddelen',
    onderdeelVan: null,
    telt: 'alles',
    bron: cite('azwa', 'blz. 84–85'),
  },
  {
    id: 'doorbraakmiddelen-sociaal-domein',
    naam: 'Doorbraakmiddelen, deel sociaal domein',
    onderdeelVan: 'doorbraakmiddelen',
    telt: 'sociaal-domein',
    bron: cite('azwa', 'blz. 62, afspraak D5'),
  },
  {
    id: 'doorbraakmiddelen-overig',
    naam: 'Doorbraakmiddelen, overige plannen',
    onderdeelVan: 'doorbraakmiddelen',
    telt: 'overig',
    bron: cite(
      'azwa',
      'blz. 62 en 84–85',
      'afgeleid',
      'Wat overblijft als het deel sociaal domein volledig wordt benut.',
    ),
  },
]

const besluit = { orgaan: 'Partijen bij het AZWA', datum: '2025-09-08' }
const GELDIG = { versie: 1, geldigVan: '2025-09-08', geldigTot: null, besluit } as const

/** 400 million a year in 2027 and 2028, of which 100 million a year for the social domain. */
export const DOORBRAAKPLAFONDS: readonly Plafond[] = [2027, 2028].flatMap(jaar => [
  {
    ...GELDIG,
    id: `doorbraakmiddelen-${jaar}-v1`,
    pot: 'doorbraakmiddelen',
    jaar,
    bedrag: euro(400_000_000),
    werking: 'hard' as const,
    bron: cite(
      'azwa',
      'blz. 84–86',
      'gegeven',
      'De NZa toetst op het bedrag dat per jaar beschikbaar is gesteld.',
    ),
  },
  {
    ...GELDIG,
    id: `doorbraakmiddelen-sociaal-domein-${jaar}-v1`,
    pot: 'doorbraakmiddelen-sociaal-domein',
    jaar,
    bedrag: euro(100_000_000),
    werking: 'hard' as const,
    bron: cite(
      'azwa',
      'blz. 62, afspraak D5',
      'gegeven',
      '“100 mln in 2027 en in 2028”, gelezen als bedrag per jaar.',
    ),
  },
  {
    ...GELDIG,
    id: `doorbraakmiddelen-overig-${jaar}-v1`,
    pot: 'doorbraakmiddelen-overig',
    jaar,
    bedrag: euro(300_000_000),
    werking: 'signaal' as const,
    bron: cite(
      'azwa',
      'blz. 62 en 84–85',
      'afgeleid',
      '400 − 100 miljoen. Geen bron noemt dit als plafond; daarom een signaal en geen grens.',
    ),
  },
])

export const DOORBRAAKREGELS: Fondsregels = {
  pot: 'doorbraakmiddelen',
  route: 'verzekeraars',
  jaren: { van: 2027, tot: 2028, bron: cite('azwa', 'blz. 84–85') },
  eenmalig: {
    bron: cite(
      'azwa',
      'financiële paragraaf, structureel beleid na 2028',
      'afgeleid',
      'Het akkoord bindt niemand aan geld na 2028, dus voor kosten die doorlopen is daarna nog geen dekking.',
    ),
    uitzondering: null,
  },
  ongebruikt: {
    gevolg: 'onbeslist',
    bron: propose(
      'ongebruikte doorbraakmiddelen',
      'Dat ongebruikt geld vervalt, staat er alleen voor de transformatiemiddelen. Tot er een besluit is, schuift er niets door naar een ander jaar.',
    ),
  },
  wachtrij: {
    volgorde: {
      naar: 'rang',
      bron: cite(
        'azwa',
        'blz. 85',
        'afgeleid',
        'Niet wie het eerst komt, maar de meeste impact op de transitiedoelen. De rang in het kader is daarvan een uitwerking van dit project.',
      ),
    },
    voorbijgaan: {
      mag: false,
      bron: propose(
        'volgorde van de wachtrij',
        'Wie hoger staat, gaat voor, ook als een kleiner plan al wel past.',
      ),
    },
    gedeeltelijk: {
      mag: false,
      bron: propose('deel van een plan uit de wachtrij', 'Geen bron laat een plan voor een deel toe.'),
    },
    vrijgekomen: VRIJGEKOMEN,
  },
}

import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cent, euro } from '#shared/middelen/bedrag.ts'
import type { Antwoorden, Planinhoud } from '#shared/plan/plan.ts'
import type { Planopgave } from './contract.ts'

/** An invented plan, for the examples in the OpenAPI document. */
export const VOORBEELDINHOUD: Planinhoud = {
  nummer: 'DB-001',
  titel: 'Spraakgestuurd rapporteren in de wijk',
  soort: 'doorbraakplan',
  aanvrager: { naam: 'Zorggroep De Linde', soort: 'zvw-aanbieder' },
  gemeenteDoetMee: true,
  onderwerp: 'ai',
  afspraak: 'A4',
  regio: 'Veenoever',
  jaarbedragen: [
    { jaar: 2027, bedrag: euro(2_000_000), waarvanSociaalDomein: cent(0) },
    { jaar: 2028, bedrag: euro(1_000_000), waarvanSociaalDomein: cent(0) },
  ],
  sector: null,
  impact: { beroepsgroep: 'vvt', werknemers: { laag: 40, gemiddeld: 60, hoog: 100 }, invulling: 'voorzien' },
  samenloop: null,
  verschuiving: null,
  ingediendOp: null,
}

export const VOORBEELDPARTIJEN: Planopgave['partijen'] = [
  { organisatie: 'duinzicht', partijrol: 'coordinerend' },
  { organisatie: 'waterland', partijrol: 'marktleider' },
  { organisatie: 'veenoever', partijrol: 'medebeoordelaar' },
]

/** The versions that the examples judge. */
export const VOORBEELDBINDING = {
  planversie: 1,
  kader: { id: DOORBRAAK_CONCEPT_2026.id, versie: DOORBRAAK_CONCEPT_2026.versie },
}

export const VOORBEELDANTWOORDEN: Antwoorden = {
  antwoorden: {
    betrouwbaarheid: { punten: 3, onderbouwing: 'Meting bij drie instellingen.' },
    opschaalbaarheid: { punten: 4, onderbouwing: 'Werkt al in twee regio’s.' },
  },
  oordelen: {},
}

import fc from 'fast-check'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { cent, type Eurocent, euro } from '#shared/middelen/bedrag.ts'
import type { Aanvraag } from '#shared/middelen/toets.ts'
import { BEROEPSGROEPEN, codesOf, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'

export const KADER = DOORBRAAK_CONCEPT_2026
export const PEILDATUM = '2026-11-22'

/** A plan that passes every gate and has a score; override what a test is about. */
export const plan = (wijziging: Partial<Plan> = {}): Plan => ({
  nummer: 'DB-001',
  titel: 'Spraakgestuurd rapporteren',
  soort: 'doorbraakplan',
  aanvrager: { naam: 'Zorggroep De Linde', soort: 'zvw-aanbieder' },
  gemeenteDoetMee: false,
  onderwerp: 'ai',
  afspraak: 'A4',
  regio: 'Noord',
  jaarbedragen: [
    { jaar: 2027, bedrag: euro(2_000_000), waarvanSociaalDomein: cent(0) },
    { jaar: 2028, bedrag: euro(1_000_000), waarvanSociaalDomein: cent(0) },
  ],
  sector: null,
  impact: { beroepsgroep: 'vvt', werknemers: { laag: 40, gemiddeld: 60, hoog: 100 }, invulling: 'voorzien' },
  antwoorden: {
    betrouwbaarheid: { punten: 3, onderbouwing: 'Meting bij drie instellingen.' },
    opschaalbaarheid: { punten: 4, onderbouwing: '' },
  },
  oordelen: {},
  samenloop: null,
  verschuiving: null,
  ingediendOp: null,
  ...wijziging,
})

/** Amounts up to 60 million, to the cent, often ugly ones. */
export const arbitraryBedrag = fc.integer({ min: 0, max: 6_000_000_000 }).map(cent)

export const arbitraryPlan = (nummer: string): fc.Arbitrary<Plan> =>
  fc
    .record({
      bedragen: fc.tuple(arbitraryBedrag, arbitraryBedrag),
      delen: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      werknemers: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 3 }),
      beroepsgroep: fc.constantFrom(...codesOf(BEROEPSGROEPEN)),
      invulling: fc.constantFrom(...codesOf(INVULLINGEN)),
      betrouwbaarheid: fc.integer({ min: 1, max: 5 }),
      opschaalbaarheid: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('nvt' as const)),
    })
    .map(({ bedragen, delen, werknemers, beroepsgroep, invulling, betrouwbaarheid, opschaalbaarheid }) => {
      const [laag = 0, gemiddeld = 0, hoog = 0] = [...werknemers].sort((a, b) => a - b)
      const jaarbedrag = (jaar: number, bedrag: Eurocent, deel: number) => ({
        jaar,
        bedrag,
        waarvanSociaalDomein: cent(Math.floor(bedrag * deel)),
      })
      return plan({
        nummer,
        jaarbedragen: [jaarbedrag(2027, bedragen[0], delen[0]), jaarbedrag(2028, bedragen[1], delen[1])],
        impact: { beroepsgroep, werknemers: { laag, gemiddeld, hoog }, invulling },
        antwoorden: {
          betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: 'Onderbouwd.' },
          opschaalbaarheid: { punten: opschaalbaarheid, onderbouwing: '' },
        },
      })
    })

/** Up to sixty plans with numbers of their own. */
export const arbitraryPortefeuille: fc.Arbitrary<Plan[]> = fc
  .integer({ min: 0, max: 60 })
  .chain(aantal => fc.tuple(...Array.from({ length: aantal }, (_, i) => arbitraryPlan(`DB-${i + 1}`))))

export const aanvraag = (wijziging: Partial<Aanvraag> = {}): Aanvraag => ({
  plan: 'DB-001',
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  bedrag: euro(1_000_000),
  deelSociaalDomein: cent(0),
  ...wijziging,
})

import fc from 'fast-check'
import { cent, type Eurocent, euro, NUL } from '#shared/middelen/bedrag.ts'
import type { Boeking } from '#shared/middelen/boeking.ts'
import { INRICHTING, type Inrichting } from '#shared/middelen/fondsen.ts'
import { applyOpdracht, type Grootboek, record } from '#shared/middelen/grootboek.ts'
import type { Looptijdplafond } from '#shared/middelen/looptijd.ts'
import type { Opdracht, Opdrachtregel } from '#shared/middelen/opdracht.ts'
import type { Weigering } from '#shared/middelen/weigering.ts'

export const DAG = '2026-11-22'

export const regel = (wijziging: Partial<Opdrachtregel> = {}): Opdrachtregel => ({
  pot: 'doorbraakmiddelen',
  jaar: 2027,
  bedrag: euro(1_000_000),
  deelSociaalDomein: NUL,
  ...wijziging,
})

/** What differs from command to command; an id of its own and a reason come with it. */
export type Kern = KernOf<Opdracht>
type KernOf<O extends Opdracht> = O extends Opdracht ? Omit<O, 'id' | 'reden' | 'plan' | 'datum'> : never

export function opdracht(kern: Kern, waar: { plan?: string; datum?: string; id?: string } = {}): Opdracht {
  nummer += 1
  return {
    id: `o-${nummer}`,
    plan: 'DB-001',
    datum: DAG,
    reden: 'besluit van de verzekeraars',
    ...waar,
    ...kern,
  }
}
let nummer = 0

/** Books the commands one after another; fails on the first that is refused. */
export function book(grootboek: Grootboek, inrichting: Inrichting, ...opdrachten: Opdracht[]): Boeking[] {
  return opdrachten.flatMap(een => {
    const uitkomst = applyOpdracht(grootboek, een, inrichting)
    if (uitkomst.uitkomst === 'geweigerd')
      throw new Error(`${een.soort} geweigerd: ${JSON.stringify(uitkomst.weigeringen)}`)
    record(grootboek, uitkomst.boekingen)
    return [...uitkomst.boekingen]
  })
}

/** Why a command is refused; nothing when it is not. */
export function refusals(
  grootboek: Grootboek,
  een: Opdracht,
  inrichting: Inrichting = INRICHTING,
): readonly Weigering[] {
  const uitkomst = applyOpdracht(grootboek, een, inrichting)
  return uitkomst.uitkomst === 'geweigerd' ? uitkomst.weigeringen : []
}

const DAGEN = [
  '2026-11-22',
  '2026-12-31',
  '2027-01-01',
  '2027-03-01',
  '2027-12-31',
  '2028-01-01',
  '2028-06-30',
]
/** Every day on which something can change, and the day after each. */
export const PEILDATA = [
  ...DAGEN,
  '2026-11-23',
  '2027-01-02',
  '2027-03-02',
  '2028-01-02',
  '2028-07-01',
  '2029-01-01',
].sort()

/** Real funds with small ceilings, so that commands collide: a ceiling that drops, one that rises, and a small term. */
export const KRAP: Inrichting = {
  ...INRICHTING,
  plafonds: INRICHTING.plafonds.flatMap(plafond => {
    if (plafond.bedrag === null) return [plafond]
    const klein = { ...plafond, bedrag: cent(plafond.bedrag / 1_000_000) }
    const later = plafond.jaar === 2027 ? 0.5 : 1.5
    return [
      klein,
      {
        ...klein,
        id: `${plafond.id}-later`,
        versie: 2,
        geldigVan: '2027-03-01',
        bedrag: cent(klein.bedrag * later),
      },
    ]
  }),
  looptijdplafonds: INRICHTING.looptijdplafonds.map(
    (plafond): Looptijdplafond => ({ ...plafond, bedrag: cent(50_000) }),
  ),
}

const arbitraryRegel: fc.Arbitrary<Opdrachtregel> = fc
  .record({
    plek: fc.constantFrom(
      ['doorbraakmiddelen', 2027] as const,
      ['doorbraakmiddelen', 2028] as const,
      ['transformatiemiddelen', 2026] as const,
      ['transformatiemiddelen', 2027] as const,
      ['spuk-transformatiemiddelen', 2026] as const,
      ['spuk-transformatiemiddelen', 2028] as const,
    ),
    bedrag: fc.integer({ min: 0, max: 16_000 }),
    deel: fc.double({ min: 0, max: 0.6, noNaN: true }),
  })
  .map(({ plek: [pot, jaar], bedrag, deel }) =>
    regel({ pot, jaar, bedrag: cent(bedrag), deelSociaalDomein: cent(Math.floor(bedrag * deel)) }),
  )
const arbitraryRegels = fc.array(arbitraryRegel, { minLength: 1, maxLength: 2 })

/** Mostly forward, now and then a correction. */
const arbitraryCorrectie = fc.tuple(arbitraryRegels, fc.constantFrom(1, 1, 1, -1)).map(([regels, richting]) =>
  regels.map(een => ({
    ...een,
    bedrag: turn(een.bedrag, richting),
    deelSociaalDomein: turn(een.deelSociaalDomein, richting),
  })),
)
const turn = (bedrag: Eurocent, richting: number): Eurocent => cent(Math.floor(bedrag / 8) * richting)

const arbitraryKern: fc.Arbitrary<Kern> = fc.oneof(
  fc.record({
    soort: fc.constant('reserveren' as const),
    tot: fc.constantFrom(null, '2026-12-31', '2027-03-01', '2028-01-01'),
    regels: arbitraryRegels,
  }),
  fc.constant({ soort: 'vasthouden' as const }),
  fc.record({ soort: fc.constant('toekennen' as const), regels: arbitraryRegels }),
  fc.record({ soort: fc.constant('toekennen' as const), regels: arbitraryRegels }),
  fc.record({ soort: fc.constant('bijstellen' as const), regels: arbitraryRegels }),
  fc.record({
    soort: fc.constant('vrijvallen' as const),
    uit: fc.constantFrom('gereserveerd' as const, 'toegekend' as const),
    regels: arbitraryRegels,
  }),
  fc.record({
    soort: fc.constantFrom('betaalbaar-stellen' as const, 'betalen' as const),
    mijlpaal: fc.constantFrom(null, 'M1'),
    regels: arbitraryCorrectie,
  }),
  fc.record({ soort: fc.constant('beschikken' as const), regels: arbitraryCorrectie }),
)

/** Commands of a few plans on days that never go back, each with a number of its own. */
export const arbitraryOpdrachten: fc.Arbitrary<Opdracht[]> = fc
  .array(
    fc.record({
      kern: arbitraryKern,
      plan: fc.constantFrom('DB-1', 'DB-2'),
      datum: fc.constantFrom(...DAGEN),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map(delen =>
    delen
      .toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
      .map(({ kern, plan, datum }, i) => opdracht(kern, { plan, datum, id: `o-${i}` })),
  )

/** Books what is accepted and leaves out what is not. */
export function bookAccepted(
  opdrachten: readonly Opdracht[],
  inrichting: Inrichting,
): { grootboek: Grootboek; boekingen: Boeking[] } {
  const grootboek: Grootboek = new Map()
  const boekingen: Boeking[] = []
  for (const een of opdrachten) {
    const uitkomst = applyOpdracht(grootboek, een, inrichting)
    if (uitkomst.uitkomst === 'geweigerd') continue
    record(grootboek, uitkomst.boekingen)
    boekingen.push(...uitkomst.boekingen)
  }
  return { grootboek, boekingen }
}

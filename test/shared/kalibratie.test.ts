import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Beoordeling } from '#shared/beoordeling/beoordeling.ts'
import { calibrate, KALIBRATIEMINIMUM, kalibratieFor } from '#shared/beoordeling/kalibratie.ts'
import type { Wie } from '#shared/beoordeling/wie.ts'
import {
  ANNA,
  BEOORDELAARS,
  BRAM,
  beoordeling,
  CORA,
  concept,
  dossier,
  inhoud,
  withBelang,
} from './dossiers.ts'
import { KADER } from './plannen.ts'

const scored = (wie: Wie, plan: string, punten: number | 'nvt', stand: Beoordeling['stand'] = 'ingediend') =>
  (stand === 'concept' ? concept : beoordeling)(wie, {
    id: `${wie.persoon}-${plan}`,
    plan,
    inhoud: { antwoorden: { betrouwbaarheid: { punten, onderbouwing: 'x' } }, oordelen: {} },
  })
/** Each plan scored by two people. */
const doubled = (punten: readonly (readonly [een: number | 'nvt', ander: number | 'nvt'])[]) =>
  punten.flatMap(([een, ander], i) => [scored(ANNA, `DB-${i}`, een), scored(BRAM, `DB-${i}`, ander)])
const rowOf = (wie: Wie, stukken: readonly Beoordeling[], minimum?: number) =>
  calibrate(stukken, KADER, minimum).find(
    ({ beoordelaar, criterium }) => beoordelaar.persoon === wie.persoon && criterium === 'betrouwbaarheid',
  )

describe('kalibratie', () => {
  it('geeft gemiddelde, spreiding en overeenstemming over de plannen die ook een ander scoorde', () => {
    const stukken = doubled([
      [4, 3],
      [4, 4],
      [5, 2],
      [3, 4],
      [4, 3],
    ])
    expect(rowOf(ANNA, stukken)).toMatchObject({
      dubbeleScores: 5,
      uitkomst: {
        gemiddelde: 4,
        standaardafwijking: expect.closeTo(Math.sqrt(2 / 5), 12),
        verschil: expect.closeTo(4 / 5, 12),
        afstand: expect.closeTo(6 / 5, 12),
        binnenEenPunt: 4 / 5,
      },
    })
  })
  it('zegt “te weinig gegevens” onder het minimum, dat een voorstel is', () => {
    expect(rowOf(ANNA, doubled(Array(4).fill([4, 3])))).toMatchObject({
      dubbeleScores: 4,
      uitkomst: 'te-weinig-gegevens',
    })
    expect(KALIBRATIEMINIMUM).toMatchObject({ dubbeleScores: 5, bron: { herkomst: 'voorstel' } })
  })
  it('telt “niet van toepassing”, concepten en plannen van één beoordelaar niet mee', () => {
    const stukken = [
      ...doubled([
        [4, 3],
        ['nvt', 3],
        [4, 'nvt'],
      ]),
      scored(ANNA, 'DB-8', 4),
      scored(BRAM, 'DB-9', 4),
      scored(ANNA, 'DB-9', 4, 'concept'),
    ]
    expect(rowOf(ANNA, stukken)?.dubbeleScores).toBe(1)
  })
  it('zet geen twee versies van een plan naast elkaar', () => {
    const andereVersie = doubled([[4, 3]]).map((stuk, i) => ({ ...stuk, planversie: 1 + i }))
    expect(rowOf(ANNA, andereVersie)?.dubbeleScores).toBe(0)
  })
  it('gaat nooit over één plan, ook niet als het minimum dat toelaat: dat is de score van een ander', () => {
    expect(rowOf(ANNA, doubled([[4, 3]]), 1)?.uitkomst).toBe('te-weinig-gegevens')
  })
})

const arbitraryStukken = fc.array(
  fc.record({
    wie: fc.constantFrom(...BEOORDELAARS),
    plan: fc.integer({ min: 1, max: 8 }).map(nummer => `DB-${nummer}`),
    punten: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('nvt' as const)),
  }),
  { maxLength: 60 },
)
const withoutRepeats = (stukken: readonly Beoordeling[]) => [
  ...new Map(stukken.map(stuk => [stuk.id, stuk])).values(),
]

describe('wetten van de kalibratie', () => {
  it('wet: onder het minimum staat er nooit een cijfer, en erboven altijd', () => {
    fc.assert(
      fc.property(arbitraryStukken, fc.integer({ min: 2, max: 8 }), (ruw, minimum) => {
        const stukken = withoutRepeats(ruw.map(({ wie, plan, punten }) => scored(wie, plan, punten)))
        for (const { beoordelaar, criterium, uitkomst } of calibrate(stukken, KADER, minimum)) {
          const scoresOn = (stuk: Beoordeling) =>
            typeof stuk.inhoud.antwoorden[criterium]?.punten === 'number'
          const dubbel = stukken.filter(
            eigen =>
              eigen.beoordelaar.persoon === beoordelaar.persoon &&
              scoresOn(eigen) &&
              stukken.some(
                ander =>
                  ander.plan === eigen.plan &&
                  ander.beoordelaar.persoon !== beoordelaar.persoon &&
                  scoresOn(ander),
              ),
          )
          expect(uitkomst === 'te-weinig-gegevens').toBe(dubbel.length < minimum)
        }
      }),
    )
  })
  it('wet: wie het eerst indient maakt niets uit', () => {
    fc.assert(
      fc.property(arbitraryStukken, ruw => {
        const stukken = withoutRepeats(ruw.map(({ wie, plan, punten }) => scored(wie, plan, punten)))
        expect(calibrate([...stukken].reverse(), KADER, 2)).toEqual(calibrate(stukken, KADER, 2))
      }),
    )
  })
})

describe('kalibratie voor iemand', () => {
  const dossiers = [1, 2, 3, 4, 5, 6].map(nummer => {
    const plan = `DB-${nummer}`
    return dossier('in-beoordeling', {
      inhoud: inhoud({ nummer: plan }),
      verklaringen: BEOORDELAARS.map(({ persoon }) => ({
        plan,
        persoon,
        belang: false,
        toelichting: '',
        datum: '2026-11-02',
      })),
      beoordelingen: [
        scored(ANNA, plan, 4),
        scored(BRAM, plan, 3),
        ...(nummer <= 5 ? [scored(CORA, plan, 3)] : []),
      ],
    })
  })
  const countFor = (wie: Wie, over: Wie) =>
    kalibratieFor(
      dossiers.map(stukken => ({ dossier: stukken, wie })),
      KADER,
    ).find(
      ({ beoordelaar, criterium }) => beoordelaar.persoon === over.persoon && criterium === 'betrouwbaarheid',
    )?.dubbeleScores

  it('rust alleen op wat die mag zien: een plan waarvoor die nog blind is, telt niet mee', () => {
    expect(countFor(ANNA, BRAM)).toBe(6)
    expect(countFor(CORA, BRAM)).toBe(5)
  })
  it('is leeg voor wie niet mag kijken', () => {
    expect(countFor(withBelang(ANNA, 'belang'), ANNA)).toBeUndefined()
    expect(countFor({ ...ANNA, rol: 'nza', partijrol: null }, BRAM)).toBeUndefined()
  })
})

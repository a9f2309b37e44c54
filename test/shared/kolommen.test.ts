import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packScores, scoreKolommen, withFte } from '#shared/beoordeling/scorekolommen.ts'
import { type Planscore, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Impactmodel } from '#shared/impact/impactmodel.ts'
import { toKolom } from '#shared/impact/kolom.ts'
import { computeKolommen, packModellen } from '#shared/impact/rekenkolommen.ts'
import { computeImpactmodel } from '#shared/impact/rekenmodel.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { perScenario, SCENARIOS } from '#shared/plan/scenario.ts'
import { drie, effect, formule, model, parameter, stap } from './impactmodellen.ts'
import { arbitraryGewichten } from './kadervoorbeelden.ts'
import { arbitraryPortefeuille, KADER, plan } from './plannen.ts'

const getal = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, null, 1e15) },
)
const waarden = fc.tuple(getal, getal, getal).map(delen => drie(...delen))

/** Three drivers that differ in unit and duration, with steps that rest on one another, in any order. */
const effecten = [
  effect({
    stappen: [stap('R1', 'R2*P2/100'), stap('R2', '-(P1-P3)+2')],
    uitkomst: { eenheid: 'werknemers', formule: formule('R1') },
  }),
  effect({
    driver: 'minder-vraag',
    stappen: [stap('R3', 'P3/(P2-P1)')],
    uitkomst: { eenheid: 'fte', formule: { laag: 'R3', gemiddeld: 'R3*R1*R1', hoog: null } },
  }),
  effect({
    driver: 'vraag-elders',
    duur: 'eenmalig',
    stappen: [],
    uitkomst: { eenheid: 'fte', formule: formule('P1') },
  }),
]

const arbitraryModel: fc.Arbitrary<Impactmodel> = fc
  .record({
    parameters: fc.tuple(waarden, waarden, waarden),
    omrekening: fc.constantFrom<Impactmodel['omrekening']>(
      { soort: 'kader', beroepsgroep: 'vvt' },
      { soort: 'eigen', naam: 'Optometristen', factor: 0.8, bron: 'jaarverslag' },
      { soort: 'eigen', naam: 'Optometristen', factor: 0.8, bron: '' },
    ),
    beoordeeld: fc.boolean(),
  })
  .map(({ parameters: [p1, p2, p3], omrekening, beoordeeld }) => {
    const parameters = [parameter('P1', p1), parameter('P2', p2), parameter('P3', p3)]
    const compleet = model({ parameters, omrekening, effecten })
    return beoordeeld
      ? compleet
      : { ...compleet, randvoorwaarden: { ...compleet.randvoorwaarden, oordelen: {} } }
  })

describe('modellen in kolommen', () => {
  it('wet: geven voor elk plan hetzelfde als het model alleen, met dezelfde PM', () => {
    fc.assert(
      fc.property(fc.array(arbitraryModel, { minLength: 1, maxLength: 30 }), modellen => {
        const kolommen = packModellen(modellen, KADER)
        if (!kolommen) throw new Error('deze modellen delen hun formules')
        const uitkomst = computeKolommen(kolommen)
        modellen.forEach((een, i) => {
          const { impact, structureel } = computeImpactmodel(een, KADER)
          for (const scenario of SCENARIOS) {
            const verwacht = impact?.som[scenario] ?? Number.NaN
            const fte = uitkomst[scenario].fte[i] ?? Number.NaN
            if (Number.isNaN(verwacht)) expect(fte).toBeNaN()
            else expect(Math.abs(fte - verwacht)).toBeLessThanOrEqual(Math.abs(verwacht) * 1e-12)
            expect(uitkomst[scenario].pm[i]).toBe(structureel.fte.pm[scenario])
          }
        })
      }),
    )
  })
  it('blijven gelijk als er meer plannen zijn dan in één blok passen, en bij nog een keer rekenen', () => {
    const modellen = Array.from({ length: 2_345 }, (_, i) =>
      model({ parameters: [parameter('P1', drie(i)), parameter('P2', drie(4, 6, 10), 'procent')] }),
    )
    const kolommen = packModellen(modellen, KADER)
    if (!kolommen) throw new Error('deze modellen delen hun formules')
    computeKolommen(kolommen)
    const { hoog } = computeKolommen(kolommen)
    expect(hoog.fte).toHaveLength(2_345)
    for (const i of [0, 999, 1_000, 2_344]) expect(hoog.fte[i]).toBeCloseTo(i * 0.1 * 0.59, 9)
  })
  it.each([
    ['een formule die niet te lezen is', [effect({ stappen: [stap('R1', 'P1 P2')] })]],
    ['een verwijzing naar niets', [effect({ stappen: [stap('R1', 'P9')] })]],
    ['een kring', [effect({ stappen: [stap('R1', 'R2'), stap('R2', 'R1')] })]],
    ['een nummer dat er twee keer staat', [effect({ stappen: [stap('R1', 'P1'), stap('R1', 'P2')] })]],
  ])('wijzen af: %s', (_, metFout) => {
    expect(packModellen([model({ effecten: metFout })], KADER)).toBeUndefined()
  })
  it('wijzen modellen af die niet dezelfde formules hebben', () => {
    const anders = model({ effecten: [effect({ stappen: [stap('R1', 'P1*P2/50')] })] })
    expect(packModellen([model(), anders], KADER)).toBeUndefined()
    expect(packModellen([model(), model({ plan: 'DB-002' })], KADER)).toBeDefined()
  })
})

describe('scores in kolommen', () => {
  const scoresOf = (plannen: readonly Plan[], kader: Kader = KADER) =>
    plannen.map(een => scorePlan(een, kader))
  const inGetallen = (scores: readonly Planscore[]) => scores.map(({ score }) => score ?? Number.NaN)

  it('wet: zijn tot op het cijfer die van het plan alleen', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const scores = scoresOf(plannen)
        expect([...scoreKolommen(packScores(scores, KADER))]).toEqual(inGetallen(scores))
      }),
    )
  })
  it('wet: zijn dat ook onder andere gewichten', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, arbitraryGewichten, (plannen, anders) => {
        const kolommen = packScores(scoresOf(plannen), KADER)
        const gewichten = anders.criteria.map(({ gewicht }) => gewicht)
        expect([...scoreKolommen(kolommen, gewichten)]).toEqual(inGetallen(scoresOf(plannen, anders)))
      }),
    )
  })
  it('wet: zijn dat ook met andere cijfers voor fte', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, arbitraryPortefeuille, (plannen, bronnen) => {
        const anders = plannen.map((een, i) => ({ ...een, impact: bronnen[i]?.impact ?? een.impact }))
        const fte = perScenario(scenario =>
          toKolom(scoresOf(anders).map(({ impact }) => impact?.fte[scenario])),
        )
        const kolommen = withFte(packScores(scoresOf(plannen), KADER), fte)
        expect([...scoreKolommen(kolommen)]).toEqual(inGetallen(scoresOf(anders)))
      }),
    )
  })
  it('blijven open bij een open antwoord, zonder bedrag en bij PM, en tellen n.v.t. niet als nul', () => {
    const pm = { ...plan().impact, werknemers: drie(null) }
    const nvt = { ...plan().antwoorden, opschaalbaarheid: { punten: 'nvt' as const, onderbouwing: '' } }
    const scores = scoresOf([
      plan({ antwoorden: {} }),
      plan({ jaarbedragen: [] }),
      plan({ impact: pm }),
      plan({ antwoorden: nvt }),
    ])
    const kolom = scoreKolommen(packScores(scores, KADER))
    expect([...kolom.slice(0, 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(kolom[3]).toBe(scores[3]?.score)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureGevoeligheid } from '#shared/beoordeling/gevoeligheid.ts'
import { shiftGewicht, withShiftedGewicht } from '#shared/beoordeling/gewichten.ts'
import { explainOmslag } from '#shared/beoordeling/opmaak.ts'
import { compareRang, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { arbitraryGewichten, IZA, transformatieplan } from './kadervoorbeelden.ts'
import { arbitraryPortefeuille, KADER, plan } from './plannen.ts'

const scores = (plannen: readonly Plan[], kader: Kader = KADER) => plannen.map(een => scorePlan(een, kader))
const rank = (plannen: readonly Plan[], kader: Kader) =>
  scores(plannen, kader)
    .filter(({ rangschikbaar }) => rangschikbaar)
    .sort(compareRang)
    .map(score => score.plan.nummer)

/** The ranking when one weight is shifted, by the road that the product itself takes for a kader. */
const rankShifted = (plannen: readonly Plan[], kader: Kader, criterium: string, stap: number) => {
  const anders = withShiftedGewicht(kader, criterium, stap)
  if (!anders) throw new Error('zo ver kan dit gewicht niet')
  return rank(plannen, anders.kader)
}

describe('een gewicht verschuiven', () => {
  it('laat de andere gewichten in verhouding', () => {
    expect(shiftGewicht([60, 20, 20], 0, 10)).toEqual([70, 15, 15])
    expect(shiftGewicht([30, 10, 10], 1, -10)).toEqual([67.5, 10, 22.5])
  })
  it('kan niet verder dan tot niets, voor dit gewicht of voor de andere', () => {
    expect(shiftGewicht([60, 20, 20], 1, -20)).toBeUndefined()
    expect(shiftGewicht([95, 5], 0, 5)).toBeUndefined()
    expect(shiftGewicht([100], 0, -5)).toBeUndefined()
  })
})

describe('gevoeligheid voor gewichten', () => {
  const antwoorden = (betrouwbaarheid: number) => ({
    betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: 'Gemeten.' },
    opschaalbaarheid: { punten: 3, onderbouwing: '' },
  })
  const werknemers = (aantal: number) => ({
    ...plan().impact,
    werknemers: { laag: aantal, gemiddeld: aantal, hoog: aantal },
  })
  const BELOFTE = plan({ nummer: 'BELOFTE', impact: werknemers(110), antwoorden: antwoorden(1) })
  const BEWEZEN = plan({ nummer: 'BEWEZEN', impact: werknemers(50), antwoorden: antwoorden(5) })
  const STERK = plan({ nummer: 'STERK', impact: werknemers(140), antwoorden: antwoorden(5) })

  it('noemt de kleinste verandering die twee plannen van plaats laat wisselen', () => {
    const { kleinste, kleinsteBovenaan, plannen } = measureGevoeligheid(
      scores([BELOFTE, BEWEZEN, STERK]),
      KADER,
    )
    expect(plannen).toBe(3)
    // Points on fte 4.6633 and 2.9444, on evidence 1 and 5: 1.7189 × (60 − 0.75 × stap) = 4 × (20 + stap) at 4.374.
    expect(kleinste).toMatchObject({ stap: 4.38, rang: 2, eerst: 'BEWEZEN', dan: 'BELOFTE' })
    expect(kleinste && explainOmslag(kleinste)).toBe(
      'Betrouwbaarheid 4,38 procentpunt zwaarder: BEWEZEN gaat voor BELOFTE (rang 2)',
    )
    expect(kleinsteBovenaan).toBeNull()
  })
  it('laat per gewicht zien welke plannen van rang wisselen, en waartussen', () => {
    const { gewichten } = measureGevoeligheid(scores([BELOFTE, BEWEZEN, STERK]), KADER)
    expect(gewichten.map(({ criterium, aandeel }) => [criterium.id, aandeel])).toEqual([
      ['fte-impact', 60],
      ['betrouwbaarheid', 20],
      ['opschaalbaarheid', 20],
    ])
    expect(gewichten[1]?.verschuivingen).toEqual([
      { plan: 'BELOFTE', rang: 2, beste: 2, slechtste: 3 },
      { plan: 'BEWEZEN', rang: 3, beste: 2, slechtste: 3 },
    ])
    expect(gewichten[2]).toMatchObject({ verschuivingen: [], omslag: null })
  })
  it('heeft niets te zeggen bij één plan, zonder plannen en in een kader zonder punten', () => {
    for (const plannen of [[], [STERK]])
      expect(measureGevoeligheid(scores(plannen), KADER)).toMatchObject({
        plannen: plannen.length,
        kleinste: null,
      })
    expect(measureGevoeligheid(scores([transformatieplan()], IZA), IZA)).toMatchObject({
      plannen: 0,
      gewichten: [],
      kleinste: null,
    })
  })
  it('laat plannen die niet te rangschikken zijn buiten beschouwing', () => {
    const gezakt = plan({ nummer: 'GEZAKT', onderwerp: 'anders' })
    expect(measureGevoeligheid(scores([STERK, gezakt]), KADER).plannen).toBe(1)
  })
})

describe('wetten van de gevoeligheid', () => {
  const arbitraryGeval = fc.tuple(arbitraryPortefeuille, arbitraryGewichten)

  it('wet: de rang is die van het kader met dat gewicht, op elke hele stap', () => {
    fc.assert(
      fc.property(arbitraryGeval, fc.integer({ min: 1, max: 4 }), ([plannen, kader], marge) => {
        for (const { criterium, verschuivingen } of measureGevoeligheid(scores(plannen, kader), kader, marge)
          .gewichten) {
          const gezien = new Map(
            rank(plannen, kader).map((nummer, i) => [nummer, { min: i + 1, max: i + 1 }]),
          )
          for (let stap = -marge; stap <= marge; stap++) {
            const anders = stap !== 0 && withShiftedGewicht(kader, criterium.id, stap)
            if (!anders) continue
            for (const [i, nummer] of rank(plannen, anders.kader).entries()) {
              const { min, max } = gezien.get(nummer) ?? { min: i + 1, max: i + 1 }
              gezien.set(nummer, { min: Math.min(min, i + 1), max: Math.max(max, i + 1) })
            }
          }
          const verwacht = [...gezien].filter(([, { min, max }]) => min < max)
          expect(
            verschuivingen.map(({ plan, beste, slechtste }) => [plan, { min: beste, max: slechtste }]),
          ).toEqual(verwacht)
        }
      }),
      { numRuns: 30 },
    )
  })
  it('wet: op de omslag is de volgorde anders, en een honderdste ervoor nog niet', () => {
    fc.assert(
      fc.property(arbitraryGeval, ([plannen, kader]) => {
        const nu = rank(plannen, kader)
        for (const { omslag } of measureGevoeligheid(scores(plannen, kader), kader).gewichten) {
          if (!omslag) continue
          const daar = rankShifted(plannen, kader, omslag.criterium.id, omslag.stap)
          expect(daar[omslag.rang - 1]).toBe(omslag.eerst)
          expect(nu[omslag.rang - 1]).toBe(omslag.dan)
          const ervoor = omslag.stap - Math.sign(omslag.stap) / 100
          if (Math.abs(ervoor) > 0.005)
            expect(rankShifted(plannen, kader, omslag.criterium.id, ervoor)).toEqual(nu)
        }
      }),
      { numRuns: 50 },
    )
  })
  it('wet: de kleinste omslag is van geen gewicht kleiner, en bovenaan kost het nooit minder', () => {
    fc.assert(
      fc.property(arbitraryGeval, ([plannen, kader]) => {
        const { kleinste, kleinsteBovenaan, gewichten } = measureGevoeligheid(scores(plannen, kader), kader)
        const stap = Math.abs(kleinste?.stap ?? Number.POSITIVE_INFINITY)
        for (const { omslag, omslagBovenaan } of gewichten) {
          expect(stap).toBeLessThanOrEqual(Math.abs(omslag?.stap ?? Number.POSITIVE_INFINITY))
          if (omslagBovenaan)
            expect(Math.abs(omslag?.stap ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(
              Math.abs(omslagBovenaan.stap),
            )
        }
        if (kleinsteBovenaan) expect(stap).toBeLessThanOrEqual(Math.abs(kleinsteBovenaan.stap))
      }),
      { numRuns: 50 },
    )
  })
})

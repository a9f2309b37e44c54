import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkScenarios, computeImpact, ftePerMiljoen, sumFte } from '#shared/impact/impact.ts'
import { euro } from '#shared/middelen/bedrag.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { arbitraryPlan, KADER, plan } from './plannen.ts'

describe('impact', () => {
  it.each([
    ['vvt', 0.59],
    ['wijkverpleging', 0.68],
    ['verpleegkundigen-msz', 0.75],
    ['ggz', 0.77],
    ['huisartsen', 0.74],
  ] as const)('rekent 100 werknemers %s om met de gepubliceerde factor %d', (beroepsgroep, factor) => {
    const impact = computeImpact(
      { beroepsgroep, werknemers: { laag: 0, gemiddeld: 100, hoog: 100 }, invulling: 'voorzien' },
      KADER,
    )
    expect(impact?.fte.gemiddeld).toBeCloseTo(100 * factor, 10)
  })
  it('geeft niets terug als het kader geen factor voor de groep heeft', () => {
    const kader = {
      ...KADER,
      deeltijdfactoren: KADER.deeltijdfactoren.filter(({ beroepsgroep }) => beroepsgroep !== 'ggz'),
    }
    expect(computeImpact({ ...plan().impact, beroepsgroep: 'ggz' }, kader)).toBeUndefined()
  })
  it('wet: laag ≤ gemiddeld ≤ hoog, impact ≤ potentie, fte ≤ werknemers', () => {
    fc.assert(
      fc.property(arbitraryPlan('DB-1'), ({ impact: opgave }) => {
        const impact = computeImpact(opgave, KADER)
        if (!impact) throw new Error('het kader heeft alle factoren')
        const waarden = SCENARIOS.map(scenario => impact.fte[scenario] ?? 0)
        expect(waarden).toEqual([...waarden].sort((a, b) => a - b))
        for (const scenario of SCENARIOS) {
          expect(impact.fte[scenario] ?? 0).toBeLessThanOrEqual(impact.potentieFte[scenario] ?? 0)
          expect(impact.potentieFte[scenario] ?? 0).toBeLessThanOrEqual(opgave.werknemers[scenario] ?? 0)
        }
      }),
    )
  })
  it('telt PM nooit stil als nul', () => {
    const { fte, pm } = sumFte([
      { laag: 1, gemiddeld: null, hoog: 3 },
      { laag: 2, gemiddeld: 5, hoog: null },
    ])
    expect({ fte, pm }).toEqual({
      fte: { laag: 3, gemiddeld: 5, hoog: 3 },
      pm: { laag: 0, gemiddeld: 1, hoog: 1 },
    })
  })
  it('geeft fte per miljoen euro, en niets als er niets gevraagd of niets bekend is', () => {
    expect(ftePerMiljoen(24, euro(2_000_000))).toBe(12)
    expect(ftePerMiljoen(24, euro(0))).toBeNull()
    expect(ftePerMiljoen(null, euro(1))).toBeNull()
  })
  it('V-16: meldt scenario’s die niet oplopen, met PM ertussen', () => {
    const met = (laag: number | null, gemiddeld: number | null, hoog: number | null) =>
      checkScenarios(plan({ impact: { ...plan().impact, werknemers: { laag, gemiddeld, hoog } } }))
    expect(met(1, 1, 1)).toEqual([])
    expect(met(null, 4, null)).toEqual([])
    expect(met(5, null, 4)).toMatchObject([{ regel: 'V-16', plaats: { plan: 'DB-001' } }])
    expect(met(5, 4, 6)[0]?.tekst).toContain('laag 5, gemiddeld 4, hoog 6')
  })
})

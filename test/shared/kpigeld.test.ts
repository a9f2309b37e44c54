import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mijlpaal } from '#shared/middelen/aanvraagregel.ts'
import { cent, euro, NUL, sum } from '#shared/middelen/bedrag.ts'
import { type Kpistand, kpisOfFonds, type Planmijlpalen } from '#shared/middelen/kpigeld.ts'

const FONDS = 'transformatiemiddelen'
const mijlpaal = (id: string, bedrag: number): Mijlpaal => ({
  plan: 'TP-1',
  id,
  omschrijving: 'Thuismonitoring',
  kpi: 'Patiënten thuis gevolgd',
  jaar: 2027,
  partij: 'Ziekenhuis De Brug',
  bedrag: cent(bedrag),
  bewijs: 'Telling',
})
const plan = (...bedragen: number[]): Planmijlpalen => ({
  plan: 'TP-1',
  mijlpalen: bedragen.map((bedrag, i) => mijlpaal(`M${i}`, bedrag)),
  regels: bedragen.map((bedrag, i) => ({ pot: FONDS, bedrag: cent(bedrag), mijlpaal: `M${i}` })),
})
const stand = (wijziging: Partial<Kpistand> = {}): Kpistand => ({
  plan: 'TP-1',
  pot: FONDS,
  mijlpaal: null,
  toegekend: NUL,
  betaalbaar: NUL,
  betaald: NUL,
  vrijgevallen: NUL,
  ...wijziging,
})
const toegekend = (bedrag: number) => stand({ toegekend: cent(bedrag) })

describe('het KPI-geld van een fonds', () => {
  it('is verwacht tot er iets van een KPI betaalbaar is, en telt daarna voor wat het werd', () => {
    const { overzicht, aansluitingen } = kpisOfFonds(
      FONDS,
      [plan(100, 50, 30)],
      [
        toegekend(180),
        stand({ mijlpaal: 'M0', betaalbaar: cent(70), betaald: cent(70), vrijgevallen: cent(20) }),
        stand({ mijlpaal: 'M1', betaalbaar: cent(50) }),
      ],
    )
    expect(overzicht).toEqual({
      beschikbaarGesteld: 180,
      verwacht: 30,
      betaalbaarEnBetaald: 120,
      raming: 150,
      definitiefVrijgegeven: 20,
      nogVrijTeGeven: 10,
      mogelijkNogVrijTeGeven: 0,
    })
    expect(aansluitingen.map(({ verschil }) => verschil)).toEqual([0, 0])
  })

  it('telt een plan zonder toekenning niet mee: daar is nog niets beschikbaar', () => {
    expect(kpisOfFonds(FONDS, [plan(100)], []).kpis).toEqual([])
  })

  it('laat zien wat op geen KPI is geboekt, en hoeveel er dan niet aansluit', () => {
    const { zonderKpi, aansluitingen } = kpisOfFonds(
      FONDS,
      [plan(100)],
      [toegekend(130), stand({ betaalbaar: cent(9) }), stand({ mijlpaal: 'M9', vrijgevallen: cent(4) })],
    )
    expect(zonderKpi).toEqual({ betaalbaar: 9, vrijgevallen: 4 })
    expect(aansluitingen.at(-1)).toMatchObject({ wat: 'beschikbaar-gesteld', verschil: -30 })
  })

  it('verdeelt een mijlpaal over zijn fondsen in de volgorde van de regels', () => {
    const gemengd: Planmijlpalen = {
      plan: 'TP-1',
      mijlpalen: [mijlpaal('M0', euro(100))],
      regels: [
        { pot: FONDS, bedrag: euro(60), mijlpaal: 'M0' },
        { pot: 'spuk-transformatiemiddelen', bedrag: euro(80), mijlpaal: 'M0' },
      ],
    }
    const elders = { ...toegekend(1), pot: 'spuk-transformatiemiddelen' }
    const beschikbaarIn = (fonds: string) =>
      kpisOfFonds(fonds, [gemengd], [toegekend(1), elders]).kpis.map(({ beschikbaar }) => beschikbaar)
    expect([beschikbaarIn(FONDS), beschikbaarIn('spuk-transformatiemiddelen')]).toEqual([
      [euro(60)],
      [euro(40)],
    ])
  })

  it('wet: alles wat aan KPI’s hangt, is verwacht, betaald of op een van drie manieren vrij', () => {
    const bedrag = fc.integer({ min: 1, max: 1_000_000 })
    const deel = fc.integer({ min: 0, max: 1_000_000 }).map(cent)
    const uitkomst = fc.record({ bedrag, betaalbaar: deel, betaald: deel, vrijgevallen: deel })
    fc.assert(
      fc.property(fc.array(uitkomst, { minLength: 1, maxLength: 8 }), kpis => {
        const beloofd = kpis.map(kpi => kpi.bedrag)
        const standen = kpis.map(({ bedrag: _, ...geboekt }, i) => stand({ ...geboekt, mijlpaal: `M${i}` }))
        const som = sum(beloofd.map(cent))
        const { aansluitingen } = kpisOfFonds(FONDS, [plan(...beloofd)], [...standen, toegekend(som)])
        expect(aansluitingen.map(({ verschil }) => verschil)).toEqual([0, 0])
      }),
    )
  })
})

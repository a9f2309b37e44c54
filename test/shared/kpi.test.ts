import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cent, euro, sum } from '#shared/middelen/bedrag.ts'
import { type Kpi, measureKpis, reconcileKpis } from '#shared/middelen/kpi.ts'
import { formatAansluiting } from '#shared/middelen/opmaak.ts'
import { KPIPUBLICATIE_2025_05 } from '#shared/middelen/publicatie-2025-05.ts'

const kpi = (beschikbaar: number, stand: Kpi['stand']): Kpi => ({
  plan: 'TP-1',
  mijlpaal: 'M1',
  beschikbaar: euro(beschikbaar),
  stand,
})

describe('het geld van KPI’s', () => {
  it('wordt geteld zoals de voortgangsrapportage het omschrijft', () => {
    const kpis = [
      kpi(100, { soort: 'verwacht', bedrag: euro(90) }),
      kpi(100, { soort: 'betaald', bedrag: euro(100), vrijgegeven: false }),
      kpi(100, { soort: 'betaalbaar', bedrag: euro(70), vrijgegeven: false }),
      kpi(100, { soort: 'betaald', bedrag: euro(20), vrijgegeven: true }),
    ]
    expect(measureKpis(kpis, euro(400))).toEqual({
      beschikbaarGesteld: euro(400),
      verwacht: euro(90),
      betaalbaarEnBetaald: euro(190),
      raming: euro(280),
      definitiefVrijgegeven: euro(80),
      nogVrijTeGeven: euro(30),
      mogelijkNogVrijTeGeven: euro(10),
    })
  })

  it('wet: wat de plannen kregen, is wat er van hun KPI’s is terug te vinden; een verschil blijft zichtbaar', () => {
    const bedrag = fc.integer({ min: 0, max: 1_000_000_000 }).map(cent)
    const arbitraryKpi = fc
      .record({
        beschikbaar: bedrag,
        bedrag,
        soort: fc.constantFrom('verwacht' as const, 'betaalbaar' as const, 'betaald' as const),
        vrijgegeven: fc.boolean(),
      })
      .map(
        ({ beschikbaar, soort, bedrag: hoeveel, vrijgegeven }): Kpi => ({
          plan: 'TP-1',
          mijlpaal: 'M1',
          beschikbaar,
          stand: soort === 'verwacht' ? { soort, bedrag: hoeveel } : { soort, bedrag: hoeveel, vrijgegeven },
        }),
      )
    fc.assert(
      fc.property(fc.array(arbitraryKpi), fc.integer({ min: -1e9, max: 1e9 }), (kpis, afwijking) => {
        const som = sum(kpis.map(({ beschikbaar }) => beschikbaar))
        const verschillen = reconcileKpis(measureKpis(kpis, cent(som + afwijking))).map(
          ({ verschil }) => verschil,
        )
        expect(verschillen).toEqual([0, cent(-afwijking)])
      }),
    )
  })
})

describe('de publicatie van mei 2025', () => {
  it('heeft een raming die klopt, en delen die samen € 150.788 meer zijn dan het geheel (V-20)', () => {
    const aansluitingen = reconcileKpis(KPIPUBLICATIE_2025_05.overzicht)
    expect(aansluitingen.map(({ wat, verschil }) => [wat, verschil])).toEqual([
      ['raming', 0],
      ['beschikbaar-gesteld', euro(150_788)],
    ])
    expect(aansluitingen.map(formatAansluiting)).toEqual([
      'Raming: €\u00a0740.409.907 genoemd, €\u00a0740.409.907 opgeteld. Dat klopt.',
      'Beschikbaar gesteld: €\u00a0740.409.907 genoemd, €\u00a0740.560.695 opgeteld. De delen zijn samen €\u00a0150.788 te hoog.',
    ])
  })
})

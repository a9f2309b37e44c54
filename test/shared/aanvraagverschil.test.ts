import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aanvraagregel } from '#shared/middelen/aanvraagregel.ts'
import { compareAanvraagregels, regelKey } from '#shared/middelen/aanvraagverschil.ts'
import { cent } from '#shared/middelen/bedrag.ts'

const regel = (wijziging: Partial<Aanvraagregel> = {}): Aanvraagregel => ({
  plan: 'TP-1',
  pot: 'transformatiemiddelen',
  jaar: 2027,
  sector: 'msz',
  partij: 'Ziekenhuis De Brug',
  kosten: 'eenmalig',
  bedrag: cent(100),
  mijlpaal: null,
  ...wijziging,
})

describe('een lijst in de plaats van een andere', () => {
  it('zegt per regel of die nieuw, gewijzigd of hetzelfde is, en welke er vervalt', () => {
    const huidig = [regel(), regel({ jaar: 2028 }), regel({ sector: 'ggz' })]
    const nieuw = [
      regel({ partij: 'ziekenhuis  de brug' }),
      regel({ jaar: 2028, bedrag: cent(90) }),
      regel({ jaar: 2026 }),
    ]
    const verschillen = compareAanvraagregels(huidig, nieuw)
    expect(verschillen.map(({ soort, van, naar }) => [soort, van?.bedrag, naar?.bedrag])).toEqual([
      ['ongewijzigd', 100, 100],
      ['gewijzigd', 100, 90],
      ['nieuw', undefined, 100],
      ['vervalt', 100, undefined],
    ])
  })

  it('wet: wie het verschil toepast, heeft de nieuwe lijst; en wie niets verandert, ziet dat', () => {
    const lijst = fc.uniqueArray(
      fc.record({
        jaar: fc.integer({ min: 2026, max: 2028 }),
        sector: fc.constantFrom('msz' as const, 'ggz' as const),
        bedrag: fc.integer({ min: 0, max: 3 }).map(cent),
      }),
      { selector: wijziging => regelKey(regel(wijziging)) },
    )
    fc.assert(
      fc.property(lijst, lijst, (oud, nieuw) => {
        const [huidig, volgend] = [oud.map(regel), nieuw.map(regel)]
        const verschillen = compareAanvraagregels(huidig, volgend)
        expect(verschillen.flatMap(({ naar }) => naar ?? [])).toEqual(volgend)
        expect(new Set(verschillen.flatMap(({ van }) => van ?? []))).toEqual(new Set(huidig))
        expect(compareAanvraagregels(volgend, volgend).every(({ soort }) => soort === 'ongewijzigd')).toBe(
          true,
        )
      }),
    )
  })
})

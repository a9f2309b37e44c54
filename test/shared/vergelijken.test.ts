import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBeoordelingen } from '#shared/beoordeling/vergelijken.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'
import type { Antwoord, Poortoordeel } from '#shared/plan/plan.ts'
import { type ANNA, BEOORDELAARS, BINDING, BRAM, beoordeling, CORA, concept, GERT } from './dossiers.ts'
import { KADER } from './plannen.ts'

const scored = (
  wie: typeof ANNA,
  betrouwbaarheid: Antwoord['punten'],
  opschaalbaarheid: Antwoord['punten'] = 3,
) =>
  beoordeling(wie, {
    inhoud: {
      antwoorden: {
        betrouwbaarheid: { punten: betrouwbaarheid, onderbouwing: `van ${wie.persoon}` },
        opschaalbaarheid: { punten: opschaalbaarheid, onderbouwing: '' },
      },
      oordelen: {},
    },
  })
const compare = (stukken: Parameters<typeof compareBeoordelingen>[0]) =>
  compareBeoordelingen(stukken, BINDING, KADER)

describe('beoordelingen naast elkaar', () => {
  it('geven per criterium de scores, het gemiddelde en de spreiding', () => {
    const { criteria } = compare([scored(CORA, 5), scored(BRAM, 2), scored(GERT, 2)])
    expect(criteria[0]).toMatchObject({
      criterium: { id: 'betrouwbaarheid' },
      gemiddelde: 3,
      spreiding: 3,
      verdeeld: true,
      scores: [
        { beoordelaar: { persoon: 'bram' }, punten: 2, onderbouwing: 'van bram' },
        { beoordelaar: { persoon: 'gert' }, punten: 2 },
        { beoordelaar: { persoon: 'cora' }, punten: 5 },
      ],
    })
    expect(criteria[1]).toMatchObject({ gemiddelde: 3, spreiding: 0, verdeeld: false })
  })
  it('laten het gesprek beginnen waar spreiding maal gewicht het grootst is', () => {
    const zwaar = {
      ...KADER,
      criteria: KADER.criteria.map(c => (c.id === 'opschaalbaarheid' ? { ...c, gewicht: 90 } : c)),
    }
    const stukken = [scored(CORA, 5, 3), scored(BRAM, 2, 4)]
    const orderOf = (kader: typeof KADER) =>
      compareBeoordelingen(stukken, BINDING, kader).bespreken.map(punt =>
        punt.soort === 'criterium' ? punt.criterium.id : punt.poort.id,
      )
    expect(orderOf(KADER)).toEqual(['betrouwbaarheid', 'opschaalbaarheid'])
    expect(orderOf(zwaar)).toEqual(['opschaalbaarheid', 'betrouwbaarheid'])
  })
  it('zetten “niet van toepassing” naast een score vooraan: dan telt het gewicht wel of niet', () => {
    const { criteria, bespreken } = compare([scored(CORA, 5, 'nvt'), scored(BRAM, 1, 4)])
    expect(criteria[1]).toMatchObject({ gemiddelde: 4, spreiding: 0, verdeeld: true })
    expect(bespreken.map(punt => punt.soort === 'criterium' && punt.criterium.id)).toEqual([
      'opschaalbaarheid',
      'betrouwbaarheid',
    ])
  })
  it('nemen concepten en andere versies niet mee', () => {
    const { criteria } = compare([scored(CORA, 5), concept(BRAM), beoordeling(GERT, { planversie: 2 })])
    expect(criteria[0]?.scores).toHaveLength(1)
  })
  it('geven per poort wie wat vindt, en zetten een verdeelde poort voor elk criterium', () => {
    const judged = (wie: typeof ANNA, oordeel: Poortoordeel['oordeel']) =>
      beoordeling(wie, {
        kader: { id: 'iza-2023', versie: 1 },
        inhoud: { antwoorden: {}, oordelen: { zorggebruik: { oordeel, onderbouwing: '' } } },
      })
    const { poorten, bespreken } = compareBeoordelingen(
      [judged(CORA, 'voldoet'), judged(BRAM, 'voldoet-niet')],
      { planversie: 1, kader: { id: 'iza-2023', versie: 1 } },
      { criteria: KADER.criteria, poorten: IZA_2023.poorten },
    )
    expect(poorten.filter(({ verdeeld }) => verdeeld).map(({ poort }) => poort.id)).toEqual(['zorggebruik'])
    expect(bespreken).toMatchObject([{ soort: 'poort', poort: { id: 'zorggebruik' } }])
  })
})

describe('wetten van het vergelijken', () => {
  const arbitraryScores = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('nvt' as const)), {
    minLength: BEOORDELAARS.length,
    maxLength: BEOORDELAARS.length,
  })
  it('wet: wie het eerst indient maakt niets uit', () => {
    fc.assert(
      fc.property(arbitraryScores, arbitraryScores, fc.nat(), (een, twee, draai) => {
        const stukken = BEOORDELAARS.map((wie, i) => scored(wie, een[i] ?? 1, twee[i] ?? 1))
        const plek = draai % stukken.length
        const gedraaid = [...stukken.slice(plek), ...stukken.slice(0, plek)].reverse()
        expect(compare(gedraaid)).toEqual(compare(stukken))
      }),
    )
  })
  it('wet: het gemiddelde ligt tussen de laagste en de hoogste score, en zonder spreiding is niemand verdeeld', () => {
    fc.assert(
      fc.property(arbitraryScores, punten => {
        const [vergelijking] = compare(BEOORDELAARS.map((wie, i) => scored(wie, punten[i] ?? 1))).criteria
        const gegeven = punten.filter(punt => punt !== 'nvt')
        if (gegeven.length === 0) expect(vergelijking).toMatchObject({ gemiddelde: null, spreiding: null })
        else {
          expect(vergelijking?.spreiding).toBe(Math.max(...gegeven) - Math.min(...gegeven))
          expect(vergelijking?.gemiddelde).toBeGreaterThanOrEqual(Math.min(...gegeven))
          expect(vergelijking?.gemiddelde).toBeLessThanOrEqual(Math.max(...gegeven))
        }
        expect(vergelijking?.verdeeld).toBe(new Set(punten).size > 1)
      }),
    )
  })
})

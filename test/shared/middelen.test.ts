import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cent,
  centFromEuros,
  euro,
  formatEuro,
  formatMiljoen,
  minus,
  plus,
  sum,
  toEuros,
} from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import { Plafond, Pot, selectPlafond } from '#shared/middelen/plafond.ts'
import {
  type Aanvraag,
  type Budgettoets,
  checkPlafonds,
  type Middelen,
  OnbekendePot,
} from '#shared/middelen/toets.ts'
import { aanvraag, arbitraryBedrag, PEILDATUM } from './plannen.ts'

const MIDDELEN: Middelen = { potten: DOORBRAAKPOTTEN, plafonds: DOORBRAAKPLAFONDS, standen: [] }
const check = (aanvragen: Aanvraag[], middelen: Partial<Middelen> = {}) =>
  checkPlafonds(aanvragen, { ...MIDDELEN, ...middelen }, PEILDATUM)
const regel = (toets: Budgettoets, pot: string, jaar: number) => {
  const gevonden = toets.regels.find(r => r.pot.id === pot && r.jaar === jaar)
  if (!gevonden) throw new Error(`geen regel voor ${pot} ${jaar}`)
  return gevonden
}
const oordelen = ({ plannen }: Budgettoets) =>
  Object.fromEntries(plannen.map(({ plan, oordeel }) => [plan, oordeel]))

describe('bedrag', () => {
  it('leest euro’s uit een cel tot op de cent, en weigert wat geen hele centen zijn', () => {
    expect(centFromEuros(1234.56)).toBe(123_456)
    expect(centFromEuros(0.1 + 0.2)).toBe(30)
    expect(centFromEuros(12.345)).toBeUndefined()
    expect(centFromEuros(Number.NaN)).toBeUndefined()
    expect(centFromEuros(1e18)).toBeUndefined()
  })
  it('houdt elk bedrag in centen over de heen- en terugweg naar euro’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), centen => {
        expect(centFromEuros(toEuros(cent(centen)))).toBe(cent(centen))
      }),
    )
  })
  it('telt op zonder dat de volgorde ertoe doet', () => {
    fc.assert(
      fc.property(fc.array(arbitraryBedrag), bedragen => {
        expect(sum(bedragen)).toBe(sum([...bedragen].reverse()))
        expect(minus(plus(sum(bedragen), cent(7)), cent(7))).toBe(sum(bedragen))
      }),
    )
  })
  it('maakt geen bedrag van een breuk of van een te groot getal', () => {
    expect(() => cent(0.5)).toThrow(RangeError)
    expect(() => cent(2 ** 53)).toThrow(RangeError)
  })
  it('schrijft bedragen zoals Nederlanders ze lezen', () => {
    expect(formatEuro(euro(1_746_075_063))).toBe('€\u00a01.746.075.063')
    expect(formatEuro(cent(-123_456))).toBe('−€\u00a01.234,56')
    expect(formatMiljoen(euro(400_000_000))).toBe('€\u00a0400,0\u00a0mln')
  })
})

describe('plafond', () => {
  it('kent 400 miljoen per jaar in 2027 en 2028, waarvan 100 miljoen voor het sociaal domein', () => {
    for (const jaar of [2027, 2028]) {
      expect(selectPlafond(DOORBRAAKPLAFONDS, 'doorbraakmiddelen', jaar, PEILDATUM)).toMatchObject({
        bedrag: euro(400_000_000),
        werking: 'hard',
      })
      expect(
        selectPlafond(DOORBRAAKPLAFONDS, 'doorbraakmiddelen-sociaal-domein', jaar, PEILDATUM)?.bedrag,
      ).toBe(euro(100_000_000))
    }
    expect(selectPlafond(DOORBRAAKPLAFONDS, 'doorbraakmiddelen', 2029, PEILDATUM)).toBeUndefined()
  })
  it('voldoet aan het schema, en elk plafond en elke pot heeft een bron', () => {
    for (const plafond of DOORBRAAKPLAFONDS) expect(Plafond.parse(plafond).bron.plaats).not.toBe('')
    for (const pot of DOORBRAAKPOTTEN) expect(Pot.parse(pot).bron.plaats).not.toBe('')
  })
  it('kiest de hoogste versie die op de peildatum geldt', () => {
    const [eerste] = DOORBRAAKPLAFONDS
    if (!eerste) throw new Error('er is geen plafond')
    const oud = { ...eerste, geldigTot: '2026-04-01' }
    const nieuw = { ...eerste, versie: 2, bedrag: euro(1), geldigVan: '2026-04-01' }
    expect(selectPlafond([nieuw, oud], eerste.pot, eerste.jaar, '2026-03-31')?.versie).toBe(1)
    expect(selectPlafond([nieuw, oud], eerste.pot, eerste.jaar, '2026-04-01')?.versie).toBe(2)
    expect(selectPlafond([nieuw, oud], eerste.pot, eerste.jaar, '2025-01-01')).toBeUndefined()
  })
})

describe('checkPlafonds', () => {
  it('past tot op de cent, en één cent meer past niet', () => {
    const vol = aanvraag({ bedrag: euro(400_000_000), deelSociaalDomein: euro(100_000_000) })
    expect(check([vol])).toMatchObject({ plannen: [{ oordeel: 'past', knelpunten: [] }] })
    const over = check([vol, aanvraag({ plan: 'DB-002', bedrag: cent(1) })])
    expect(oordelen(over)).toEqual({ 'DB-001': 'past', 'DB-002': 'past-niet' })
    expect(regel(over, 'doorbraakmiddelen', 2027)).toMatchObject({
      rest: -1,
      oordeel: 'past-niet',
      overschrijders: ['DB-002'],
    })
    expect(over.plannen[1]?.knelpunten).toEqual([{ pot: 'doorbraakmiddelen', jaar: 2027, tekort: 1 }])
  })
  it('toetst elk jaar apart: ruimte in 2028 vult 2027 niet aan', () => {
    const toets = check([aanvraag({ bedrag: euro(500_000_000) })])
    expect(toets.plannen[0]?.oordeel).toBe('past-niet')
    expect(regel(toets, 'doorbraakmiddelen', 2028)).toMatchObject({
      gevraagd: 0,
      rest: euro(400_000_000),
      oordeel: 'past',
    })
  })
  it('laat een plan niet voor de helft toe: past één jaar niet, dan past het plan niet', () => {
    const toets = check([aanvraag(), aanvraag({ jaar: 2028, bedrag: euro(400_000_001) })])
    expect(toets.plannen[0]?.oordeel).toBe('past-niet')
    expect(regel(toets, 'doorbraakmiddelen', 2027).ingepast).toBe(0)
  })
  it('begrenst het deel sociaal domein apart', () => {
    const toets = check([aanvraag({ bedrag: euro(150_000_000), deelSociaalDomein: euro(100_000_001) })])
    expect(toets.plannen[0]?.knelpunten).toEqual([
      { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2027, tekort: euro(1) },
    ])
  })
  it('toont de afgeleide 300 miljoen als signaal, maar houdt er niemand mee tegen', () => {
    const toets = check([aanvraag({ bedrag: euro(350_000_000) })])
    expect(toets.plannen[0]?.oordeel).toBe('past')
    expect(regel(toets, 'doorbraakmiddelen-overig', 2027)).toMatchObject({
      oordeel: 'past-niet',
      rest: euro(-50_000_000),
    })
  })
  it('geeft een later, kleiner plan de ruimte die een groter plan niet kon gebruiken', () => {
    const toets = check([
      aanvraag({ bedrag: euro(399_000_000) }),
      aanvraag({ plan: 'DB-002', bedrag: euro(2_000_000) }),
      aanvraag({ plan: 'DB-003', bedrag: euro(1_000_000) }),
    ])
    expect(oordelen(toets)).toEqual({ 'DB-001': 'past', 'DB-002': 'past-niet', 'DB-003': 'past' })
  })
  it('zegt het als een jaar geen plafond heeft of het bedrag niet gepubliceerd is', () => {
    const buiten = check([aanvraag({ jaar: 2029 })])
    expect(buiten.plannen[0]).toMatchObject({
      oordeel: 'geen-plafond',
      knelpunten: [{ jaar: 2029, tekort: null }],
    })
    const plafonds = DOORBRAAKPLAFONDS.map(plafond => ({ ...plafond, bedrag: null }))
    const onbekend = check([aanvraag()], { plafonds })
    expect(onbekend.plannen[0]?.oordeel).toBe('onbekend')
    expect(regel(onbekend, 'doorbraakmiddelen', 2027)).toMatchObject({
      ruimte: null,
      rest: null,
      oordeel: 'onbekend',
    })
  })
  it('weigert een pot die niet bestaat', () => {
    expect(() => check([aanvraag({ pot: 'spaarpot' })])).toThrow(OnbekendePot)
  })
  it('telt meer regels van één plan in hetzelfde jaar samen', () => {
    const helft = aanvraag({ bedrag: euro(200_000_001) })
    expect(check([helft, helft]).plannen).toMatchObject([
      { oordeel: 'past-niet', knelpunten: [{ tekort: euro(2) }] },
    ])
  })

  const arbitraryAanvragen = fc.array(
    fc
      .record({
        plan: fc.integer({ min: 1, max: 30 }).map(n => `DB-${n}`),
        jaar: fc.constantFrom(2027, 2028),
        bedrag: arbitraryBedrag,
        deel: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ plan, jaar, bedrag, deel }) =>
        aanvraag({ plan, jaar, bedrag, deelSociaalDomein: cent(Math.floor(bedrag * deel)) }),
      ),
    { maxLength: 80 },
  )
  const arbitraryStanden = fc
    .tuple(fc.integer({ min: 0, max: 30_000_000_000 }), fc.integer({ min: 0, max: 10_000_000_000 }))
    .map(([geheel, deel]) => [
      { pot: 'doorbraakmiddelen', jaar: 2027, geboekt: cent(geheel) },
      { pot: 'doorbraakmiddelen-sociaal-domein', jaar: 2027, geboekt: cent(deel) },
    ])

  it('wet: nooit één cent over een grens, en elke som klopt', () => {
    fc.assert(
      fc.property(arbitraryAanvragen, arbitraryStanden, (aanvragen, standen) => {
        const toets = check(aanvragen, { standen })
        const passend = new Set(
          toets.plannen.filter(({ oordeel }) => oordeel === 'past').map(({ plan }) => plan),
        )
        for (const { pot, jaar, plafond, geboekt, ingepast, gevraagd, ruimte, rest } of toets.regels) {
          if (plafond?.werking === 'hard' && plafond.bedrag !== null)
            expect(geboekt + ingepast).toBeLessThanOrEqual(plafond.bedrag)
          const hier = aanvragen.filter(a => a.jaar === jaar)
          const waarde = (a: Aanvraag) =>
            ({
              alles: a.bedrag,
              'sociaal-domein': a.deelSociaalDomein,
              overig: minus(a.bedrag, a.deelSociaalDomein),
            })[pot.telt]
          expect(gevraagd).toBe(sum(hier.map(waarde)))
          expect(ingepast).toBe(sum(hier.filter(a => passend.has(a.plan)).map(waarde)))
          if (ruimte !== null) expect(rest).toBe(minus(ruimte, gevraagd))
        }
      }),
    )
  })
  it('wet: wie meer ruimte krijgt, past niet ineens slechter als hij eerst aan de beurt is', () => {
    fc.assert(
      fc.property(arbitraryAanvragen, fc.integer({ min: 0, max: 1_000_000_000 }), (aanvragen, extra) => {
        const eerste = aanvragen[0]?.plan
        const ruimer = DOORBRAAKPLAFONDS.map(plafond => ({
          ...plafond,
          bedrag: plafond.bedrag === null ? null : plus(plafond.bedrag, cent(extra)),
        }))
        const voor = check(aanvragen).plannen.find(({ plan }) => plan === eerste)
        const na = check(aanvragen, { plafonds: ruimer }).plannen.find(({ plan }) => plan === eerste)
        if (voor?.oordeel === 'past') expect(na?.oordeel).toBe('past')
      }),
    )
  })
  it('wet: elke overschrijder heeft een knelpunt op die regel, en andersom', () => {
    fc.assert(
      fc.property(arbitraryAanvragen, aanvragen => {
        const toets = check(aanvragen)
        const uitRegels = toets.regels.flatMap(({ pot, jaar, overschrijders }) =>
          overschrijders.map(plan => `${plan} ${pot.id} ${jaar}`),
        )
        const uitPlannen = toets.plannen.flatMap(({ plan, knelpunten }) =>
          knelpunten.map(({ pot, jaar }) => `${plan} ${pot} ${jaar}`),
        )
        expect(uitRegels.sort()).toEqual(uitPlannen.sort())
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { explainErin } from '#shared/verdeling/conflict.ts'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { formatBezwaar, formatConflict, formatMarge, formatReden } from '#shared/verdeling/opmaak.ts'
import { GEEN_EISEN, GEEN_GROEPEN, Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { explainPlan } from '#shared/verdeling/vergelijking.ts'
import { grens, kandidaat, makePortefeuille, portefeuille } from '../verdeling/portefeuilles.ts'
import { searchAll } from '../verdeling/uitputtend.ts'

const MLN = 100_000_000
const opgave = (wijziging: Partial<Portefeuille> = {}) =>
  portefeuille({
    grenzen: [grens(2027, 10 * MLN), grens(2027, 4 * MLN, 'deel')],
    kandidaten: [
      kandidaat('A', { 2027: 8 * MLN }, 8),
      kandidaat('B', { 2027: 5.2 * MLN }, 5),
      kandidaat('C', { 2027: 1 * MLN }, 1),
      kandidaat('C', { 2027: 0.5 * MLN }, 0.4, { id: 'C/klein', variant: 'klein' }),
    ],
    ...wijziging,
  })
const teksten = (een: Portefeuille, keuze: string[]) => checkKeuze(een, keuze).map(formatBezwaar)

describe('controle', () => {
  it('keurt goed wat precies past, en niets dat een cent te veel is', () => {
    for (const [ruimte, verwacht] of [
      [13.2 * MLN, []],
      [13.2 * MLN - 1, ['2027 komt €\u00a00,01 tekort.']],
    ] as const)
      expect(teksten(opgave({ grenzen: [grens(2027, ruimte)] }), ['A', 'B'])).toEqual(verwacht)
  })
  it('noemt elke overtreding, in woorden', () => {
    const een = opgave({
      groepen: {
        pakketten: [['A', 'B', 'C']],
        afhankelijkheden: [{ plan: 'C', nodig: 'B' }],
        uitsluitingen: [['A', 'C']],
      },
      eisen: {
        erin: ['B'],
        eruit: ['A'],
        minima: [
          { kenmerk: 'regio', waarde: 'Zuid', eenheid: 'plannen', minimaal: 2 },
          { kenmerk: 'sector', waarde: 'VVT', eenheid: 'eurocent', minimaal: 20 * MLN },
        ],
      },
    })
    expect(teksten(een, ['A', 'C', 'C/klein', 'X'])).toEqual([
      'X komt in deze verdeling niet voor.',
      'Van plan C kan hoogstens één variant meedoen, niet C en C/klein.',
      'Alleen als pakket: A, B en C. Nu ontbreekt B.',
      'Plan C kan alleen samen met plan B.',
      'A en C sluiten elkaar uit.',
      'Plan B moet erin.',
      'Plan A is er met opzet uit gelaten.',
      'Minstens 2 plannen voor regio Zuid; dat zijn er nu 0 plannen.',
      'Minstens €\u00a020.000.000 voor sector VVT; dat zijn er nu €\u00a09.500.000.',
    ])
  })
  it('vindt precies dezelfde keuzes goed als uitputtend zoeken', () => {
    for (let zaad = 1; zaad <= 60; zaad++) {
      const een = makePortefeuille(zaad, 8)
      const { kandidaten } = een
      let beste = -1
      for (let masker = 0; masker < 1 << kandidaten.length; masker++) {
        const keuze = kandidaten.filter((_, i) => masker & (1 << i))
        if (
          checkKeuze(
            een,
            keuze.map(({ id }) => id),
          ).length > 0
        )
          continue
        beste = Math.max(
          beste,
          keuze.reduce((som, { opbrengst }) => som + (opbrengst.hoog ?? 0), 0),
        )
      }
      expect(searchAll(een, 'hoog')?.waarde).toBeCloseTo(beste, 8)
    }
  })
  it('weigert een portefeuille waarin een bedrag langs de grenzen zou glippen', () => {
    const { grenzen, ...rest } = opgave()
    expect(Portefeuille.safeParse({ ...rest, grenzen: grenzen.slice(1) }).success).toBe(false)
    expect(Portefeuille.safeParse({ ...rest, grenzen }).success).toBe(true)
  })
})

describe('wat erin moet en niet samen kan', () => {
  const erin = (plannen: string[], wijziging: Partial<Portefeuille> = {}) =>
    explainErin(opgave({ eisen: { ...GEEN_EISEN, erin: plannen }, ...wijziging })).map(formatConflict)
  it('noemt het tekort en de kleinste groep die het veroorzaakt', () => {
    expect(erin(['C', 'A', 'B'])).toEqual([
      '2027 komt €\u00a03,2\u00a0mln tekort door A en B. Met alles wat erin moet is het tekort €\u00a03,7\u00a0mln.',
    ])
    expect(erin(['A', 'B'])).toEqual(['2027 komt €\u00a03,2\u00a0mln tekort door A en B.'])
    expect(erin(['A', 'C'])).toEqual([])
  })
  it('telt mee wat een plan nodig heeft', () => {
    const groepen = { ...GEEN_GROEPEN, afhankelijkheden: [{ plan: 'A', nodig: 'B' }] }
    expect(erin(['A'], { groepen })).toEqual([
      '2027 komt €\u00a03,2\u00a0mln tekort door A (met B, dat erbij hoort).',
    ])
  })
  it('noemt wie elkaar uitsluiten, en wie er niet is', () => {
    expect(erin(['A', 'C'], { groepen: { ...GEEN_GROEPEN, uitsluitingen: [['A', 'C']] } })).toEqual([
      'A en C sluiten elkaar uit, maar moeten er allebei in.',
    ])
    const viaB = {
      ...GEEN_GROEPEN,
      uitsluitingen: [['A', 'C']],
      afhankelijkheden: [{ plan: 'B', nodig: 'C' }],
    }
    expect(erin(['B', 'A'], { groepen: viaB })[0]).toBe(
      'C en A sluiten elkaar uit, maar moeten er allebei in door B en A.',
    )
    const groepen = { ...GEEN_GROEPEN, pakketten: [['C', 'Z']] }
    expect(erin(['C', 'Y'], { groepen })).toEqual([
      'Plan C kan alleen samen met plan Z, en dat doet niet mee.',
      'Plan Y moet erin, maar doet niet mee in deze verdeling.',
    ])
  })
  it('vindt alleen een reden als er echt geen keuze is', () => {
    let gevonden = 0
    for (let zaad = 1; zaad <= 200; zaad++) {
      const basis = makePortefeuille(zaad, 9)
      const plannen = [...new Set(basis.kandidaten.map(({ plan }) => plan))].filter((_, i) => (zaad >> i) & 1)
      const een = { ...basis, eisen: { ...GEEN_EISEN, erin: plannen } }
      if (explainErin(een).length === 0) continue
      gevonden += 1
      expect({ zaad, keuze: searchAll(een, 'gemiddeld') }).toEqual({ zaad, keuze: null })
    }
    expect(gevonden).toBeGreaterThan(30)
  })
})

describe('waarom een plan erin of eruit is', () => {
  it('noemt wat er naast de keuze in de weg staat', () => {
    const een = opgave()
    expect(formatReden(explainPlan(een, ['A'], 'A'))).toBe('Erin.')
    expect(formatReden(explainPlan(een, ['A'], 'B'))).toBe(
      'Eruit, naast wat gekozen is: 2027 komt €\u00a03,2\u00a0mln tekort.',
    )
    expect(formatReden(explainPlan(een, ['A'], 'C'))).toBe(
      'Eruit: het past er nog bij, maar telt voor dit doel niet mee (PM of nul).',
    )
    expect(formatReden(explainPlan(een, ['A'], 'Z'))).toBe('Doet niet mee in deze verdeling.')
  })
  it('belooft in woorden nooit meer dan bewezen is', () => {
    const marge = (waarde: number, bewezen: number) =>
      formatMarge({ stand: 'bewezen', keuze: [], waarde, grens: bewezen })
    expect([marge(1000, 1000), marge(1000, 1001), marge(1000, 1001.1), marge(900, 1000)]).toEqual([
      'bewezen het beste',
      'bewezen binnen 0,1\u00a0%',
      'bewezen binnen 0,2\u00a0%',
      'bewezen binnen 10,0\u00a0%',
    ])
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cent } from '#shared/middelen/bedrag.ts'
import { compareInvoer } from '#shared/verdeling/invoerverschil.ts'
import { formatFte, formatInvoerverschil, formatUitzondering } from '#shared/verdeling/opmaak.ts'
import type { Eisen, Portefeuille } from '#shared/verdeling/portefeuille.ts'
import { GEEN_EISEN } from '#shared/verdeling/portefeuille.ts'
import { allocate } from '#shared/verdeling/regels.ts'
import { findUitzonderingen, justify, keyOf } from '#shared/verdeling/uitzondering.ts'
import { grens, kandidaat, makePortefeuille, portefeuille } from '../verdeling/portefeuilles.ts'

/** Room for two of the three, in the order A, B, C of the ranking. */
const drie = (eisen: Partial<Eisen> = {}): Portefeuille =>
  portefeuille({
    grenzen: [grens(2027, 100)],
    kandidaten: [
      kandidaat('A', { 2027: 50 }, 5, { regio: 'Noord' }),
      kandidaat('B', { 2027: 50 }, 3, { regio: 'Noord' }),
      kandidaat('C', { 2027: 50 }, 9, { regio: 'Zuid' }),
    ],
    eisen: { ...GEEN_EISEN, ...eisen },
  })

describe('uitzonderingen op de rangorde', () => {
  const zuid = { kenmerk: 'regio' as const, waarde: 'Zuid', eenheid: 'plannen' as const, minimaal: 1 }

  it.each<[string, Partial<Eisen>, string[]]>([
    ['geen eisen', {}, []],
    ['een eis die de rangorde al vervult', { erin: ['A'], eruit: ['C'] }, []],
    ['een plan erin', { erin: ['C'] }, ['erin/C']],
    ['een plan eruit', { eruit: ['A'] }, ['eruit/A']],
    ['een minimum', { minima: [zuid] }, ['minimum/regio/Zuid/plannen']],
    ['een minimum dat al gehaald is', { minima: [{ ...zuid, waarde: 'Noord', minimaal: 2 }] }, []],
  ])('bij %s', (_, eisen, verwacht) => {
    const opgave = drie(eisen)
    expect(findUitzonderingen(opgave, allocate(opgave, 'rang')).map(keyOf)).toEqual(verwacht)
  })

  it('noemt een andere regel alleen als die een andere keuze geeft', () => {
    const opgave = drie()
    expect(findUitzonderingen(opgave, allocate(opgave, 'fte-per-euro'))).toEqual([{ soort: 'regel' }])
    expect(findUitzonderingen(opgave, allocate(opgave, 'aankomst'))).toEqual([])
  })

  it('wet: wie de rangorde zonder eisen volgt, maakt geen uitzondering', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), zaad => {
        const opgave = makePortefeuille(zaad)
        expect(findUitzonderingen(opgave, allocate(opgave, 'rang'))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('houdt elke reden bij haar eigen uitzondering, en laat een lege reden leeg', () => {
    const opgave = drie({ erin: ['C'], eruit: ['A'] })
    const uitzonderingen = findUitzonderingen(opgave, allocate(opgave, 'rang'))
    const verantwoord = justify(uitzonderingen, { 'eruit/A': '  trekt zich terug ', 'erin/X': 'oud' })
    expect(verantwoord.map(({ uitzondering, reden }) => [formatUitzondering(uitzondering), reden])).toEqual([
      ['Plan C moet erin, tegen de rangorde in', ''],
      ['Plan A moet eruit, tegen de rangorde in', 'trekt zich terug'],
    ])
  })
})

describe('wat er sinds het bewaren is gewijzigd', () => {
  const toen = drie()
  const change = (wijziging: Partial<Portefeuille>) =>
    compareInvoer(toen, { ...toen, ...wijziging }).map(formatInvoerverschil)

  it('noemt niets bij dezelfde invoer, ook niet als de eisen anders zijn', () => {
    expect(compareInvoer(toen, drie({ erin: ['C'] }))).toEqual([])
  })

  it('noemt kader, peildatum en ruimte met toen en nu', () => {
    expect(
      change({
        kader: { id: 'proef', versie: 2 },
        peildatum: '2026-12-01',
        grenzen: [grens(2027, 150)],
      }),
    ).toEqual([
      'Het kader was proef, versie 1; nu proef, versie 2.',
      'De peildatum was 22 november 2026; nu 1 december 2026.',
      'De ruimte in 2027 was €\u00a01; nu €\u00a01,50.',
    ])
  })

  it('noemt nieuwe, verdwenen en gewijzigde plannen, en geen plan dat alleen opschuift', () => {
    const [, b, c] = toen.kandidaten
    if (!b || !c) throw new Error('er zijn drie plannen')
    const duurder = {
      ...b,
      gevraagd: cent(60),
      bedragen: b.bedragen.map(deel => ({ ...deel, bedrag: cent(60) })),
    }
    const nieuw = kandidaat('D', { 2027: 1 }, 1, { rang: 9, aankomst: 9 })
    const nu = [duurder, c, nieuw].map((een, i) => ({ ...een, rang: i + 1, aankomst: i + 1 }))
    expect(change({ kandidaten: nu })).toEqual([
      'Nieuw: D.',
      'Niet meer in de verdeling: A.',
      'Bedragen of impact gewijzigd: B.',
    ])
    expect(change({ kandidaten: toen.kandidaten.map(een => ({ ...een, rang: 4 - een.rang })) })).toEqual([
      'Van plaats gewisseld: C en A.',
    ])
  })
})

it.each([
  [0, '0'],
  [3.14, '3,1'],
  [-12.4, '−12'],
  [1234.6, '1.235'],
  [-0.01, '0'],
])('schrijft %d fte als %s', (fte, tekst) => {
  expect(formatFte(fte)).toBe(tekst)
})

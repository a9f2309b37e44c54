import { describe, expect, it } from 'vitest'
import { checkKeuze } from '#shared/verdeling/controle.ts'
import { DOELEN } from '#shared/verdeling/doel.ts'
import { yieldOf } from '#shared/verdeling/meting.ts'
import { GEEN_EISEN, GEEN_GROEPEN } from '#shared/verdeling/portefeuille.ts'
import { allocate, allocateGreedy, REGELS } from '#shared/verdeling/regels.ts'
import { demand, grens, kandidaat, makePortefeuille, portefeuille } from '../verdeling/portefeuilles.ts'
import { searchAll } from '../verdeling/uitputtend.ts'

const zaden = Array.from({ length: 400 }, (_, i) => i + 1)
const drie = (wijziging: Parameters<typeof portefeuille>[0] = {}) =>
  portefeuille({
    grenzen: [grens(2027, 100)],
    kandidaten: [
      kandidaat('A', { 2027: 60 }, 6),
      kandidaat('B', { 2027: 50 }, 9, { rang: 3 }),
      kandidaat('C', { 2027: 40 }, 2, { rang: 2 }),
    ],
    ...wijziging,
  })

describe('regels', () => {
  it.each(REGELS)(
    '%s: nooit over een grens en nooit tegen een groep in, en nooit beter dan het beste',
    regel => {
      for (const zaad of zaden) {
        const opgave = makePortefeuille(zaad, 12)
        const keuze = allocate(opgave, regel)
        expect({ zaad, bezwaren: checkKeuze(opgave, keuze) }).toEqual({ zaad, bezwaren: [] })
        expect(yieldOf(opgave, keuze, 'gemiddeld')).toBeLessThanOrEqual(
          (searchAll(opgave, 'gemiddeld')?.waarde ?? Number.NaN) + 1e-6,
        )
      }
    },
  )
  it('laat met eisen hoogstens die eisen open', () => {
    for (const zaad of zaden) {
      const opgave = demand(makePortefeuille(zaad, 12), zaad)
      for (const regel of REGELS) {
        const soorten = checkKeuze(opgave, allocate(opgave, regel)).map(({ soort }) => soort)
        expect({ zaad, over: soorten.filter(soort => soort !== 'erin' && soort !== 'minimum') }).toEqual({
          zaad,
          over: [],
        })
      }
    }
  })
  it('geeft als eerste antwoord het beste van de regels', () => {
    for (const zaad of zaden.slice(0, 100)) {
      const opgave = makePortefeuille(zaad, 30)
      for (const doel of DOELEN) {
        const eerste = yieldOf(opgave, allocateGreedy(opgave, doel), doel)
        for (const regel of REGELS)
          expect(eerste).toBeGreaterThanOrEqual(yieldOf(opgave, allocate(opgave, regel), doel))
      }
    }
  })

  it('volgt binnenkomst, rang of fte per euro, en slaat over wat niet past', () => {
    expect(allocate(drie(), 'aankomst')).toEqual(['A', 'C'])
    expect(allocate(drie(), 'rang')).toEqual(['A', 'C'])
    expect(allocate(drie(), 'fte-per-euro')).toEqual(['B', 'C'])
  })
  it('neemt een pakket samen of niet', () => {
    const pakketten = { ...GEEN_GROEPEN, pakketten: [['A', 'B']] }
    expect(allocate(drie({ groepen: pakketten }), 'aankomst')).toEqual(['C'])
    expect(allocate(drie({ groepen: pakketten, grenzen: [grens(2027, 110)] }), 'aankomst')).toEqual([
      'A',
      'B',
    ])
  })
  it('laat een plan wachten op het plan dat het nodig heeft, en geeft het daarna zijn beurt', () => {
    const groepen = { ...GEEN_GROEPEN, afhankelijkheden: [{ plan: 'A', nodig: 'C' }] }
    expect(allocate(drie({ groepen }), 'aankomst')).toEqual(['B', 'C'])
    expect(allocate(drie({ groepen, grenzen: [grens(2027, 150)] }), 'aankomst')).toEqual(['A', 'B', 'C'])
    const weg = { ...GEEN_EISEN, eruit: ['C'] }
    expect(allocate(drie({ groepen, eisen: weg }), 'aankomst')).toEqual(['B'])
  })
  it('kiest van plannen die elkaar uitsluiten het eerste', () => {
    const groepen = { ...GEEN_GROEPEN, uitsluitingen: [['A', 'C']] }
    expect(allocate(drie({ groepen }), 'aankomst')).toEqual(['A'])
    expect(allocate(drie({ groepen }), 'fte-per-euro')).toEqual(['B', 'C'])
  })
  it('valt terug op de kleinere variant als de grote niet meer past', () => {
    const opgave = drie({
      kandidaten: [
        kandidaat('A', { 2027: 60 }, 6),
        kandidaat('B', { 2027: 50 }, 5),
        kandidaat('B', { 2027: 30 }, 2, { id: 'B/fase 1', variant: 'fase 1' }),
      ],
    })
    expect(allocate(opgave, 'aankomst')).toEqual(['A', 'B/fase 1'])
  })
  it('geeft wat erin moet de eerste beurt, met wat daarbij hoort, zo nodig in de zuinigste variant', () => {
    const groepen = { ...GEEN_GROEPEN, afhankelijkheden: [{ plan: 'C', nodig: 'B' }] }
    expect(allocate(drie({ groepen, eisen: { ...GEEN_EISEN, erin: ['C'] } }), 'aankomst')).toEqual(['B', 'C'])
    const varianten = drie({
      kandidaten: [
        kandidaat('A', { 2027: 80 }, 9),
        kandidaat('A', { 2027: 50 }, 4, { id: 'A/klein', variant: 'klein' }),
        kandidaat('B', { 2027: 50 }, 1),
      ],
      eisen: { ...GEEN_EISEN, erin: ['A', 'B'] },
    })
    expect(allocate(varianten, 'rang')).toEqual(['A/klein', 'B'])
  })
  it('haalt eerst een minimum, en geeft dan iedereen zijn beurt', () => {
    const opgave = drie({
      kandidaten: [
        kandidaat('A', { 2027: 60 }, 6),
        kandidaat('B', { 2027: 50 }, 9, { regio: 'Zuid' }),
        kandidaat('C', { 2027: 40 }, 2),
      ],
      eisen: {
        ...GEEN_EISEN,
        minima: [{ kenmerk: 'regio', waarde: 'Zuid', eenheid: 'plannen', minimaal: 1 }],
      },
    })
    expect(allocate(opgave, 'aankomst')).toEqual(['B', 'C'])
  })
  it('zet PM achteraan, en een plan dat niets kost vooraan', () => {
    const opgave = drie({
      kandidaten: [
        kandidaat('PM', { 2027: 60 }, 0, {
          opbrengst: { ...kandidaat('X', {}, 0).opbrengst, gemiddeld: null },
        }),
        kandidaat('DUUR', { 2027: 90 }, 1),
        kandidaat('GRATIS', {}, 1),
      ],
    })
    expect(allocate(opgave, 'fte-per-euro')).toEqual(['DUUR', 'GRATIS'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evaluateFormule,
  type Formule,
  formatFormule,
  parseFormule,
  printFormule,
  referencesOf,
} from '#shared/impact/formule.ts'

const read = (tekst: string): Formule => {
  const lezing = parseFormule(tekst)
  if (!lezing.goed) throw new Error(lezing.tekst)
  return lezing.formule
}
const compute = (tekst: string, waarden: Record<string, number | null> = {}) =>
  evaluateFormule(read(tekst), id => waarden[id] ?? null)

describe('de formuletaal', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['=10-4-3', 3],
    ['100/10/5', 2],
    ['2 × 3 ÷ 4 − 1', 0.5],
    ['-(2+3)*-2', 10],
    ['+4', 4],
    ['1E+3*2', 2000],
    ['p1 * R12', 6],
  ])('%s = %d', (tekst, verwacht) => {
    expect(compute(tekst, { P1: 2, R12: 3 })).toBe(verwacht)
  })

  it.each([
    ['SUM(P1)', 1, '“SUM” kan hier niet staan.', 'Gebruik alleen'],
    ['P1+Q2', 4, '“Q2” kan hier niet staan.', 'Gebruik alleen'],
    ['P1^2', 3, '“^” kan hier niet staan.', 'Gebruik alleen'],
    ['P1*5%', 4, '“5%” kan hier niet staan.', '0.05'],
    ['P1*0,5', 4, '“0,5” kan hier niet staan.', '0.5'],
    ['(P1+P2', 1, 'niet gesloten', ')'],
    ['P1+', 4, 'niet af', 'Gebruik alleen'],
    ['', 1, 'niet af', 'Gebruik alleen'],
    ['P1 P2', 4, '“P2” kan hier niet staan.', 'Gebruik alleen'],
    ['P0', 1, '“P0” kan hier niet staan.', 'Gebruik alleen'],
    ['P1)', 3, '“)” kan hier niet staan.', 'Gebruik alleen'],
    ['2*1e999', 3, 'te groot', 'Controleer'],
  ])('weigert %s bij teken %d en zegt wat wel kan', (tekst, positie, reden, uitweg) => {
    const lezing = parseFormule(tekst)
    expect(lezing).toMatchObject({
      goed: false,
      positie,
      tekst: expect.stringContaining(reden),
      uitweg: expect.stringContaining(uitweg),
    })
  })

  it('weigert een formule die te lang is', () => {
    expect(parseFormule(`${'1+'.repeat(600)}1`)).toMatchObject({ goed: false, positie: 1000 })
  })

  it('laat PM alles PM maken, ook keer nul, en noemt delen door nul een fout', () => {
    expect(compute('P1*0', { P1: null })).toBeNull()
    expect(compute('5/P1', { P1: 0 })).toBe('deling-door-nul')
    expect(compute('1e300*1e300')).toBe('te-groot')
    expect(compute('P1+1/0', { P1: null })).toBe('deling-door-nul')
  })

  it('laat zich voorlezen en noemt waar zij op rust', () => {
    const gelezen = read('(P1-P2)*0.5/-R3+P1')
    expect(formatFormule(gelezen)).toBe('(P1 − P2) × 0,5 ÷ -R3 + P1')
    expect(referencesOf(gelezen)).toEqual(['P1', 'P2', 'R3'])
  })

  it('wet: wat geprint is, wordt als dezelfde formule teruggelezen', () => {
    fc.assert(
      fc.property(arbitraryFormule, gemaakt => {
        expect(read(printFormule(gemaakt))).toEqual(gemaakt)
      }),
    )
  })

  it('wet: de formule rekent zoals JavaScript dezelfde tekst rekent', () => {
    fc.assert(
      fc.property(arbitraryFormule, fc.double({ min: 0.1, max: 50, noNaN: true }), (gemaakt, waarde) => {
        const tekst = printFormule(gemaakt, () => `(${waarde})`).replaceAll('-', ' - ')
        const verwacht: unknown = new Function(`return ${tekst}`)()
        const gerekend = evaluateFormule(gemaakt, () => waarde)
        fc.pre(typeof gerekend === 'number')
        expect(gerekend).toBe(verwacht)
      }),
    )
  })
})

const arbitraryFormule: fc.Arbitrary<Formule> = fc.letrec<{ formule: Formule }>(tie => ({
  formule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.record({
        soort: fc.constant('getal' as const),
        waarde: fc.integer({ min: 1, max: 9999 }).map(n => n / 8),
      }),
      fc.record({
        soort: fc.constant('verwijzing' as const),
        id: fc
          .tuple(fc.constantFrom('P', 'R'), fc.integer({ min: 1, max: 999 }))
          .map(delen => delen.join('')),
      }),
    ),
    fc.record({ soort: fc.constant('tegengestelde' as const), van: tie('formule') }),
    fc.record({
      soort: fc.constant('bewerking' as const),
      teken: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      links: tie('formule'),
      rechts: tie('formule'),
    }),
  ),
})).formule

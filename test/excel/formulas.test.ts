import { describe, expect, test } from 'vitest'
import { fromDutch, toDutch } from './formulas/language.ts'
import { relocateFormula } from './formulas/references.ts'
import { SimulatedExcel } from './host.ts'
import { oneSheet } from './testing.ts'

const workbookWith = (cells: (string | number)[][], tables: { name: string; range: string }[] = []) =>
  new SimulatedExcel(oneSheet(cells, tables)).workbook

describe('the outcome of a formula', () => {
  const outcomes: [string, unknown][] = [
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=10%', 0.1],
    ['="a"&"b"&1', 'ab1'],
    ['=1=1', true],
    ['="Aap"="aap"', true],
    ['="a"<>"b"', true],
    ['=3>=4', false],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ['=SUM(A1:A3)', 6],
    ['=SUM(A1:A3,10,"4")', 20],
    ['=AVERAGE(A1:A3)', 2],
    ['=MIN(A1:A3)', 1],
    ['=MAX(A1:A3)', 3],
    ['=COUNT(A1:B3)', 3],
    ['=COUNTA(A1:B3)', 6],
    ['=ABS(-4)', 4],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=IF(A1>0,"ja","nee")', 'ja'],
    ['=IF(FALSE,1)', false],
    ['=IF(A1>0,1/1,1/0)', 1],
    ['=IFERROR(1/0,"fout")', 'fout'],
    ['=AND(TRUE,A1=1)', true],
    ['=OR(FALSE,A1=2)', false],
    ['=NOT(FALSE)', true],
    ['=SUMIF(B1:B3,"x",A1:A3)', 4],
    ['=SUMIF(A1:A3,">1")', 5],
    ['=COUNTIF(B1:B3,"x")', 2],
    ['=ONBEKEND(1)', '#NAME?'],
    ['=IMPACT', '#NAME?'],
    ['=1+', '#NAME?'],
    ['=Weg!A1', '#REF!'],
    ['=$A$1+Blad1!A2', 3],
    ['=D9', 0],
  ]

  test.each(outcomes)('%s is %j', (formula, outcome) => {
    const workbook = workbookWith([
      [1, 'x'],
      [2, 'y'],
      [3, 'x'],
    ])
    workbook.setValue('Blad1', 'F1', formula)
    expect(workbook.value('Blad1', 'F1')).toBe(outcome)
  })
})

test('formulas follow what they read, also through each other and across sheets', () => {
  const workbook = workbookWith([[1, '=A1+1', '=B1*10']])
  workbook.addSheet('Mijn totalen')
  workbook.setValue('Mijn totalen', 'A1', '=Blad1!C1')
  workbook.setValue('Blad1', 'A1', 4)
  expect(workbook.values('Blad1', 'A1:C1')).toEqual([[4, 5, 50]])
  expect(workbook.value('Mijn totalen', 'A1')).toBe(50)
  workbook.sheet('Blad1').rename('Invoer 2027')
  expect(workbook.formula('Mijn totalen', 'A1')).toBe("='Invoer 2027'!C1")
  workbook.setValue('Invoer 2027', 'A1', 0)
  expect(workbook.value('Mijn totalen', 'A1')).toBe(10)
})

test('a formula that reads itself is an error, and recovers', () => {
  const workbook = workbookWith([['=B1', '=A1+1', '=A1']])
  expect(workbook.values('Blad1', 'A1:C1')).toEqual([['#REF!', '#REF!', '#REF!']])
  workbook.setValue('Blad1', 'A1', 1)
  expect(workbook.values('Blad1', 'A1:C1')).toEqual([[1, 2, 1]])
})

test('a long chain of formulas is worked out in whatever order it stands', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => [index === 1999 ? 1 : `=A${index + 2}+1`])
  expect(workbookWith(rows).value('Blad1', 'A1')).toBe(2000)
})

test('references move along with inserted and deleted rows and columns', () => {
  const workbook = workbookWith([[1], [2], [3], ['=SUM(A1:A3)', '=$A$2', '=A3']])
  const sheet = workbook.sheet('Blad1')
  sheet.range('2:2').insert('Down')
  sheet.range('A:A').insert('Right')
  expect(workbook.values('Blad1', 'B5:D5')).toEqual([[6, 2, 3]])
  expect(['B5', 'C5', 'D5'].map(address => workbook.formula('Blad1', address))).toEqual([
    '=SUM(B1:B4)',
    '=$B$3',
    '=B4',
  ])
  sheet.range('4:4').delete('Up')
  expect(workbook.values('Blad1', 'B4:D4')).toEqual([[3, 2, '#REF!']])
})

test('a formula reads a table by its names, and grows with it', () => {
  const workbook = workbookWith(
    [
      ['Naam', 'Fte', 'Dubbel'],
      ['a', 2, '=[@Fte]*2'],
      ['b', 3, '=Plannen[[#This Row],[Fte]]*2'],
    ],
    [{ name: 'Plannen', range: 'A1:C3' }],
  )
  workbook.setValue('Blad1', 'E1', '=SUM(Plannen[Fte])')
  workbook.setValue('Blad1', 'E2', '=COUNTA(Plannen[#Headers])')
  expect(workbook.values('Blad1', 'C2:C3')).toEqual([[4], [6]])
  expect(workbook.values('Blad1', 'E1:E2')).toEqual([[5], [3]])
  workbook.table('Plannen').addRows(undefined, [['c', 10, null]])
  expect(workbook.value('Blad1', 'E1')).toBe(15)
})

test('in manual mode a formula waits until someone asks', () => {
  const workbook = workbookWith([[1, '=A1*2']])
  workbook.calculationMode = 'Manual'
  workbook.setValue('Blad1', 'A1', 5)
  expect(workbook.value('Blad1', 'B1')).toBe(2)
  workbook.calculation.calculate(false)
  expect(workbook.value('Blad1', 'B1')).toBe(10)
})

test('a formula is translated to Dutch and back', () => {
  const english = '=IF(SUM(A1:A3)>1.5,"x;y, z",ROUND(B1,1))'
  expect(toDutch(english)).toBe('=ALS(SOM(A1:A3)>1,5;"x;y, z";AFRONDEN(B1;1))')
  expect(fromDutch(toDutch(english))).toBe(english)
  expect(fromDutch(english)).toBe(english)
  expect(fromDutch('=A1*1,5')).toBe('=A1*1.5')
})

test('a copied formula takes its relative references along', () => {
  expect(relocateFormula('=A1+$A1+A$1+$A$1+SUM(B:B)', 2, 1)).toBe('=B3+$A3+B$1+$A$1+SUM(C:C)')
  expect(relocateFormula('=A1', -1, 0)).toBe('=#REF!')
})

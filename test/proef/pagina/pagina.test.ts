import { expect, test } from 'vitest'
import { type Cell, SimulatedExcel } from '../../excel/index.ts'
import { chooseScale } from './chart/scale.ts'
import { copyCells, editableText, pasteCells } from './grid/contents.ts'
import { Track } from './grid/geometry.ts'
import { areaOf, move, selectCell, steps } from './grid/selection.ts'
import { inkOn, legible } from './kleur.ts'

const sheetWith = (cells: Cell[][]) =>
  new SimulatedExcel({ name: 'Proef.xlsx', sheets: [{ name: 'Blad1', cells }] }).workbook.sheet('Blad1')

const clipboard = (text = '') => {
  const held = new Map([['text/plain', text]])
  return {
    getData: (format: string) => held.get(format) ?? '',
    setData: (format: string, data: string) => void held.set(format, data),
  }
}

test('what is shown for editing gives the same cell when it is typed again', () => {
  const sheet = sheetWith([['=SUM(B1,0.5)', 1234.5, "'007", 'gewoon', true, '#N/A']])
  sheet.workbook.setValue('Blad1', 'A2', '12,5%')
  sheet.workbook.setValue('Blad1', 'B2', '31-1-2027')
  const shown = (row: number) => [0, 1, 2, 3, 4, 5].map(column => editableText(sheet, { row, column }))
  expect(shown(0)).toEqual(['=SOM(B1;0,5)', '1234,5', "'007", 'gewoon', 'WAAR', '#N/B'])
  expect(shown(1).slice(0, 2)).toEqual(['12,5%', '31-1-2027'])
  const before = sheet.range('A1:F2').formulas()
  for (const row of [0, 1]) {
    shown(row).forEach((text, column) => {
      sheet.workbook.setValue('Blad1', `${'ABCDEF'[column]}${row + 1}`, text)
    })
  }
  expect(sheet.range('A1:F2').formulas()).toEqual(before)
})

test('copied cells keep formulas that move along; other programs get the texts on screen', () => {
  const sheet = sheetWith([[2, '=A1*2', "'007"]])
  const board = clipboard()
  copyCells(sheet.range('A1:C1'), board)
  expect(board.getData('text/plain')).toBe('2\t4\t007')
  pasteCells(sheet.range('A3'), board)
  expect(sheet.range('A3:C3').formulas()).toEqual([[2, '=A3*2', '007']])
})

test('cells from elsewhere are read as a Dutch user types them, and one value fills the whole selection', () => {
  const sheet = sheetWith([])
  const filled = pasteCells(sheet.range('B2'), clipboard('Naam\tFte\r\n"twee\nregels"\t1.234,5\r\n'))
  expect(filled?.address).toBe('Blad1!B2:C3')
  expect(sheet.range('B2:C3').values()).toEqual([
    ['Naam', 'Fte'],
    ['twee\nregels', 1234.5],
  ])
  pasteCells(sheet.range('E1:E3'), clipboard('x'))
  expect(sheet.range('E1:E3').values()).toEqual([['x'], ['x'], ['x']])
})

test('arrows move, Shift extends, and Ctrl goes to the edge of what is filled', () => {
  const sheet = sheetWith([['a'], ['b'], [null], ['c']])
  const go = (from: ReturnType<typeof selectCell>, key: string, extend = false, jump = false) => {
    const step = steps[key]
    return step ? move(from, step, sheet, { extend, jump }) : from
  }
  const start = selectCell(0, 0)
  expect(go(start, 'ArrowUp').active).toEqual({ row: 0, column: 0 })
  expect(areaOf(go(go(start, 'ArrowDown', true), 'ArrowRight', true))).toEqual({
    row: 0,
    column: 0,
    rows: 2,
    columns: 2,
  })
  const stops = [go(start, 'ArrowDown', false, true)]
  for (let count = 0; count < 2; count++) stops.push(go(stops.at(-1) ?? start, 'ArrowDown', false, true))
  expect(stops.map(({ active }) => active.row)).toEqual([1, 3, 1_048_575])
})

test('a position on screen leads to its row or column', () => {
  const track = new Track(4, index => [20, 30, 20, 50][index] ?? 20)
  expect([0, 19, 20, 49.5, 70, 1000].map(position => track.at(position))).toEqual([0, 0, 1, 1, 3, 3])
  expect([track.start(2), track.size(1, 2), track.total]).toEqual([50, 50, 120])
})

test('colours chosen for a white sheet stay readable on a dark one', () => {
  expect(legible('#0F6C74', '#FFFFFF')).toBe('#0f6c74')
  expect(legible('#0F6C74', '#1B2022')).not.toBe('#0f6c74')
  expect([inkOn('#FFF4D6'), inkOn('#0F6C74')]).toEqual(['#000000', '#FFFFFF'])
})

test('a chart has round steps that hold every value, and keeps the bounds it was given', () => {
  expect(chooseScale([10, 571.9, 400], {})).toEqual({ minimum: 0, maximum: 600, ticks: [0, 200, 400, 600] })
  expect(chooseScale([-3, 4], {}).ticks).toEqual([-4, -2, 0, 2, 4])
  expect(chooseScale([5], { minimum: 0, maximum: 10 })).toMatchObject({ minimum: 0, maximum: 10 })
  expect(chooseScale([], {}).ticks.length).toBeGreaterThan(1)
})

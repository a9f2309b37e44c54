import { describe, expect, test } from 'vitest'
import { formatValue } from './model/numberformat.ts'
import { oneSheet, open } from './testing.ts'

describe('what a cell makes of what is written into it', () => {
  const written: [unknown, unknown, string][] = [
    ['12', 12, 'Double'],
    ['-1,234.5', -1234.5, 'Double'],
    ['1e3', 1000, 'Double'],
    ['007', 7, 'Double'],
    ["'007", '007', 'String'],
    ['12%', 0.12, 'Double'],
    ['TRUE', true, 'Boolean'],
    ['#N/A', '#N/A', 'Error'],
    ['#DIV/0!', '#DIV/0!', 'Error'],
    ['2027-01-01', 46_388, 'Double'],
    ['31-12-2027', 46_752, 'Double'],
    ['31-02-2027', '31-02-2027', 'String'],
    ['1.2.3', '1.2.3', 'String'],
    ['TP-001', 'TP-001', 'String'],
    ['', '', 'Empty'],
    [true, true, 'Boolean'],
    ["'=1+1", '=1+1', 'String'],
    ['=1+1', 2, 'Double'],
  ]

  test.each(written)('%j reads as %j', async (input, value, valueType) => {
    const { Excel } = await open()
    const read = await Excel.run(async context => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1')
      cell.values = [[input]]
      cell.load('values,valueTypes')
      await context.sync()
      return [cell.values[0]?.[0], cell.valueTypes[0]?.[0]]
    })
    expect(read).toEqual([value, valueType])
  })
})

test('a cell with the text format keeps everything as text', async () => {
  const { Excel, excel } = await open()
  await Excel.run(async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1')
    range.numberFormat = [['@']]
    range.values = [['007', '=1+1', 5, '2027-01-01']]
    await context.sync()
  })
  expect(excel.workbook.values('Blad1', 'A1:D1')).toEqual([['007', '=1+1', '5', '2027-01-01']])
})

test('null leaves a cell as it is, and a single value fills the whole range', async () => {
  const { Excel, excel } = await open(
    oneSheet([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  )
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B2').values = [
      [null, 'nieuw'],
      ['', null],
    ]
    await context.sync()
  })
  expect(excel.workbook.values('Blad1', 'A1:B2')).toEqual([
    ['a', 'nieuw'],
    ['', 'd'],
  ])
})

test('a percentage or a date gives an unformatted cell its format, and leaves any other format alone', async () => {
  const { Excel } = await open()
  const shown = await Excel.run(async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1')
    range.numberFormat = [['General', 'General', '0.0']]
    range.values = [['5%', '2027-01-31', '5%']]
    range.load('numberFormat,text')
    await context.sync()
    return [range.numberFormat, range.text]
  })
  expect(shown).toEqual([[['0%', 'd-m-yyyy', '0.0']], [['5%', '31-1-2027', '0,1']]])
})

test('what a Dutch user types is read in Dutch', () => {
  // Numbers and errors in Dutch notation, as a person in a Dutch Excel types them.
  return open().then(({ excel }) => {
    const { workbook } = excel
    workbook.setValue('Blad1', 'A1', '1.234,5')
    workbook.setValue('Blad1', 'A2', '€ 1.000')
    workbook.setValue('Blad1', 'A3', 'WAAR')
    workbook.setValue('Blad1', 'A4', '#N/B')
    workbook.setValue('Blad1', 'A5', '=SOM(A1;0,5)')
    expect(workbook.values('Blad1', 'A1:A5')).toEqual([[1234.5], [1000], [true], ['#N/A'], [1235]])
    expect(workbook.formula('Blad1', 'A5')).toBe('=SUM(A1,0.5)')
    expect([workbook.text('Blad1', 'A2'), workbook.text('Blad1', 'A4')]).toEqual(['€ 1.000', '#N/B'])
  })
})

test.each([
  [1_234_567.5, '#,##0', '1.234.568'],
  [0.5, '#,##0.0', '0,5'],
  [2.45, '0.0', '2,5'],
  [0.125, '0%', '13%'],
  [1234.5, '€ #,##0', '€ 1.235'],
  [-1234.5, '€ #,##0.00', '-€ 1.234,50'],
  [1234.5, '[$€-413] #,##0.00', '€ 1.234,50'],
  [3, '0 "fte"', '3 fte'],
  [0, '#,##0;-#,##0;"–"', '–'],
  [-5, '#,##0;[Red]-#,##0', '-5'],
  [12_500_000, '0.0,,', '12,5'],
  [1.005, '0.00', '1,01'],
  [46_353, 'd mmmm yyyy', '27 november 2026'],
  [46_353.5, 'yyyy-mm-dd hh:mm', '2026-11-27 12:00'],
  [0.1 + 0.2, 'General', '0,3'],
  [12_345_678_901.5, 'General', '12345678902'],
  [1e15, 'General', '1E+15'],
  ['tekst', '#,##0', 'tekst'],
  [true, 'General', 'WAAR'],
])('%s with format %s shows as %s', (value, numberFormat, shown) => {
  expect(formatValue(value, numberFormat)).toBe(shown)
})

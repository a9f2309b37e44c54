import { expect, test } from 'vitest'
import { codeOf, oneSheet, open } from './testing.ts'

const JA_NEE = { list: { inCellDropDown: true, source: 'Ja,Nee' } }

test('a list is kept with its alert, and read back when all cells have the same', async () => {
  const { Excel } = await open()
  const read = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const { dataValidation } = sheet.getRange('B2:B3')
    dataValidation.rule = JA_NEE
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Kies', message: 'Ja of Nee.' }
    sheet.getRange('B5').dataValidation.rule = { list: { inCellDropDown: false, source: 'A,B' } }
    const ranges = ['B2:B3', 'B2:B4', 'B4', 'B3:B3', 'B5'].map(
      address => sheet.getRange(address).dataValidation,
    )
    for (const validation of ranges) validation.load('type,rule,errorAlert,ignoreBlanks')
    await context.sync()
    return ranges.map(({ type, rule, errorAlert }) => [type, rule, errorAlert?.message])
  })
  expect(read).toEqual([
    ['List', JA_NEE, 'Ja of Nee.'],
    ['MixedCriteria', null, undefined],
    ['None', {}, undefined],
    ['List', JA_NEE, 'Ja of Nee.'],
    ['List', { list: { inCellDropDown: false, source: 'A,B' } }, ''],
  ])
})

test('a rule moves with its cells, survives new contents, and goes when it is cleared', async () => {
  const { Excel, excel } = await open(oneSheet([['Ja'], ['misschien']]))
  const read = () =>
    Excel.run(async context => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const found = ['A1', 'A2', 'A3', 'A4', 'A1:A4'].map(address =>
        sheet.getRange(address).dataValidation.load('type,valid'),
      )
      await context.sync()
      return found.map(({ type, valid }) => [type, valid])
    })
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:A2').dataValidation.rule = JA_NEE
    sheet.getRange('2:2').insert('Down')
    await context.sync()
  })
  expect(await read()).toEqual([
    ['List', true],
    ['None', true],
    ['List', false],
    ['None', true],
    ['MixedCriteria', null],
  ])
  excel.workbook.setValue('Blad1', 'A3', 'Nee')
  expect((await read())[2]).toEqual(['List', true])
  await Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4').dataValidation.clear()
    await context.sync()
  })
  expect(await read()).toEqual(Array.from({ length: 5 }, () => ['None', true]))
})

test('a list may stand in cells, also on another sheet; what is offered is what stands there now', async () => {
  const { Excel, excel } = await open(oneSheet([['appel', 'peer']]))
  excel.workbook.addSheet('Lijsten')
  excel.workbook.setValue('Lijsten', 'A1:A2', [['appel'], ['peer']])
  const isValid = () =>
    Excel.run(async context => {
      const { dataValidation } = context.workbook.worksheets.getItem('Blad1').getRange('B1')
      dataValidation.rule = { list: { inCellDropDown: true, source: '=Lijsten!$A$1:$A$2' } }
      dataValidation.prompt = { showPrompt: true, title: 'Fruit', message: 'Kies fruit.' }
      dataValidation.load('valid,prompt')
      await context.sync()
      return [dataValidation.valid, dataValidation.prompt.message]
    })
  expect(await isValid()).toEqual([true, 'Kies fruit.'])
  excel.workbook.setValue('Lijsten', 'A2', 'pruim')
  expect((await isValid())[0]).toBe(false)
})

test('refuses what Excel refuses, and names what it does not know', async () => {
  const { Excel, excel } = await open(oneSheet(), { expectsUnknown: true })
  const put = (set: (validation: Excel.DataValidation) => void) =>
    codeOf(
      Excel.run(async context => {
        set(context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation)
        await context.sync()
      }),
    )
  const list = (source: string) => ({ list: { inCellDropDown: true, source } })
  expect(
    await put(validation => {
      validation.rule = list('x'.repeat(256))
    }),
  ).toBe('InvalidArgument')
  expect(
    await put(validation => {
      validation.ignoreBlanks = false
    }),
  ).toBe('InvalidOperation')
  expect(
    await put(validation => {
      validation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } }
    }),
  ).toBe('ApiNotFound')
  expect(excel.unknownMembers).toEqual(['DataValidationRule.wholeNumber'])
})

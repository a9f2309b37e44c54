import { expect, test } from 'vitest'
import { codeOf, oneSheet, open } from './testing.ts'

test('Office.js starts and knows where it runs', async () => {
  const { Office } = await open()
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' })
  expect(Office.context.displayLanguage).toBe('nl-NL')
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true)
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false)
})

test('writes a block, calculates its formula and reads it back', async () => {
  const { Excel } = await open()
  const read = await Excel.run(async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2')
    range.values = [
      [1, 2],
      ['=A1*2', 'x'],
    ]
    range.load('values,formulas,address,rowCount')
    await context.sync()
    return range.toJSON()
  })
  expect(read).toMatchObject({
    values: [
      [1, 2],
      [2, 'x'],
    ],
    formulas: [
      [1, 2],
      ['=A1*2', 'x'],
    ],
    address: 'Blad1!A1:B2',
    rowCount: 2,
  })
})

test('a property that was not loaded cannot be read', async () => {
  const { Excel } = await open()
  const reading = Excel.run(async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('address')
    await context.sync()
    return range.values
  })
  expect(await codeOf(reading)).toBe('PropertyNotLoaded')
})

test('loads the items of a collection, with a related object and a nested collection', async () => {
  const { Excel } = await open(oneSheet([['Naam'], ['a']], [{ name: 'Plannen', range: 'A1:A2' }]))
  const names = await Excel.run(async context => {
    const sheets = context.workbook.worksheets
    sheets.add('Middelen')
    sheets.load('items/name,items/tables/name,items/tables/columns/name')
    const tables = context.workbook.tables.load('name,worksheet/name,count')
    await context.sync()
    return {
      sheets: sheets.items.map(sheet => [
        sheet.name,
        sheet.tables.items.map(table => table.columns.items[0]?.name),
      ]),
      table: [tables.count, tables.items[0]?.worksheet.name],
    }
  })
  expect(names).toEqual({
    sheets: [
      ['Blad1', ['Naam']],
      ['Middelen', []],
    ],
    table: [1, 'Blad1'],
  })
})

test('an item of a loaded collection can be used in a next batch', async () => {
  const { Excel, excel } = await open()
  await Excel.run(async context => {
    const sheets = context.workbook.worksheets.load('items/name')
    await context.sync()
    const [first] = sheets.items
    if (first) first.getRange('B2').values = [['later']]
    await context.sync()
  })
  expect(excel.workbook.value('Blad1', 'B2')).toBe('later')
})

test('an OrNullObject method tells whether something exists', async () => {
  const { Excel } = await open()
  const found = await Excel.run(async context => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Weg').load('name')
    const present = context.workbook.worksheets.getItemOrNullObject('Blad1').load('name')
    const emptyTable = context.workbook.tables.getItemOrNullObject('Geen')
    await context.sync()
    return [missing.isNullObject, present.isNullObject, present.name, emptyTable.isNullObject]
  })
  expect(found).toEqual([true, false, 'Blad1', true])
})

test('a missing item fails with the real code and points at the statement', async () => {
  const { Excel, window } = await open()
  const failure: unknown = await Excel.run(async context => {
    context.workbook.worksheets.getItem('Weg').getRange('A1').values = [[1]]
    await context.sync()
  }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(window.OfficeExtension.Error)
  expect(failure).toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { statement: 'var worksheet = worksheets.getItem(...);' },
  })
})

test('a matrix of the wrong size is refused, and the actions before it stand', async () => {
  const { Excel, excel } = await open()
  const writing = Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('D1').values = [['eerder']]
    sheet.getRange('A1:B2').values = [[1]]
    await context.sync()
  })
  expect(await codeOf(writing)).toBe('InvalidArgument')
  expect(excel.workbook.value('Blad1', 'D1')).toBe('eerder')
})

test('a large block goes out in parts and arrives whole', async () => {
  const { Excel, excel } = await open()
  const mark = excel.wire.mark()
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRangeByIndexes(0, 0, 1000, 10).values = Array.from({ length: 1000 }, (_row, row) =>
      Array.from({ length: 10 }, (_column, column) => row * 10 + column),
    )
    await context.sync()
  })
  expect(excel.workbook.value('Blad1', 'J1000')).toBe(9999)
  const writing = excel.wire.since(mark).entries.filter(entry => entry.members.includes('Range.values'))
  expect(writing).toHaveLength(1)
  expect(writing[0]?.actions).toBeGreaterThan(7)
})

test('ranges are given back after every run', async () => {
  const { Excel, excel } = await open()
  const during = await Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:C3').load('values')
    await context.sync()
    return excel.held.ranges
  })
  expect(during).toBe(1)
  await expect.poll(() => excel.held.ranges).toBe(0)
})

test('a kept range follows its cells when rows are inserted above it', async () => {
  const { Excel } = await open(oneSheet([['a'], ['b'], ['c']]))
  const after = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const kept = sheet.getRange('A2').load('values')
    await context.sync()
    sheet.getRange('1:2').insert('Down')
    kept.load('address,values')
    await context.sync()
    return [kept.address, kept.values]
  })
  expect(after).toEqual(['Blad1!A4', [['b']]])
})

test('a ribbon command runs, and is done when the add-in says so', async () => {
  const { excel } = await open()
  excel.workbook.sheet('Blad1').range('A10').select()
  await excel.clickRibbon('stempel')
  expect(excel.workbook.value('Blad1', 'A10')).toBe('gestempeld')
})

test('a ribbon command without a handler, or that never ends, is an error', async () => {
  const { excel } = await open(oneSheet(), { commandTimeoutMs: 50 })
  await expect(excel.clickRibbon('bestaatNiet')).rejects.toThrow('no handler for the command bestaatNiet')
  await expect(excel.clickRibbon('blijftHangen')).rejects.toThrow('did not call event.completed()')
})

test('the pane opens and closes from both sides', async () => {
  const { Office, excel } = await open(oneSheet(), { paneVisible: false })
  const seen: string[] = []
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    seen.push(visibilityMode)
  })
  await Office.addin.showAsTaskpane()
  expect(excel.runtime.isPaneVisible).toBe(true)
  excel.showPane(false)
  await expect.poll(() => seen).toEqual(['Taskpane', 'Hidden'])
})

test('the ribbon can be switched off and on, and the add-in can start with the workbook', async () => {
  const { Office, excel } = await open()
  await Office.ribbon.requestUpdate({
    tabs: [{ id: 'impacttoets', controls: [{ id: 'toets', enabled: false }] }],
  })
  expect(excel.runtime.isEnabled('toets')).toBe(false)
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load)
  expect(await Office.addin.getStartupBehavior()).toBe('Load')
})

test('settings of the document and of the workbook are the same settings', async () => {
  const { Office, Excel, excel } = await open()
  Office.context.document.settings.set('kader', { id: 'doorbraak' })
  const status = await new Promise(resolve => {
    Office.context.document.settings.saveAsync(result => resolve(result.status))
  })
  expect(status).toBe('succeeded')
  const values = await Excel.run(async context => {
    const settings = context.workbook.settings
    settings.add('versie', 3)
    const kader = settings.getItem('kader').load('value')
    const missing = settings.getItemOrNullObject('geen')
    settings.load('items/key')
    await context.sync()
    return [kader.value, missing.isNullObject, settings.items.map(({ key }) => key)]
  })
  expect(values).toEqual([{ id: 'doorbraak' }, true, ['kader', 'versie']])
  expect(excel.workbook.settings.get('versie')).toBe(3)
})

test('something the simulation does not know fails loudly', async () => {
  const { Excel, excel } = await open(oneSheet(), { expectsUnknown: true })
  const asking = Excel.run(async context => {
    context.workbook.customXmlParts.add('<a/>')
    await context.sync()
  })
  expect(await codeOf(asking)).toBe('ApiNotFound')
  const loading = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('hyperlink')
    await context.sync()
  })
  expect(await codeOf(loading)).toBe('ApiNotFound')
  expect(excel.unknownMembers).toEqual(['Workbook.customXmlParts', 'Range.hyperlink'])
})

test('a member above the supported requirement set is refused by Office.js itself', async () => {
  const requirements = {
    ExcelApi: '1.8',
    SharedRuntime: '1.1',
    CustomFunctions: '1.3',
    CustomFunctionsRuntime: '1.3',
  }
  const { Excel } = await open(oneSheet(), { requirements })
  const asking = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = 'Landscape'
    await context.sync()
  })
  expect(await codeOf(asking)).toBe('ApiNotFound')
})

test('two workbooks at once do not see each other', async () => {
  const one = await open(oneSheet([['een']]))
  const other = await open(oneSheet([['ander']]))
  await one.Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [['alleen hier']]
    await context.sync()
  })
  expect(one.excel.workbook.values('Blad1', 'A1:A2')).toEqual([['een'], ['alleen hier']])
  expect(other.excel.workbook.values('Blad1', 'A1:A2')).toEqual([['ander'], ['']])
  expect(other.excel.wire.since().entries.flatMap(entry => entry.members)).not.toContain('Range.values')
})

test('the wire log counts requests, bytes and members', async () => {
  const { Excel, excel } = await open()
  const mark = excel.wire.mark()
  await Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().load('name')
    await context.sync()
  })
  const { count, totalBytes, entries } = excel.wire.since(mark)
  expect(count).toBe(1)
  expect(totalBytes).toBe((entries[0]?.bytesOut ?? 0) + (entries[0]?.bytesIn ?? 0))
  expect(entries[0]?.members).toEqual([
    'Workbook.worksheets',
    'WorksheetCollection.getActiveWorksheet',
    'Worksheet.name',
  ])
})

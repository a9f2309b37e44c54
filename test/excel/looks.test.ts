import { expect, test } from 'vitest'
import { seriesCategories, seriesName, seriesValues } from './model/chart.ts'
import { codeOf, oneSheet, open } from './testing.ts'

test('formats are kept per cell, and read back when all cells agree', async () => {
  const { Excel, excel } = await open()
  const read = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const { format } = sheet.getRange('A1:B2')
    format.fill.color = '#0F6C74'
    format.font.set({ bold: true, color: 'white', size: 14, name: 'Aptos' })
    format.horizontalAlignment = 'Center'
    format.wrapText = true
    format.borders.getItem('EdgeBottom').style = 'Continuous'
    format.borders.getItem('EdgeBottom').color = '#FF0000'
    sheet.getRange('A1').format.fill.clear()
    const one = sheet
      .getRange('B2')
      .load('format/fill/color,format/font/bold,format/font/color,format/wrapText')
    const all = sheet.getRange('A1:B2').load('format/fill/color,format/font/size')
    const bottom = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style,color')
    await context.sync()
    return [
      one.format.fill.color,
      one.format.font.bold,
      one.format.font.color,
      one.format.wrapText,
      all.format.fill.color,
      all.format.font.size,
      [bottom.style, bottom.color],
    ]
  })
  expect(read).toEqual(['#0F6C74', true, '#FFFFFF', true, '', 14, ['Continuous', '#FF0000']])
  expect(excel.workbook.sheet('Blad1').styleAt(0, 1).borders.EdgeBottom).toBeUndefined()
})

test('a whole column keeps its format and width for cells that come later', async () => {
  const { Excel, excel } = await open()
  await Excel.run(async context => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange('C:C')
    column.numberFormat = [['#,##0.0']]
    column.format.columnWidth = 90
    await context.sync()
  })
  excel.workbook.setValue('Blad1', 'C40', 1234.56)
  expect(excel.workbook.text('Blad1', 'C40')).toBe('1.234,6')
  expect(excel.workbook.sheet('Blad1').columnWidth(2)).toBe(90)
})

test('sheets are added, named, ordered, hidden, coloured, frozen and deleted', async () => {
  const { Excel, excel } = await open()
  const names = await Excel.run(async context => {
    const { worksheets } = context.workbook
    const sheet = worksheets.add('Samenvatting')
    sheet.tabColor = '#0F6C74'
    sheet.showGridlines = false
    sheet.position = 0
    sheet.freezePanes.freezeRows(1)
    sheet.activate()
    const extra = worksheets.add()
    extra.visibility = 'Hidden'
    const count = worksheets.getCount(true)
    worksheets.load('items/name')
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address')
    await context.sync()
    extra.delete()
    await context.sync()
    return [worksheets.items.map(({ name }) => name), count.value, frozen.address]
  })
  expect(names).toEqual([['Samenvatting', 'Blad1', 'Blad2'], 2, 'Samenvatting!1:1'])
  expect(excel.workbook.activeSheet.name).toBe('Samenvatting')
  expect(excel.workbook.sheets).toHaveLength(2)
})

test('a sheet name must be valid and free, and the last visible sheet stays', async () => {
  const { Excel } = await open()
  const adding = (name: string) =>
    Excel.run(async context => {
      context.workbook.worksheets.add(name)
      await context.sync()
    })
  expect(await codeOf(adding('a/b'))).toBe('InvalidArgument')
  expect(await codeOf(adding('blad1'))).toBe('ItemAlreadyExists')
  const deleting = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().delete()
    await context.sync()
  })
  expect(await codeOf(deleting)).toBe('InvalidOperation')
})

test('a chart draws from cells, and keeps doing so when they change or move', async () => {
  const { Excel, excel } = await open(
    oneSheet([
      ['Jaar', 'Gevraagd', 'Ruimte'],
      ['2027', 10, 20],
      ['2028', 30, 40],
    ]),
  )
  excel.workbook.as('addin', () => {
    const labels = excel.workbook.sheet('Blad1').range('A2:A3')
    labels.writeNumberFormats('@')
    labels.write([['2027'], ['2028']])
  })
  const read = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns')
    chart.name = 'Stand'
    chart.title.text = 'Middelen per jaar'
    chart.legend.position = 'Bottom'
    chart.axes.valueAxis.title.text = 'euro'
    chart.axes.valueAxis.minimum = 0
    chart.axes.valueAxis.numberFormat = '#,##0'
    chart.setPosition('E2', 'H10')
    const series = chart.series.getItemAt(1)
    series.format.fill.setSolidColor('#E0A030')
    series.gapWidth = 80
    series.hasDataLabels = true
    chart.load('id,name,left,top,width,height,chartType')
    chart.series.load('items/name,count')
    await context.sync()
    const again = sheet.charts.getItem('Stand').load('title/text,axes/valueAxis/minimum')
    await context.sync()
    return {
      place: [chart.left, chart.top, chart.width, chart.height],
      names: chart.series.items.map(({ name }) => name),
      title: again.title.text,
      minimum: again.axes.valueAxis.minimum,
    }
  })
  expect(read).toEqual({
    place: [192, 15, 192, 135],
    names: ['Gevraagd', 'Ruimte'],
    title: 'Middelen per jaar',
    minimum: 0,
  })
  const { workbook } = excel
  workbook.setValue('Blad1', 'B2', 11)
  workbook.sheet('Blad1').range('1:1').insert('Down')
  const [requested, room] = workbook.sheet('Blad1').charts[0]?.series ?? []
  if (!requested || !room) throw new Error('The chart lost its series.')
  expect([seriesName(requested), seriesValues(requested), seriesCategories(requested)]).toEqual([
    'Gevraagd',
    [11, 30],
    ['2027', '2028'],
  ])
  expect(room.color).toBe('#E0A030')
})

test('named ranges, properties and merged cells are kept', async () => {
  const { Excel, excel } = await open(oneSheet([[5, 6]]))
  const read = await Excel.run(async context => {
    const { workbook } = context
    const sheet = workbook.worksheets.getActiveWorksheet()
    workbook.names.add('Bedrag', sheet.getRange('A1'))
    workbook.properties.title = 'Portefeuille'
    sheet.getRange('D1').formulas = [['=Bedrag*2']]
    sheet.getRange('A3:C3').merge()
    const doubled = sheet.getRange('D1').load('values')
    const named = workbook.names.getItemOrNullObject('bedrag').getRange().load('address')
    workbook.properties.load('title')
    await context.sync()
    return [doubled.values[0]?.[0], named.address, workbook.properties.title]
  })
  expect(read).toEqual([10, 'Blad1!A1', 'Portefeuille'])
  expect(excel.workbook.sheet('Blad1').merges).toHaveLength(1)
})

test('custom properties of a sheet travel with it and are found whatever their case', async () => {
  const { Excel } = await open()
  const read = await Excel.run(async context => {
    const { customProperties } = context.workbook.worksheets.getActiveWorksheet()
    customProperties.add('Impacttoets', 'middelen')
    const found = customProperties.getItemOrNullObject('impacttoets').load('key,value')
    const missing = customProperties.getItemOrNullObject('anders')
    await context.sync()
    return [found.key, found.value, missing.isNullObject]
  })
  expect(read).toEqual(['Impacttoets', 'middelen', true])
})

import { expect, test } from 'vitest'
import { SimulatedExcel } from './host.ts'
import { codeOf, oneSheet, open } from './testing.ts'

const plannen = () =>
  oneSheet(
    [
      ['Nummer', 'Naam', 'Fte'],
      ['p1', 'Beeldzorg', 12],
      ['p2', 'Nachtzorg', 5],
      ['p3', 'Sensoren', 30],
    ],
    [{ name: 'Plannen', range: 'A1:C4' }],
  )

test('a new table takes its names from the header, and adds rows and columns', async () => {
  const { Excel } = await open()
  const read = await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B2').values = [
      ['id', 'aantal'],
      [1, 10],
    ]
    const table = sheet.tables.add('A1:B2', true)
    table.name = 'Orders'
    table.rows.add(undefined, [
      [2, 20],
      [3, 30],
    ])
    table.columns.add(undefined, undefined, 'nieuw')
    const body = table.getDataBodyRange().load('values,address')
    const header = table.getHeaderRowRange().load('values')
    table.load('name,id,style,showHeaders,columns/items/name')
    const rows = table.rows.getCount()
    await context.sync()
    return {
      name: table.name,
      header: header.values,
      body: body.values,
      address: body.address,
      rows: rows.value,
    }
  })
  expect(read).toEqual({
    name: 'Orders',
    header: [['id', 'aantal', 'nieuw']],
    body: [
      [1, 10, ''],
      [2, 20, ''],
      [3, 30, ''],
    ],
    address: 'Blad1!A2:C4',
    rows: 3,
  })
})

test('a column stays the same column when others come and go', async () => {
  const { Excel } = await open(plannen())
  const read = await Excel.run(async context => {
    const table = context.workbook.tables.getItem('Plannen')
    const fte = table.columns.getItem('Fte').load('id')
    await context.sync()
    table.columns.add(0, undefined, 'Rang')
    table.columns.getItem('Naam').delete()
    fte.load('index,name,values')
    await context.sync()
    return [fte.index, fte.name, fte.values]
  })
  expect(read).toEqual([2, 'Fte', [['Fte'], [12], [5], [30]]])
})

test('header cells are the column names: always text, always different', async () => {
  const { excel } = await open(plannen())
  excel.workbook.setValue('Blad1', 'C1', 'Naam')
  excel.workbook.setValue('Blad1', 'A1', 2027)
  expect(excel.workbook.table('Plannen').columns.map(({ name }) => name)).toEqual(['2027', 'Naam', 'Naam2'])
  expect(excel.workbook.values('Blad1', 'A1:C1')).toEqual([['2027', 'Naam', 'Naam2']])
})

test('writing next to a table does not extend it, but a person who types there does', async () => {
  const { Excel, excel } = await open(plannen())
  await Excel.run(async context => {
    const body = context.workbook.tables.getItem('Plannen').getDataBodyRange()
    body.getRowsBelow(1).values = [['p4', 'x', 1]]
    await context.sync()
  })
  expect(excel.workbook.table('Plannen').range.address).toBe('Blad1!A1:C4')
  excel.workbook.setValue('Blad1', 'A5', 'p4')
  expect(excel.workbook.table('Plannen').range.address).toBe('Blad1!A1:C5')
})

test('where the user has automatic expansion on, writing below a table extends it too', async () => {
  const { Excel, excel } = await open(plannen(), { tableGrowth: 'always' })
  await Excel.run(async context => {
    context.workbook.tables.getItem('Plannen').getDataBodyRange().getRowsBelow(1).values = [['p4', 'x', 1]]
    await context.sync()
  })
  expect(excel.workbook.table('Plannen').rowCount).toBe(4)
})

test('rows inserted above, inside and below move or stretch the table', async () => {
  const { Excel, excel } = await open(plannen())
  const sheet = 'Blad1'
  await Excel.run(async context => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    worksheet.getRange('1:1').insert('Down')
    worksheet.getRange('4:4').insert('Down')
    worksheet.getRange('7:7').insert('Down')
    worksheet.getRange('3:3').delete('Up')
    await context.sync()
  })
  expect(excel.workbook.table('Plannen').range.address).toBe('Blad1!A2:C5')
  expect(excel.workbook.values(sheet, 'A2:A6')).toEqual([['Nummer'], [''], ['p2'], ['p3'], ['']])
})

test('a table row that is added pushes down what stands below the table, and only there', async () => {
  const { Excel, excel } = await open(plannen())
  excel.workbook.as('addin', () => {
    excel.workbook.sheet('Blad1').range('A5').write('eronder')
    excel.workbook.sheet('Blad1').range('E5').write('ernaast')
  })
  await Excel.run(async context => {
    context.workbook.tables.getItem('Plannen').rows.add(0, [['p0', 'Eerst', 1]])
    await context.sync()
  })
  expect(excel.workbook.value('Blad1', 'A2')).toBe('p0')
  expect(excel.workbook.value('Blad1', 'A6')).toBe('eronder')
  expect(excel.workbook.value('Blad1', 'E5')).toBe('ernaast')
})

test('part of a table cannot be shifted away, its header cannot be deleted, and tables cannot overlap', async () => {
  const { Excel } = await open(plannen())
  const attempts = [
    (sheet: Excel.Worksheet) => sheet.getRange('B2').insert('Down'),
    (sheet: Excel.Worksheet) => sheet.getRange('1:1').delete('Up'),
    (sheet: Excel.Worksheet) => sheet.tables.add('C3:D8', true),
  ]
  for (const attempt of attempts) {
    const trying = Excel.run(async context => {
      attempt(context.workbook.worksheets.getActiveWorksheet())
      await context.sync()
    })
    expect(await codeOf(trying)).toBe('InvalidOperation')
  }
})

test('a table keeps one empty row when all its rows are deleted', async () => {
  const { Excel, excel } = await open(plannen())
  await Excel.run(async context => {
    context.workbook.tables.getItem('Plannen').getDataBodyRange().delete('Up')
    await context.sync()
  })
  expect(excel.workbook.table('Plannen').range.address).toBe('Blad1!A1:C2')
  expect(excel.workbook.values('Blad1', 'A2:C2')).toEqual([['', '', '']])
})

test('a table can be resized, sorted, renamed, turned into a range and deleted', async () => {
  const { Excel, excel } = await open(plannen())
  excel.workbook.table('Plannen').sortBy('Fte', false)
  expect(excel.workbook.values('Blad1', 'A2:A4')).toEqual([['p3'], ['p1'], ['p2']])
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem('Plannen')
    table.resize('A1:D6')
    table.name = 'Alle_plannen'
    await context.sync()
    context.workbook.tables.getItem('alle_plannen').convertToRange()
    await context.sync()
  })
  expect(excel.workbook.tables).toHaveLength(0)
  expect(excel.workbook.value('Blad1', 'D1')).toBe('Kolom4')
})

test('an unusable name is refused and a missing table is not found', async () => {
  const { Excel } = await open(plannen())
  const renaming = Excel.run(async context => {
    context.workbook.tables.getItem('Plannen').name = 'A1'
    await context.sync()
  })
  expect(await codeOf(renaming)).toBe('InvalidArgument')
  const missing = Excel.run(async context => {
    context.workbook.tables.getItem('Weg').getDataBodyRange().load('values')
    await context.sync()
  })
  expect(await codeOf(missing)).toBe('ItemNotFound')
})

test('a workbook described as data opens with its tables, formats, widths and frozen rows', () => {
  const { workbook } = new SimulatedExcel({
    name: 'Portefeuille.xlsx',
    sheets: [
      {
        name: 'Plannen',
        cells: [
          ['Nummer', 'Bedrag'],
          ['001', 1500],
        ],
        tables: [{ name: 'Plannen', range: 'A1:B2' }],
        formats: [
          { range: 'A:A', numberFormat: '@' },
          { range: 'B2', numberFormat: '€ #,##0' },
        ],
        columnWidths: [60, 90],
        frozenRows: 1,
      },
    ],
  })
  expect(workbook.value('Plannen', 'A2')).toBe('001')
  expect(workbook.text('Plannen', 'B2')).toBe('€ 1.500')
  expect(workbook.table('Plannen').rowCount).toBe(1)
  expect(workbook.sheet('Plannen').columnWidth(1)).toBe(90)
  expect(workbook.sheet('Plannen').frozenRows).toBe(1)
})

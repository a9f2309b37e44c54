import { expect, test } from 'vitest'
import { oneSheet, open } from './testing.ts'

type Heard = { type: string; address?: string; source?: string; trigger?: string; change?: string }

const listening = async (data = oneSheet([['a', 1]], [])) => {
  const opened = await open(data)
  const heard: Heard[] = []
  await opened.Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem('Blad1')
    sheet.load('id')
    await context.sync()
    sheet.onChanged.add(async ({ type, address, source, triggerSource, changeType }) => {
      heard.push({ type, address, source, trigger: triggerSource ?? '', change: changeType })
    })
    await context.sync()
  })
  return { ...opened, heard }
}

test('a change of the user, of the add-in and of a co-author are told apart', async () => {
  const { excel, Excel, heard } = await listening()
  excel.workbook.setValue('Blad1', 'B2', 5)
  await expect.poll(() => heard.length).toBe(1)
  await Excel.run(async context => {
    context.workbook.worksheets.getItem('Blad1').getRange('C3:C4').values = [[1], [2]]
    await context.sync()
  })
  await expect.poll(() => heard.length).toBe(2)
  excel.workbook.editAsCoAuthor('Blad1', 'D4', 'elders')
  await expect.poll(() => heard.length).toBe(3)
  expect(heard).toEqual([
    { type: 'WorksheetChanged', address: 'B2', source: 'Local', trigger: 'Unknown', change: 'RangeEdited' },
    {
      type: 'WorksheetChanged',
      address: 'C3:C4',
      source: 'Local',
      trigger: 'ThisLocalAddin',
      change: 'RangeEdited',
    },
    { type: 'WorksheetChanged', address: 'D4', source: 'Remote', trigger: 'Unknown', change: 'RangeEdited' },
  ])
})

test('an event leads back to its cells, and tells old and new value of a single one', async () => {
  const { Excel, excel } = await open(oneSheet([['oud']]))
  const heard: unknown[] = []
  await Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem('Blad1')
    sheet.onChanged.add(async event => {
      await Excel.run(async inner => {
        const range = event.getRange(inner).load('values')
        await inner.sync()
        heard.push(range.values, event.details?.valueBefore, event.details?.valueAfter)
      })
    })
    await context.sync()
  })
  excel.workbook.setValue('Blad1', 'A1', 'nieuw')
  await expect.poll(() => heard).toEqual([[['nieuw']], 'oud', 'nieuw'])
})

test('inserted rows, a table, the selection, sheets and settings are heard', async () => {
  const { Excel, excel } = await open(oneSheet([['Kop'], ['x']], [{ name: 'Plannen', range: 'A1:A2' }]))
  const heard: string[] = []
  await Excel.run(async context => {
    const { workbook } = context
    workbook.worksheets.getItem('Blad1').onChanged.add(async event => {
      heard.push(`${event.changeType} ${event.address}`)
    })
    workbook.tables.getItem('Plannen').onChanged.add(async event => {
      heard.push(`tabel ${event.address}`)
    })
    workbook.tables.onChanged.add(async event => {
      heard.push(`een tabel ${event.tableId}`)
    })
    workbook.onSelectionChanged.add(async () => {
      heard.push('selectie')
    })
    workbook.worksheets.onAdded.add(async () => {
      heard.push('blad erbij')
    })
    workbook.worksheets.onActivated.add(async () => {
      heard.push('ander blad')
    })
    workbook.settings.onSettingsChanged.add(async () => {
      heard.push('instelling')
    })
    await context.sync()
  })
  const { workbook } = excel
  workbook.sheet('Blad1').range('5:5').insert('Down')
  workbook.setValue('Blad1', 'A2', 'y')
  workbook.addSheet('Twee')
  workbook.sheet('Twee').range('B2').select()
  workbook.settings.set('a', 1)
  workbook.emit({ kind: 'settings' })
  await expect
    .poll(() => heard)
    .toEqual(
      expect.arrayContaining([
        'RowInserted 5:5',
        'RangeEdited A2',
        'tabel A2',
        `een tabel ${workbook.table('Plannen').id}`,
        'blad erbij',
        'ander blad',
        'selectie',
        'instelling',
      ]),
    )
})

test('a handler that was removed, or switched off, hears nothing more', async () => {
  const { Excel, excel } = await open()
  const heard: string[] = []
  const registered = await Excel.run(async context => {
    const handler = context.workbook.worksheets.getItem('Blad1').onChanged.add(async ({ address }) => {
      heard.push(address)
    })
    await context.sync()
    return handler
  })
  expect(excel.held.handlers).toBe(1)
  await Excel.run(async context => {
    context.runtime.enableEvents = false
    await context.sync()
  })
  excel.workbook.setValue('Blad1', 'A1', 1)
  await Excel.run(async context => {
    context.runtime.enableEvents = true
    await context.sync()
  })
  excel.workbook.setValue('Blad1', 'A2', 1)
  await expect.poll(() => heard).toEqual(['A2'])
  await Excel.run(registered.context, async context => {
    registered.remove()
    await context.sync()
  })
  excel.workbook.setValue('Blad1', 'A3', 1)
  await Excel.run(async context => {
    context.workbook.load('name')
    await context.sync()
  })
  expect(heard).toEqual(['A2'])
  expect(excel.held.handlers).toBe(0)
})

test('a co-author may take a row away from under the add-in', async () => {
  const { Excel, excel } = await open(oneSheet([['a'], ['b']]))
  const reading = Excel.run(async context => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange('2:2').load('address')
    await context.sync()
    excel.workbook.as('remote', () => excel.workbook.sheet('Blad1').range('2:2').delete('Up'))
    range.load('values')
    await context.sync()
  })
  await expect(reading).rejects.toMatchObject({ code: 'InvalidReference' })
})

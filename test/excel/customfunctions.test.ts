import { expect, test } from 'vitest'
import { oneSheet, open } from './testing.ts'

test('a custom function is called, awaited, and told where it stands', async () => {
  const { excel } = await open()
  expect(await excel.callFunction('PLUS', [2, 3])).toEqual({ value: 5 })
  expect(await excel.callFunction('TRAAG', ['x'], { address: 'Blad1!C3' })).toEqual({
    value: 'x in Blad1!C3',
  })
  expect(await excel.callFunction('GEDEELD', [1, 0])).toEqual({ error: '#DIV/0!' })
  expect(await excel.callFunction('STRIKT', ['veel'])).toEqual({
    error: '#VALUE!',
    message: 'Dit is geen fte: veel.',
  })
  expect(await excel.callFunction('KAPOT', [])).toEqual({ error: '#VALUE!' })
})

test('a formula shows #BUSY! while it waits for the add-in, and then the answer', async () => {
  const { excel } = await open(oneSheet([[2, 3]]))
  excel.workbook.setValue('Blad1', 'C1', '=IMPACTTOETS.PLUS(A1,B1)')
  excel.workbook.setValue('Blad1', 'D1', '=C1*2')
  expect(excel.workbook.values('Blad1', 'C1:D1')).toEqual([['#BUSY!', '#BUSY!']])
  await expect.poll(() => excel.workbook.values('Blad1', 'C1:D1')).toEqual([[5, 10]])
  excel.workbook.setValue('Blad1', 'A1', 40)
  await expect.poll(() => excel.workbook.values('Blad1', 'C1:D1')).toEqual([[43, 86]])
})

test('functions in a workbook that opens before the add-in is ready are called as soon as it is', async () => {
  const { excel } = await open(oneSheet([[7, '=IMPACTTOETS.PLUS(A1,1)']]))
  await expect.poll(() => excel.workbook.value('Blad1', 'B1')).toBe(8)
})

test('a function is called again only when something it reads has changed', async () => {
  const { excel, run } = await open(oneSheet([[1, 100]]))
  excel.workbook.setValue('Blad1', 'C1', '=IMPACTTOETS.GETELD(A1)')
  await expect.poll(() => excel.workbook.value('Blad1', 'C1')).toBe(1)
  excel.workbook.setValue('Blad1', 'B1', 200)
  excel.workbook.setValue('Blad1', 'A1', 2)
  await expect.poll(() => excel.workbook.value('Blad1', 'C1')).toBe(2)
  expect(run('aanroepen')).toBe(2)
})

test('one formula may use answers of several functions', async () => {
  const { excel } = await open()
  excel.workbook.setValue('Blad1', 'A1', '=IMPACTTOETS.PLUS(IMPACTTOETS.PLUS(1,2),IMPACTTOETS.PLUS(3,4))')
  await expect.poll(() => excel.workbook.value('Blad1', 'A1')).toBe(10)
})

test('a function takes a block of cells where it asks for one, and its rows spill over free cells', async () => {
  const { excel } = await open(
    oneSheet([
      [1, 2],
      [3, 4],
    ]),
  )
  excel.workbook.setValue('Blad1', 'D1', '=IMPACTTOETS.TOTAAL(A1:B2)')
  excel.workbook.setValue('Blad1', 'F1', '=IMPACTTOETS.TABEL(2)')
  excel.workbook.setValue('Blad1', 'F5', '=SUM(G1:G2)')
  await expect.poll(() => excel.workbook.value('Blad1', 'D1')).toBe(10)
  await expect
    .poll(() => excel.workbook.values('Blad1', 'F1:G2'))
    .toEqual([
      [1, 10],
      [2, 20],
    ])
  expect(excel.workbook.value('Blad1', 'F5')).toBe(30)
  excel.workbook.setValue('Blad1', 'G2', 'in de weg')
  expect(excel.workbook.values('Blad1', 'F1:G2')).toEqual([
    ['#SPILL!', ''],
    ['', 'in de weg'],
  ])
  excel.workbook.setValue('Blad1', 'G2', '')
  await expect
    .poll(() => excel.workbook.values('Blad1', 'F1:G2'))
    .toEqual([
      [1, 10],
      [2, 20],
    ])
})

test('errors of a function stand in the cell, and an error in what it reads is passed on without a call', async () => {
  const { excel, run } = await open(oneSheet([['veel', '=1/0']]))
  excel.workbook.setValue('Blad1', 'C1', '=IMPACTTOETS.STRIKT(A1)')
  excel.workbook.setValue('Blad1', 'D1', '=IMPACTTOETS.GETELD(B1)')
  excel.workbook.setValue('Blad1', 'E1', '=IMPACTTOETS.BESTAATNIET(1)')
  excel.workbook.setValue('Blad1', 'F1', '=IMPACTTOETS.GEDEELD(1)')
  await expect.poll(() => excel.workbook.value('Blad1', 'C1')).toBe('#VALUE!')
  expect(excel.workbook.values('Blad1', 'D1:F1')).toEqual([['#DIV/0!', '#NAME?', '#VALUE!']])
  expect(run('aanroepen')).toBe(0)
})

test('a streaming function keeps answering until its formula is gone', async () => {
  const { excel, run } = await open()
  excel.workbook.setValue('Blad1', 'A1', '=IMPACTTOETS.TEL(5)')
  await expect
    .poll(() => Number(excel.workbook.value('Blad1', 'A1')), { timeout: 5000 })
    .toBeGreaterThanOrEqual(10)
  excel.workbook.setValue('Blad1', 'A1', 'weg')
  await expect.poll(() => run('telGestopt')).toBe(true)
  expect(excel.functions.runningCount).toBe(0)
})

test('an answer that comes after the formula has gone changes nothing', async () => {
  const { excel } = await open()
  excel.workbook.setValue('Blad1', 'A1', '=IMPACTTOETS.TRAAG("x")')
  excel.workbook.setValue('Blad1', 'A1', 'overschreven')
  excel.workbook.setValue('Blad1', 'A2', '=IMPACTTOETS.TRAAG("y")')
  await expect.poll(() => excel.workbook.value('Blad1', 'A2')).toBe('y in Blad1!A2')
  expect(excel.workbook.value('Blad1', 'A1')).toBe('overschreven')
})

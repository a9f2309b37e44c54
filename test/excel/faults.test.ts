import { expect, test } from 'vitest'
import { faultCodes } from './protocol/faults.ts'
import { codeOf, oneSheet, open } from './testing.ts'

const readOne = (excel: typeof Excel, options = {}) =>
  excel.run(options, async context => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values')
    await context.sync()
    return range.values[0]?.[0]
  })

test.each([
  [faultCodes.requestPayloadSizeLimitExceeded, 'RequestPayloadSizeLimitExceeded'],
  [faultCodes.responsePayloadSizeLimitExceeded, 'ResponsePayloadSizeLimitExceeded'],
  [faultCodes.invalidOrTimedOutSession, 'InvalidOrTimedOutSession'],
  [faultCodes.activityLimitReached, 'ActivityLimitReached'],
])('fault %i reaches the add-in as %s, once', async (fault, code) => {
  const { Excel, excel } = await open(oneSheet([['waarde']]))
  excel.faults.failNext(fault)
  expect(await codeOf(readOne(Excel))).toBe(code)
  expect(await readOne(Excel)).toBe('waarde')
})

test('a session that timed out stays timed out', async () => {
  const { Excel, excel } = await open()
  excel.faults.failAll = faultCodes.invalidOrTimedOutSession
  expect(await codeOf(readOne(Excel))).toBe('InvalidOrTimedOutSession')
  expect(await codeOf(readOne(Excel))).toBe('InvalidOrTimedOutSession')
})

test('while someone types in a cell every request fails, unless it waits', async () => {
  const { Excel, excel } = await open(oneSheet([['waarde']]))
  excel.faults.editMode = true
  expect(await codeOf(readOne(Excel))).toBe('InvalidOperationInCellEditMode')
  const waiting = readOne(Excel, { delayForCellEdit: true })
  const first = await Promise.race([waiting, new Promise(resolve => setTimeout(resolve, 50, 'wacht nog'))])
  expect(first).toBe('wacht nog')
  excel.faults.editMode = false
  expect(await waiting).toBe('waarde')
})

test('the pane can be opened while someone types in a cell', async () => {
  const { Office, excel } = await open(oneSheet(), { paneVisible: false })
  excel.faults.editMode = true
  await Office.addin.showAsTaskpane()
  expect(excel.runtime.isPaneVisible).toBe(true)
})

test('answers of custom functions that come while someone types arrive afterwards', async () => {
  const { excel } = await open()
  excel.workbook.setValue('Blad1', 'A1', '=IMPACTTOETS.PLUS(1,1)')
  excel.faults.editMode = true
  await expect
    .poll(() => excel.wire.entries.at(-1)?.error)
    .toBe(String(faultCodes.invalidOperationInCellEditMode))
  expect(excel.workbook.value('Blad1', 'A1')).toBe('#BUSY!')
  excel.faults.editMode = false
  await expect.poll(() => excel.workbook.value('Blad1', 'A1'), { timeout: 5000 }).toBe(2)
})

test('a request above the limit is refused and changes nothing', async () => {
  const { Excel, excel } = await open()
  excel.faults.maxRequestBytes = 20_000
  const writing = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1000').values = Array.from(
      { length: 1000 },
      () => ['een lange tekst in elke cel'],
    )
    await context.sync()
  })
  expect(await codeOf(writing)).toBe('RequestPayloadSizeLimitExceeded')
  expect(excel.workbook.value('Blad1', 'A1')).toBe('')
})

test('an answer above the limit is refused', async () => {
  const { Excel, excel } = await open(
    oneSheet(Array.from({ length: 1000 }, () => ['een lange tekst in elke cel'])),
  )
  excel.faults.maxResponseBytes = 20_000
  const reading = Excel.run(async context => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values')
    await context.sync()
  })
  expect(await codeOf(reading)).toBe('ResponsePayloadSizeLimitExceeded')
})

test('a slow Excel answers in the end', async () => {
  const { Excel, excel } = await open(oneSheet([['waarde']]))
  excel.faults.latencyMs = 30
  expect(await readOne(Excel)).toBe('waarde')
})

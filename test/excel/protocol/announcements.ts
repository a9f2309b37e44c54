import { formatArea } from '../model/address.ts'
import type { WorkbookEvent } from '../model/events.ts'
import { Range } from '../model/range.ts'
import { plainValue, valueType } from '../model/values.ts'
import type { References } from './session.ts'
import { type EventType, eventTypes, WORKBOOK_TARGET } from './subscriptions.ts'

/** An event as the client knows it: its number, the object it is about, and the details. */
export type Announcement = { readonly type: EventType; readonly target: string; readonly message: object }

/** What Excel tells add-ins about something that happened in the workbook. */
export function announcementsOf(event: WorkbookEvent, references: References): Announcement[] {
  const source = event.author === 'remote' ? 'Remote' : 'Local'
  switch (event.kind) {
    case 'cells':
      return cellAnnouncements(event, source, references)
    case 'selection':
      return onSheet(eventTypes.worksheetSelectionChanged, event.sheet.id, {
        address: formatArea(event.area),
      })
    case 'sheetAdded':
      return [aboutWorkbook(eventTypes.worksheetAdded, { worksheetId: event.sheet.id, source })]
    case 'sheetDeleted':
      return [aboutWorkbook(eventTypes.worksheetDeleted, { worksheetId: event.sheet.id, source })]
    case 'sheetActivated':
      return onSheet(eventTypes.worksheetActivated, event.sheet.id, {})
    case 'sheetDeactivated':
      return onSheet(eventTypes.worksheetDeactivated, event.sheet.id, {})
    case 'sheetRenamed':
      return onSheet(eventTypes.worksheetNameChanged, event.sheet.id, {
        nameBefore: event.before,
        nameAfter: event.sheet.name,
        source,
      })
    case 'tableAdded':
    case 'tableDeleted': {
      const { table } = event
      const type = event.kind === 'tableAdded' ? eventTypes.tableAdded : eventTypes.tableDeleted
      const message = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id, source }
      return [{ type, target: table.sheet.id, message }, aboutWorkbook(type, message)]
    }
    case 'chartAdded':
    case 'chartDeleted': {
      const { chart } = event
      const type = event.kind === 'chartAdded' ? eventTypes.chartAdded : eventTypes.chartDeleted
      return [
        { type, target: chart.sheet.id, message: { chartId: chart.id, worksheetId: chart.sheet.id, source } },
      ]
    }
    default:
      return []
  }
}

function cellAnnouncements(
  event: WorkbookEvent & { kind: 'cells' },
  source: string,
  references: References,
): Announcement[] {
  const { sheet, area, change } = event
  const message = {
    address: formatArea(area),
    changeType: change,
    source,
    triggerSource: event.author === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet.id,
    referenceId: references.keepForEvent(new Range(sheet, area)),
    shiftDirection: shiftDirection(event),
    ...singleCellDetails(event),
  }
  const tables = sheet.workbook.tablesTouching(sheet, area).flatMap(table => {
    const aboutTable = { ...message, tableId: table.id }
    return [
      { type: eventTypes.tableChanged, target: table.id, message: aboutTable },
      { type: eventTypes.tableChanged, target: sheet.id, message: aboutTable },
      aboutWorkbook(eventTypes.tableChanged, aboutTable),
    ]
  })
  return [...onSheet(eventTypes.worksheetChanged, sheet.id, message), ...tables]
}

function shiftDirection({ change, axis }: WorkbookEvent & { kind: 'cells' }): string {
  if (change === 'CellInserted') return axis === 'row' ? 'ShiftCellDown' : 'ShiftCellRight'
  if (change === 'CellDeleted') return axis === 'row' ? 'ShiftCellUp' : 'ShiftCellLeft'
  return 'None'
}

/** Excel gives the values before and after only when a single cell changed. */
function singleCellDetails({ before, after }: WorkbookEvent & { kind: 'cells' }): object {
  if (before === undefined || after === undefined) return {}
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  }
}

const aboutWorkbook = (type: EventType, message: object): Announcement => ({
  type,
  target: WORKBOOK_TARGET,
  message,
})

/** Events of a sheet reach those who listen to the sheet, and those who listen to all sheets. */
const onSheet = (type: EventType, sheetId: string, details: object): Announcement[] => {
  const message = { worksheetId: sheetId, ...details }
  return [{ type, target: sheetId, message }, aboutWorkbook(type, message)]
}

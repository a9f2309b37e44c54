import type { Area } from './address.ts'
import type { Chart } from './chart.ts'
import type { Sheet } from './sheet.ts'
import type { Table } from './table.ts'
import type { Value } from './values.ts'

/** Who changes the workbook: the add-in, the person in front of it, or a co-author elsewhere. */
export type Author = 'addin' | 'user' | 'remote'

export type CellChange =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'

/** Something that happened in the workbook. `looks` is anything visible that has no event in the Excel API. */
export type WorkbookEvent = { readonly author: Author } & (
  | {
      readonly kind: 'cells'
      readonly sheet: Sheet
      readonly area: Area
      readonly change: CellChange
      /** Along which axis cells moved, when they did. */
      readonly axis?: 'row' | 'column'
      /** Only for a single cell, as in Excel. */
      readonly before?: Value
      readonly after?: Value
    }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area }
  | {
      readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated' | 'sheetDeactivated'
      readonly sheet: Sheet
    }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly table: Table }
  | { readonly kind: 'chartAdded' | 'chartDeleted'; readonly chart: Chart }
  | { readonly kind: 'settings' | 'calculated' | 'looks' }
)

import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import type { Cell, WorkbookData } from './data.ts'
import metadata from './fixtures/functions.json' with { type: 'json' }
import { type SimOptions, SimulatedExcel } from './host.ts'
import { bootInNode, type NodeAddin } from './node.ts'

/** A workbook with one sheet, `Blad1`. */
export const oneSheet = (
  cells: Cell[][] = [],
  tables: { name: string; range: string }[] = [],
): WorkbookData => ({
  name: 'Proef.xlsx',
  sheets: [{ name: 'Blad1', cells, tables }],
})

const fixture = fileURLToPath(new URL('./fixtures/addin.js', import.meta.url))

export type Opened = NodeAddin & { readonly excel: SimulatedExcel }

/**
 * Opens a workbook with the add-in of the fixtures. At the end of the test it is closed; the test fails when the add-in
 * asked for something the simulation does not know, unless `expectsUnknown`.
 */
export async function open(
  data: WorkbookData = oneSheet(),
  options: SimOptions & { expectsUnknown?: boolean } = {},
): Promise<Opened> {
  const excel = new SimulatedExcel(data, { functions: { namespace: 'IMPACTTOETS', metadata }, ...options })
  const addin = await bootInNode(excel, { scripts: [fixture] })
  onTestFinished(() => {
    addin.close()
    if (!options.expectsUnknown) expect(excel.unknownMembers).toEqual([])
  })
  return { ...addin, excel }
}

/** The code of the error by which something fails; fails itself when it does not fail. */
export async function codeOf(failing: Promise<unknown>): Promise<string> {
  const outcome = await failing.then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
  if (typeof outcome === 'object' && outcome !== null && 'code' in outcome) return String(outcome.code)
  throw new Error(`Expected an error with a code, but: ${outcome}`)
}

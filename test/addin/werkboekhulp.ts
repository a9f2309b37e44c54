import { onTestFinished, vi } from 'vitest'
import type { WorkbookData } from '../excel/data.ts'
import type { SimOptions, SimulatedExcel } from '../excel/host.ts'
import { oneSheet, open } from '../excel/testing.ts'

/** A simulated Excel in which the add-in's own modules run: they find `Excel` as they do beside the real one. */
export async function openWerkboek(
  data: WorkbookData = oneSheet(),
  options: SimOptions = {},
): Promise<SimulatedExcel> {
  const { excel, Excel, Office } = await open(data, options)
  vi.stubGlobal('Excel', Excel)
  vi.stubGlobal('Office', Office)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return excel
}

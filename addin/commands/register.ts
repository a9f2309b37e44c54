import type { Narekenaar } from '../narekenen/narekenaar.ts'
import type { Toetsing } from '../toetsing/toetsing.ts'
import { associateCommand, showPane } from '../workbook/host.ts'

/** Ties the ribbon buttons to the acts; the pane opens so that the outcome is seen. */
export function associateCommands(toetsing: Toetsing, narekenaar: Narekenaar): void {
  associateCommand('toets', async () => {
    await showPane()
    await toetsing.check()
  })
  associateCommand('samenvatting', async () => {
    await showPane()
    await toetsing.writeSummary()
  })
  associateCommand('narekenen', async () => {
    await showPane()
    await narekenaar.read()
  })
}

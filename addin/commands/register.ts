import type { Narekenaar } from '../narekenen/narekenaar.ts'
import type { Toetsing } from '../toetsing/toetsing.ts'
import { associateCommand, showPane } from '../workbook/host.ts'
import { enableButtons } from '../workbook/lint.ts'

/** The buttons that change the workbook: one of them at a time. */
const EEN_TEGELIJK = ['toets', 'samenvatting', 'nieuw']

/**
 * Ties the ribbon buttons and shortcuts to the acts. The pane opens, and says there how the act went: its outcome, or
 * what stood in its way. While a check or summary is being made, its buttons are off.
 */
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
  associateCommand('nieuw', async () => {
    await showPane()
    await toetsing.newWerkboek()
  })
  associateCommand('openVenster', showPane)
  followStand(toetsing)
}

/** The buttons are told of a change only, and one telling at a time, so that the last one counts. */
function followStand(toetsing: Toetsing): void {
  let wasBezig = false
  let eerder = Promise.resolve()
  toetsing.subscribe(() => {
    const isBezig = toetsing.stand().bezig !== null
    if (isBezig === wasBezig) return
    wasBezig = isBezig
    eerder = eerder.then(() => enableButtons(EEN_TEGELIJK, !isBezig))
  })
}

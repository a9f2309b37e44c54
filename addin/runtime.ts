import { whenIdle } from './client/rust.ts'
import { associateCommands } from './commands/register.ts'
import { associateFunctions } from './functions/koppelen.ts'
import { Narekenaar } from './narekenen/narekenaar.ts'
import { publishRuntime } from './runtime-api.ts'
import { loadWerk } from './toetsing/laden.ts'
import { Toetsing } from './toetsing/toetsing.ts'
import { selectPlaats, selectPlan } from './workbook/aanwijzen.ts'
import { whenLoaded, whenReady } from './workbook/host.ts'

/**
 * The shared runtime, without a screen: one classic script, the first of the page. The task pane finds it with
 * `getRuntime`. As soon as Office.js has run it hands over the functions and the commands, because Excel may calculate
 * cells before anything that is awaited. It is small, as every pane and cell waits for it: the work itself comes later.
 */
const toetsing = new Toetsing()
const narekenaar = new Narekenaar()
publishRuntime({ toetsing, narekenaar, selectPlaats, selectPlan })

whenLoaded()
  .then(() => {
    associateFunctions(async () => (await loadWerk()).computeCel)
    associateCommands(toetsing, narekenaar)
    return follow()
  })
  // Where there is no Office.js, the pane says so.
  .catch(() => {})

async function follow(): Promise<void> {
  await whenReady()
  toetsing.follow().catch(fout => toetsing.report(fout))
  // Fetched once the pane shows, so that a check works without a connection too; if it fails, the check itself tells.
  await whenIdle()
  await loadWerk()
}

import { createDienst } from './client/dienst.ts'
import { vandaag } from './client/klok.ts'
import { whenIdle } from './client/rust.ts'
import { associateCommands } from './commands/register.ts'
import { createFunctiebron } from './functions/functiebron.ts'
import { associateFunctions } from './functions/koppelen.ts'
import { Narekenaar } from './narekenen/narekenaar.ts'
import { publishRuntime } from './runtime-api.ts'
import { loadWerk } from './toetsing/laden.ts'
import { Toetsing } from './toetsing/toetsing.ts'
import { selectPlaats, selectPlan } from './workbook/aanwijzen.ts'
import { isOfficeLoaded, whenReady } from './workbook/host.ts'

/**
 * The shared runtime, without a screen: built as one classic script that runs right after Office.js, because
 * Excel may calculate cells before anything that is awaited. The task pane finds it with `getRuntime`; without Office.js
 * there is none, and the pane says so.
 */
if (isOfficeLoaded()) start()

function start(): void {
  const dienst = createDienst(location.origin)
  const toetsing = new Toetsing(dienst, vandaag)
  const narekenaar = new Narekenaar()

  associateFunctions(createFunctiebron(location.origin, dienst, vandaag))
  associateCommands(toetsing, narekenaar)
  publishRuntime({ toetsing, narekenaar, selectPlaats, selectPlan })
  // Fetched once the pane shows, so that a check works without a connection too; if it fails, the check itself tells.
  whenReady()
    .then(whenIdle)
    .then(loadWerk)
    .catch(() => {})
  whenReady()
    .then(() => toetsing.follow())
    .catch(fout => toetsing.report(fout))
}

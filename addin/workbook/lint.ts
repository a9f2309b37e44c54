import { whenReady } from './host.ts'

/** The tab of the add-in, by its id in the manifest. */
const TAB = 'impacttoets'

/** Makes buttons of the ribbon ready to press, or not; an Excel that can't do that leaves them as they are. */
export async function enableButtons(ids: readonly string[], enabled: boolean): Promise<void> {
  await whenReady()
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return
  try {
    await Office.ribbon.requestUpdate({
      tabs: [{ id: TAB, controls: ids.map(id => ({ id, enabled })) }],
    })
  } catch {
    // A button that can be pressed in vain is no reason to stop: the act behind it waits for its turn.
  }
}

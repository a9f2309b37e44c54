import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

/** The window in which a person signed in hands what Entra sent to the pane, and closes. */
broadcastResponseToMainFrame().catch(() => {
  // Opened by hand, without an answer of Entra in its address: the text on the page says what to do.
})

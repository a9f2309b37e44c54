import type { SimulatedExcel } from './host.ts'
import { windowName } from './protocol/connection.ts'

/**
 * Loads an add-in page into a frame and connects it to the workbook. The page must load `bridge.js` before Office.js
 * and come from the same origin. Returns how to disconnect it.
 */
export function attachFrame(excel: SimulatedExcel, frame: HTMLIFrameElement, url: string): () => void {
  const passOn = (event: MessageEvent<unknown>): void => {
    const message = bridged(event.data)
    if (event.source !== frame.contentWindow || message === undefined) return
    excel.receive(message)
  }
  window.addEventListener('message', passOn)
  // Each load of the page, also a reload, starts the conversation anew.
  const connect = (): void => {
    excel.connect(message => frame.contentWindow?.postMessage({ brug: message }, location.origin))
  }
  connect()
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('pagehide', connect))
  // A frame that already has a window takes no new name from its attribute.
  frame.name = windowName(excel.displayLanguage)
  if (frame.contentWindow) frame.contentWindow.name = frame.name
  frame.src = url
  return () => {
    window.removeEventListener('message', passOn)
    excel.disconnect()
  }
}

function bridged(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('brug' in data)) return undefined
  return typeof data.brug === 'string' ? data.brug : undefined
}

import { attachFrame } from '#test/excel/browser.ts'
import { SimulatedExcel } from '#test/excel/index.ts'

declare global {
  interface Window {
    /** Opens a task pane beside the workbook, in a frame of the usual width. */
    openVenster: (adres: string) => void
  }
}

const werkboek = await (await fetch('/proef/werkboeken/portefeuille.json')).json()
const functions = { namespace: 'IMPACTTOETS', metadata: await (await fetch('/functions.json')).json() }

window.openVenster = adres => {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width: 350px; height: 900px; border: 0'
  document.body.append(frame)
  attachFrame(new SimulatedExcel(werkboek, { functions }), frame, adres)
}

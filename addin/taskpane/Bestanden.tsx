import { useState } from 'preact/hooks'
import type { Runtime } from '../runtime-api.ts'
import { saveFile } from './bestand.ts'
import { T } from './teksten.ts'

/** The summary as files; the code that makes them is loaded at the first click. */
export function Bestanden({ runtime }: { runtime: Runtime }) {
  const [status, setStatus] = useState('')
  const download = async (soort: keyof typeof T.bestand) => {
    const document = runtime.toetsing.summaryDocument()
    if (!document) return
    setStatus(T.bestandMaken)
    try {
      const { buildBestand } = await import('../samenvatting/bestanden.ts')
      const { naam, inhoud } = await buildBestand(soort, document)
      saveFile(naam, inhoud)
      setStatus('')
    } catch {
      setStatus(T.bestandFout)
    }
  }
  return (
    <div class="bestanden">
      <fluent-button onClick={() => download('xlsx')}>{T.bestand.xlsx}</fluent-button>
      <fluent-button onClick={() => download('docx')}>{T.bestand.docx}</fluent-button>
      <span role="status">{status}</span>
    </div>
  )
}

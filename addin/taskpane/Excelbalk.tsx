import { useEffect, useState } from 'preact/hooks'
import { whenReady } from '../workbook/host.ts'
import { T } from './teksten.ts'

/** Office.js can be late, or hang: from here on a person is told, and it can still come. */
const GEDULD_MS = 15_000

/** Says that there is no Excel to work with, and why; all that is about the service goes on. */
export function Excelbalk() {
  const bezwaar = useExcel()
  if (!bezwaar) return null
  const { titel, tekst } = T.excelWeg[bezwaar]
  return (
    <div class="bericht error" role="alert">
      <strong>{titel}</strong> {tekst} {T.excelWeg.bewaard}
      <div class="knoppen">
        <button type="button" class="knop klein" onClick={() => location.reload()}>
          {T.excelWeg.knop}
        </button>
      </div>
    </div>
  )
}

/** What stands between this pane and Excel, as far as one should know already. */
function useExcel(): 'laat' | 'nietGeladen' | null {
  const [bezwaar, setBezwaar] = useState<'laat' | 'nietGeladen' | null>(null)
  useEffect(() => {
    const wekker = setTimeout(() => setBezwaar('laat'), GEDULD_MS)
    whenReady()
      .then(
        () => setBezwaar(null),
        () => setBezwaar('nietGeladen'),
      )
      .finally(() => clearTimeout(wekker))
    return () => clearTimeout(wekker)
  }, [])
  return bezwaar
}

import { useEffect, useState } from 'preact/hooks'
import { whenReady } from '../workbook/host.ts'
import { T } from './teksten.ts'

/** Office.js can be late, or hang: from here on a person is told, and it can still come. */
const GEDULD_MS = 15_000

/** Says that there is no Excel to work with, and why; all that is about the service goes on. */
export function Excelbalk() {
  const isWeg = useExcelWeg()
  if (!isWeg) return null
  return (
    <div class="bericht error" role="alert">
      <strong>{T.excelWeg.titel}</strong> {T.excelWeg.tekst}
      <div class="knoppen">
        <button type="button" class="knop klein" onClick={() => location.reload()}>
          {T.excelWeg.knop}
        </button>
      </div>
    </div>
  )
}

/** Whether Excel could not be reached, or is not there after a while. */
function useExcelWeg(): boolean {
  const [isWeg, setWeg] = useState(false)
  useEffect(() => {
    const wekker = setTimeout(() => setWeg(true), GEDULD_MS)
    whenReady()
      .then(
        () => setWeg(false),
        () => setWeg(true),
      )
      .finally(() => clearTimeout(wekker))
    return () => clearTimeout(wekker)
  }, [])
  return isWeg
}

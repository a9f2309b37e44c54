import { useEffect, useState } from 'preact/hooks'
import { SimulatedExcel } from '#test/excel/index.ts'
import { teksten } from './teksten.ts'
import {
  chosenWerkboek,
  hashFor,
  readFunctions,
  readWerkboek,
  readWerkboeken,
  type Werkboek,
} from './werkboeken.ts'
import { WorkbookView } from './workbookview.tsx'

/** The whole page: banner, title bar with the choice of workbooks, and the workbook that is open. */
export function App() {
  const { werkboeken, gekozen, excel, isFailed, retry } = useWerkboek()
  useEffect(() => {
    if (gekozen) document.title = teksten.titelVan(gekozen.titel)
  }, [gekozen])
  return (
    <>
      <header>
        <p class="banier">
          <span class="banier-teken" aria-hidden="true" />
          {teksten.banier}
        </p>
        <div class="titelbalk">
          <img src="/iconen/impacttoets-32.png" alt="" width={20} height={20} />
          <h1>{excel?.workbook.name ?? ''}</h1>
          <label class="werkboekkeuze">
            <span>{teksten.werkboek}</span>
            <select
              value={gekozen?.id ?? ''}
              aria-description={gekozen?.uitleg}
              onChange={event => {
                location.hash = hashFor(event.currentTarget.value)
              }}
            >
              {werkboeken.map(({ id, titel }) => (
                <option key={id} value={id}>
                  {titel}
                </option>
              ))}
            </select>
          </label>
          <p class="uitleg">{gekozen?.uitleg}</p>
        </div>
      </header>
      {excel ? (
        <WorkbookView key={gekozen?.id} excel={excel} />
      ) : (
        <main class="melding-groot">
          <p role={isFailed ? 'alert' : 'status'}>{isFailed ? teksten.geenWerkboek : teksten.laden}</p>
          {isFailed && (
            <button type="button" class="knop" onClick={retry}>
              {teksten.opnieuw}
            </button>
          )}
        </main>
      )}
    </>
  )
}

type Opened = {
  readonly werkboeken: readonly Werkboek[]
  readonly gekozen: Werkboek | undefined
  readonly excel: SimulatedExcel | undefined
  readonly isFailed: boolean
  readonly retry: () => void
}

/** Opens the workbook that the address asks for, and another when the address changes. */
function useWerkboek(): Opened {
  const [werkboeken, setWerkboeken] = useState<readonly Werkboek[]>([])
  const [id, setId] = useState(chosenWerkboek)
  const [excel, setExcel] = useState<SimulatedExcel>()
  const [isFailed, setIsFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const gekozen = werkboeken.find(werkboek => werkboek.id === id) ?? werkboeken[0]

  useEffect(() => {
    const follow = () => setId(chosenWerkboek())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  useEffect(() => {
    setIsFailed(false)
    readWerkboeken().then(setWerkboeken, () => setIsFailed(true))
  }, [attempt])

  useEffect(() => {
    if (!gekozen) return
    let isCurrent = true
    setExcel(undefined)
    setIsFailed(false)
    openExcel(gekozen.id).then(
      opened => {
        if (!isCurrent) return
        window.proef = { excel: opened }
        setExcel(opened)
      },
      () => setIsFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [gekozen?.id, attempt])

  return { werkboeken, gekozen, excel, isFailed, retry: () => setAttempt(number => number + 1) }
}

async function openExcel(id: string): Promise<SimulatedExcel> {
  const [data, metadata] = await Promise.all([readWerkboek(id), readFunctions()])
  return new SimulatedExcel(data, { functions: { namespace: 'IMPACTTOETS', metadata } })
}

declare global {
  interface Window {
    /** What automated tests of this page may reach. */
    proef?: { readonly excel: SimulatedExcel }
  }
}

import { useState } from 'preact/hooks'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import type { Runtime } from '../../runtime-api.ts'
import { KoppelTabel } from './KoppelTabel.tsx'
import { Nieuw } from './Nieuw.tsx'
import { Terug } from './Terug.tsx'
import { W } from './teksten.ts'
import './werkboek.css'

/** Runs one act of this place at a time; `report` gets what went wrong. */
export type Uitvoeren = (act: () => Promise<string>) => Promise<void>

/** The workbook itself: its template, which table holds the plans, and taking back what was written. */
export function Werkboek({ runtime }: { runtime: Runtime }) {
  const [bezig, setBezig] = useState(false)
  const [bericht, setBericht] = useState('')
  const [gemaakt, setGemaakt] = useState(0)
  const kader = runtime.toetsing.stand().resultaat?.verdeling.kader ?? DOORBRAAK_CONCEPT_2026
  const run: Uitvoeren = async act => {
    if (bezig) return
    setBezig(true)
    setBericht('')
    try {
      setBericht(await act())
    } catch (fout) {
      runtime.toetsing.report(fout)
    } finally {
      setBezig(false)
      setGemaakt(aantal => aantal + 1)
    }
  }
  return (
    <div class="werkboek">
      <h2>{W.titel}</h2>
      <p role="status" aria-live="polite">
        {bericht}
      </p>
      <Nieuw kader={kader} gemaakt={gemaakt} run={run} />
      <KoppelTabel kader={kader} gemaakt={gemaakt} run={run} />
      <Terug run={run} />
    </div>
  )
}

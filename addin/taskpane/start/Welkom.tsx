import { useState } from 'preact/hooks'
import { hasVoorkeur, setVoorkeur } from '../voorkeur.ts'
import { S } from './teksten.ts'

/** The invitation of the first time; who took the tour or declined it never sees it again. */
export function Welkom({ startRondleiding }: { startRondleiding: () => void }) {
  const [isBekend, setBekend] = useState(() => hasVoorkeur('rondgeleid'))
  if (isBekend) return null
  const answer = (run: () => void) => () => {
    setVoorkeur('rondgeleid', true)
    setBekend(true)
    run()
  }
  return (
    <section class="bericht info welkom" aria-label={S.welkom.titel}>
      <p>
        <strong>{S.welkom.titel}</strong> {S.welkom.tekst}
      </p>
      <div class="knoppen">
        <button type="button" class="knop primair klein" onClick={answer(startRondleiding)}>
          {S.welkom.ja}
        </button>
        <button type="button" class="knop klein" onClick={answer(() => {})}>
          {S.welkom.nee}
        </button>
      </div>
    </section>
  )
}

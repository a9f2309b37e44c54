import { useEffect, useRef, useState } from 'preact/hooks'
import { type Ga, PLEKKEN } from '../plek.ts'
import { R } from './teksten.ts'
import './rondleiding.css'

/** The tour: a card per place, which opens that place above it. Escape ends it; nothing else is blocked meanwhile. */
export function Rondleiding({ ga, onSluit }: { ga: Ga; onSluit: () => void }) {
  const [stap, setStap] = useState(0)
  const verder = useRef<HTMLButtonElement>(null)
  const plek = PLEKKEN[stap] ?? 'start'
  useEffect(() => {
    ga(plek)
    verder.current?.focus()
  }, [plek])
  const stop = () => {
    onSluit()
    ga('start')
  }
  const isLaatste = stap === PLEKKEN.length - 1
  return (
    <aside
      class="rondleiding"
      aria-labelledby="rondleiding-kop"
      onKeyDown={event => event.key === 'Escape' && stop()}
    >
      <p class="rustig">{R.stap(stap + 1, PLEKKEN.length)}</p>
      <h2 id="rondleiding-kop">{R.plek[plek].titel}</h2>
      <p id="rondleiding-tekst">{R.plek[plek].tekst}</p>
      <div class="knoppen">
        <button
          type="button"
          class="knop primair klein"
          ref={verder}
          aria-describedby="rondleiding-kop rondleiding-tekst"
          onClick={isLaatste ? stop : () => setStap(stap + 1)}
        >
          {isLaatste ? R.klaar : R.volgende}
        </button>
        {stap > 0 && (
          <button type="button" class="knop klein" onClick={() => setStap(stap - 1)}>
            {R.vorige}
          </button>
        )}
        {!isLaatste && (
          <button type="button" class="knop klein" onClick={stop}>
            {R.overslaan}
          </button>
        )}
      </div>
    </aside>
  )
}

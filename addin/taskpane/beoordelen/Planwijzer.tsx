import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { B } from './teksten.ts'

/** Which plan is open, and the way to the one before and after it. */
export function Planwijzer({ werkplek: { beoordelaar } }: { werkplek: Werkplek }) {
  const { rij, bezig } = useStand(beoordelaar)
  return (
    <div class="planwijzer">
      <button type="button" class="knop" aria-label={B.vorige} onClick={() => beoordelaar.step(-1)}>
        ‹
      </button>
      <h2>
        {rij ? (
          <>
            <b>{rij.nummer}</b> {rij.inhoud?.titel}
          </>
        ) : bezig === 'lezen' ? (
          B.lezen
        ) : (
          B.titel
        )}
      </h2>
      <button type="button" class="knop" aria-label={B.volgende} onClick={() => beoordelaar.step(1)}>
        ›
      </button>
    </div>
  )
}

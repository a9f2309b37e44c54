import type { Melding } from '#shared/plan/melding.ts'
import type { Runtime } from '../runtime-api.ts'
import { Cellink } from './Balken.tsx'
import { T } from './teksten.ts'

/** Everything that could not be read or needs a look, each with its cell and a way out. */
export function Meldingen({ meldingen, runtime }: { meldingen: readonly Melding[]; runtime: Runtime }) {
  if (meldingen.length === 0) return <p class="rustig">{T.meldingen.geen}</p>
  return (
    <ul class="meldingen">
      {meldingen.map((melding, i) => (
        <li key={i} class={melding.ernst}>
          <Cellink plaats={melding.plaats} runtime={runtime} />
          <p>{melding.tekst}</p>
          <p class="uitweg">{melding.uitweg}</p>
        </li>
      ))}
    </ul>
  )
}

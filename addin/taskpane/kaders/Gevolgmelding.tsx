import type { Gevolg } from '../../client/sturen.ts'
import { K } from './teksten.ts'

/** Why the service did not do it: its reasons, each with its place, or that it can't be reached. */
export function Gevolgmelding({ gevolg }: { gevolg: Gevolg<unknown> | null }) {
  if (gevolg === null || gevolg.soort === 'antwoord') return null
  if (gevolg.soort === 'onbereikbaar')
    return (
      <p class="bericht warning" role="alert">
        {K.geenAntwoord}
      </p>
    )
  const { detail, fouten = [] } = gevolg.probleem
  return (
    <div class="bericht error" role="alert">
      <p>{K.geweigerd(detail)}</p>
      {fouten.length > 0 && (
        <ul>
          {fouten.map(({ plaats, melding }) => (
            <li key={`${plaats} ${melding}`}>
              {plaats && <b>{plaats}: </b>}
              {melding}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

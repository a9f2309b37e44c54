import type { Bron } from '#shared/bronnen/bron.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { B } from './teksten.ts'

/** The sources of a question, to open; what is a proposal says so before it is opened. */
export function Bronnen({ uitleg, bronnen }: { uitleg?: string; bronnen: readonly (Bron | null)[] }) {
  const gegeven = bronnen.filter(bron => bron !== null)
  const isVoorstel = gegeven.some(({ herkomst }) => herkomst === 'voorstel')
  return (
    <details class="bronnen">
      <summary>
        {B.vraag.bron}
        {isVoorstel && <span class="herkomst voorstel">{B.vraag.voorstel}</span>}
      </summary>
      {uitleg && <p>{uitleg}</p>}
      {gegeven.map(bron => (
        <p key={formatBron(bron)} class="bron">
          {formatBron(bron)} {bron.toelichting}
        </p>
      ))}
    </details>
  )
}

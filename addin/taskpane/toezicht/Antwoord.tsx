import type { ComponentChild } from 'preact'
import { Z } from './teksten.ts'
import type { Vraag } from './vragen.ts'

/** What the service answered, or why there is no answer and what to do about it. */
export function Antwoord<T>({
  vraag,
  children,
}: {
  vraag: Vraag<T>
  children: (waarde: T) => ComponentChild
}) {
  const { gevolg, opnieuw } = vraag
  if (gevolg === null)
    return (
      <p class="rustig" role="status">
        {Z.laden}
      </p>
    )
  if (gevolg.soort === 'antwoord') return <>{children(gevolg.waarde)}</>
  return (
    <p class="bericht warning" role="alert">
      {gevolg.soort === 'geweigerd' ? gevolg.probleem.detail : Z.onbereikbaar}{' '}
      <button type="button" class="link" onClick={opnieuw}>
        {Z.opnieuw}
      </button>
    </p>
  )
}

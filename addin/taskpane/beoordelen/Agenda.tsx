import { formatStatus, formatTaak, formatTermijn } from '#shared/beoordeling/stappen-opmaak.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useAgenda } from './agendalijst.ts'
import { B } from './teksten.ts'

/** What is late, due and next for who is signed in; choosing one selects the plan in the sheet. */
export function Agenda({ werkplek }: { werkplek: Werkplek }) {
  const { lijst, read } = useAgenda(werkplek)
  const aantal = Array.isArray(lijst) ? lijst.filter(({ taak }) => taak !== 'wachten').length : 0
  return (
    <details class="agenda">
      <summary>
        {B.agenda.titel} {aantal > 0 && `(${aantal})`}
      </summary>
      {lijst === 'laden' && <p class="rustig">{B.agenda.laden}</p>}
      {lijst === 'onbereikbaar' && <p role="status">{B.agenda.onbereikbaar}</p>}
      {Array.isArray(lijst) && lijst.length === 0 && <p class="rustig">{B.agenda.geen}</p>}
      {Array.isArray(lijst) && (
        <ul>
          {lijst.map(punt => (
            <li key={`${punt.nummer}-${punt.taak}`}>
              <button type="button" class="link" onClick={() => werkplek.beoordelaar.open(punt.nummer)}>
                {punt.nummer} {punt.titel}
              </button>
              <p>
                {formatTaak(punt)}
                {punt.status && <span class="rustig"> · {formatStatus(punt.status)}</span>}
              </p>
              {punt.termijn && (
                <p class={punt.termijn.dagenOver < 0 ? 'let-op' : 'rustig'}>{formatTermijn(punt.termijn)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="link" onClick={read}>
        {B.agenda.ververs}
      </button>
    </details>
  )
}

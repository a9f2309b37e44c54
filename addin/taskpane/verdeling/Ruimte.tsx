import { minus } from '#shared/middelen/bedrag.ts'
import { formatBezwaar, formatConflict } from '#shared/verdeling/opmaak.ts'
import type { Deel } from './deel.ts'
import { nameGrens } from './opmaak.ts'
import { V } from './teksten.ts'

/** What the proposal takes of the room of every ceiling; beside it why the demands can't be met, if they can't. */
export function Ruimte({ stand, beeld }: Deel) {
  const { grenzen } = stand.grondslag.opgave.portefeuille
  const { gekozen, conflicten, bezwaren } = beeld
  const problemen = conflicten.length > 0 ? conflicten.map(formatConflict) : bezwaren.map(formatBezwaar)
  return (
    <section aria-labelledby="verdeling-ruimte">
      <h3 id="verdeling-ruimte">{V.ruimte.kop}</h3>
      {problemen.length > 0 && (
        <div class="bericht error" role="alert">
          <ul>
            {problemen.map(probleem => (
              <li key={probleem}>{probleem}</li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">
        <ul class="ruimte">
          {gekozen.meting.over.map(({ grens, over }) => {
            const gebruikt = minus(grens.ruimte, over)
            return (
              <li key={`${grens.pot}/${grens.jaar}`}>
                {V.ruimte.regel(nameGrens(grens, grenzen), gebruikt, grens.ruimte, over)}
                <span class="balk" aria-hidden="true">
                  <span
                    class="ingepast"
                    style={{ width: `${(gebruikt / Math.max(1, grens.ruimte)) * 100}%` }}
                  />
                </span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

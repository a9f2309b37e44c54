import { useState } from 'preact/hooks'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { type Doel, type Herleiding, trace } from '#shared/impact/herleiding.ts'
import type { Impactmodel } from '#shared/impact/impactmodel.ts'
import type { Impactuitkomst } from '#shared/impact/rekenmodel.ts'
import { SCENARIOS, type Scenario } from '#shared/plan/scenario.ts'
import { formatGetal } from './getal.ts'
import { I } from './teksten.ts'

const DOELEN: readonly Doel[] = ['werknemers', 'fte', 'impact', 'netto']

/** Any figure of the outcome, opened down to its parameters and their sources. */
export function Herleidingen({ model, uitkomst }: { model: Impactmodel; uitkomst: Impactuitkomst }) {
  const [doel, setDoel] = useState<Doel>(uitkomst.impact ? 'impact' : 'werknemers')
  const [scenario, setScenario] = useState<Scenario>('gemiddeld')
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{I.herleiding}</summary>
      {open && (
        <>
          <div class="zoeken">
            <label>
              {I.cijfer}
              <select
                value={doel}
                onChange={event => setDoel(DOELEN.find(naam => naam === event.currentTarget.value) ?? doel)}
              >
                {DOELEN.map(naam => (
                  <option key={naam} value={naam}>
                    {I.doel[naam]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {I.scenario}
              <select
                value={scenario}
                onChange={event =>
                  setScenario(SCENARIOS.find(naam => naam === event.currentTarget.value) ?? scenario)
                }
              >
                {SCENARIOS.map(naam => (
                  <option key={naam} value={naam}>
                    {I.kop[naam]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ul>
            <Tak herleiding={trace(model, uitkomst, doel, scenario)} />
          </ul>
        </>
      )}
    </details>
  )
}

function Tak({ herleiding }: { herleiding: Herleiding }) {
  const { naam, eenheid, waarde, formule, invoer, bronnen } = herleiding
  return (
    <li>
      {naam}: <b>{waarde === null ? I.geenCijfer : formatGetal(waarde, 4)}</b> {eenheid}
      {formule && <span class="rustig"> = {formule}</span>}
      {bronnen.map(bron => {
        const tekst = typeof bron === 'string' ? bron : formatBron(bron)
        return (
          <small key={tekst} class="bron">
            {tekst}
          </small>
        )
      })}
      {invoer.length > 0 && (
        <ul>
          {invoer.map(deel => (
            <Tak key={deel.naam} herleiding={deel} />
          ))}
        </ul>
      )}
    </li>
  )
}

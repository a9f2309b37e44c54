import { AANNAMEMARGE, type Uiteinden, weighAannames } from '#shared/beoordeling/aannames.ts'
import type { Impactmodel } from '#shared/impact/impactmodel.ts'
import type { Kader } from '#shared/kader/kader.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { formatGetal } from './getal.ts'
import { I } from './teksten.ts'

const HOOGSTENS = 5

/** On which parameters the fte and the score of a plan hang most: where asking for better evidence pays. */
export function Aannames({ model, plan, kader }: { model: Impactmodel; plan: Plan; kader: Kader }) {
  const aannames = weighAannames(model, plan, kader).slice(0, HOOGSTENS)
  if (aannames.length === 0) return null
  return (
    <>
      <h4>{I.aannames.titel}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{I.aannames.parameter}</th>
            <th scope="col">{I.aannames.fte}</th>
            <th scope="col">{I.aannames.score}</th>
          </tr>
        </thead>
        <tbody>
          {aannames.map(({ parameter, fte, score }) => (
            <tr key={parameter.id}>
              <th scope="row">
                {parameter.id} {parameter.naam}
              </th>
              <td>{formatUiteinden(fte, I.onbekend)}</td>
              <td>{formatUiteinden(score, I.aannames.open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="rustig">{I.aannames.uitleg(Math.round(AANNAMEMARGE * 100))}</p>
    </>
  )
}

const formatUiteinden = ({ lager, hoger }: Uiteinden, onbekend: string) =>
  lager === null || hoger === null ? onbekend : `${formatGetal(lager)} – ${formatGetal(hoger)}`

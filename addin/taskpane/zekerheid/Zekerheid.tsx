import { formatEuroPerFte, formatImpact, formatPersonen, formatProcent } from '#shared/impact/opmaak.ts'
import { type PerScenario, SCENARIOS } from '#shared/plan/scenario.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { computeOpbrengst } from '#shared/verdeling/opbrengst.ts'
import { T } from './teksten.ts'

/** What stands behind the band: who decides it, how much hangs on the kader, its price, and its national share. */
export function Zekerheid({ verdeling }: { verdeling: Verdeling }) {
  const { band, bepalend, invullingen, kengetallen, ambities } = computeOpbrengst(verdeling)
  const aandeelBreedte = formatProcent(verdeling.kader.onzekerheid.aandeelBreedte)
  const rijen: [naam: string, waarde: string][] = [
    [T.bepalend(aandeelBreedte), T.vanDe(bepalend.length, band.plannen)],
    [T.lager, perScenario(invullingen.lager.som, formatImpact)],
    [T.voorzien, perScenario(invullingen.voorzien.som, formatImpact)],
    [T.ftePerMiljoen, perScenario(kengetallen.ftePerMiljoen, formatEen)],
    [T.euroPerFte, perScenario(kengetallen.eurocentPerFte, formatEuroPerFte)],
    ...ambities
      .filter(({ plannen }) => plannen > 0)
      .map(({ ambitie, aandeel }): [string, string] => [
        T.aandeel(ambitie.titel, formatPersonen(ambitie)),
        perScenario(aandeel, deel => formatProcent(deel, 1)),
      ]),
  ]
  return (
    <div class="zekerheid">
      <h2>{T.kop}</h2>
      <dl>
        {rijen.map(([naam, waarde]) => (
          <div key={naam}>
            <dt>{naam}</dt>
            <dd>{waarde}</dd>
          </div>
        ))}
      </dl>
      <p class="rustig">{T.uitleg}</p>
    </div>
  )
}

function perScenario<T>(waarden: PerScenario<T>, format: (waarde: T) => string): string {
  return SCENARIOS.map(scenario => format(waarden[scenario])).join(' – ')
}

const formatEen = (waarde: number | null) =>
  waarde === null ? 'PM' : waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 })

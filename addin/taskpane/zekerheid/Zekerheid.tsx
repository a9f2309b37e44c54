import {
  formatEuroPerFte,
  formatHeleFte,
  formatImpact,
  formatPersonen,
  formatProcent,
} from '#shared/impact/opmaak.ts'
import type { SomMetPm } from '#shared/impact/optellen.ts'
import type { NettoFte } from '#shared/impact/samenloop.ts'
import type { Verschoven } from '#shared/impact/verschuiving.ts'
import { VERSCHUIVINGSDOELEN } from '#shared/plan/codelijsten.ts'
import { type PerScenario, SCENARIOS } from '#shared/plan/scenario.ts'
import {
  formatOnbeantwoord,
  formatOverlapPm,
  mostOf,
  nettoOf,
  verschovenOf,
} from '#shared/samenvatting/netto.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { computeOpbrengst } from '#shared/verdeling/opbrengst.ts'
import { proposedOf } from '#shared/verdeling/voorstel.ts'
import { T } from './teksten.ts'

/** What stands behind the band: who decides it, how much hangs on the kader, its price, and its national share. */
export function Zekerheid({ verdeling }: { verdeling: Verdeling }) {
  const { band, bepalend, invullingen, kengetallen, ambities } = computeOpbrengst(verdeling)
  const regels = proposedOf(verdeling)
  const netto = nettoOf(regels)
  const verschoven = verschovenOf(regels)
  const aandeelBreedte = formatProcent(verdeling.kader.onzekerheid.aandeelBreedte)
  const rijen: [naam: string, waarde: string][] = [
    [T.bruto, formatSom(netto.bruto)],
    [T.tussenPlannen, perScenario(netto.tussenPlannen, formatHeleFte)],
    [T.metHlo, perScenario(netto.metHlo, formatHeleFte)],
    [T.netto, perScenario(netto.netto, formatHeleFte)],
    ...verschoven.perDoel.map(({ naar, fte }): [string, string] => [
      T.verschoven(VERSCHUIVINGSDOELEN.codes[naar]),
      formatSom(fte),
    ]),
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
      {openVragen(netto, verschoven, regels.length).map(tekst => (
        <p key={tekst}>{tekst}</p>
      ))}
      <p class="rustig">{T.uitleg}</p>
    </div>
  )
}

/** What is not known, so that nobody takes the net figure for more than it is. */
function openVragen(netto: NettoFte, verschoven: Verschoven, totaal: number): string[] {
  const onbeantwoord = netto.onbeantwoord.length
  return [
    ...(onbeantwoord > 0 ? [formatOnbeantwoord(onbeantwoord, totaal, 'samenloop')] : []),
    ...(mostOf(netto.overlapPm) > 0 ? [formatOverlapPm(netto)] : []),
    ...(verschoven.onbeantwoord > 0
      ? [formatOnbeantwoord(verschoven.onbeantwoord, totaal, 'verschuiving')]
      : []),
  ]
}

/** A sum, with how many of its parts are PM in the scenario that has the most of them. */
function formatSom({ som, pm }: SomMetPm): string {
  const tekst = perScenario(som, formatHeleFte)
  return mostOf(pm) === 0 ? tekst : T.metPm(tekst, mostOf(pm))
}

function perScenario<T>(waarden: PerScenario<T>, format: (waarde: T) => string): string {
  return SCENARIOS.map(scenario => format(waarden[scenario])).join(' – ')
}

const formatEen = (waarde: number | null) =>
  waarde === null ? 'PM' : waarde.toLocaleString('nl-NL', { maximumFractionDigits: 1 })

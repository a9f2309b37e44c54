import type { Cijfer } from '#shared/impact/cijfer.ts'
import { impactFromPotentie } from '#shared/impact/impact.ts'
import type { Impactmodel } from '#shared/impact/impactmodel.ts'
import { combineRandvoorwaarden } from '#shared/impact/randvoorwaarden.ts'
import type { Impactuitkomst } from '#shared/impact/rekenmodel.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { INVULLINGEN } from '#shared/plan/codelijsten.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { formatDrie, formatGetal } from './getal.ts'
import { I } from './teksten.ts'

type Props = { model: Impactmodel; uitkomst: Impactuitkomst; kader: Kader }

/** The figures of an impact sheet, gross and net apart, with what is PM and what is needed elsewhere next to them. */
export function Uitkomst({ model, uitkomst, kader }: Props) {
  const { structureel, eenmalig, impact, netto, verschuivingen } = uitkomst
  const heeftEenmalig = uitkomst.effecten.some(({ duur }) => duur === 'eenmalig')
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{I.kop.uitkomst}</th>
            {SCENARIOS.map(scenario => (
              <th key={scenario} scope="col">
                {I.kop[scenario]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Cijferrij naam={I.potentieWerknemers} cijfer={structureel.werknemers} />
          <Cijferrij naam={I.potentieFte} cijfer={structureel.fte} />
          <Cijferrij naam={I.impact} cijfer={impact} />
          <Cijferrij naam={I.netto} cijfer={netto} />
          {heeftEenmalig && <Cijferrij naam={I.eenmalig} cijfer={eenmalig.fte} />}
        </tbody>
      </table>
      <p class="rustig">
        {I.bruto} {I.pm(structureel.fte)}
      </p>
      <Invulling model={model} uitkomst={uitkomst} kader={kader} />
      {verschuivingen.length > 0 && (
        <>
          <h4>{I.verschuiving}</h4>
          <ul>
            {verschuivingen.map(({ naar, fte, toelichting }) => (
              <li key={naar}>
                {I.naar[naar]}: <b>{formatDrie(fte)} fte</b>
                {toelichting && <span class="rustig"> {toelichting}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Cijferrij({ naam, cijfer }: { naam: string; cijfer: Cijfer | null }) {
  return (
    <tr>
      <th scope="row">{naam}</th>
      {SCENARIOS.map(scenario => (
        <td key={scenario}>{cijfer ? formatGetal(cijfer.som[scenario]) : I.onbekend}</td>
      ))}
    </tr>
  )
}

/** What the conversion of the conditions does to the outcome: no source gives it, so a person must see it. */
function Invulling({ model, uitkomst: { invulling, structureel }, kader }: Props) {
  if (!invulling) return null
  const middelste = combineRandvoorwaarden(model.randvoorwaarden, kader, 'middelste')
  const perMate = kader.invullingsfactoren.map(
    ({ invulling: mate, factor }) =>
      `${INVULLINGEN.codes[mate]} ${formatGetal(impactFromPotentie(structureel.fte.som.gemiddeld, factor))} fte`,
  )
  return (
    <p class="rustig">
      {I.invulling(INVULLINGEN.codes[invulling.invulling], formatGetal(invulling.factor, 2))}{' '}
      {I.bijInvulling(perMate.join(', '))}{' '}
      {invulling.combinatie === 'laagste' && middelste && middelste.invulling !== invulling.invulling
        ? I.anders(INVULLINGEN.codes[middelste.invulling])
        : ''}
    </p>
  )
}

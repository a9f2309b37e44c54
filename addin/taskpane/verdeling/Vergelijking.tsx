import type { ComponentChildren } from 'preact'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { formatFte } from '#shared/verdeling/opmaak.ts'
import type { Vergeleken } from '#shared/verdeling/vergelijking.ts'
import { Banden } from './Banden.tsx'
import type { Deel } from './deel.ts'
import { formatMln, nameGrens } from './opmaak.ts'
import { V } from './teksten.ts'

const { vergelijking: T } = V

/** The four ways to allocate side by side: as bands, and as a table that says the same and more. */
export function Vergelijking({ stand, beeld }: Deel) {
  const { aanpakken, gekozen } = beeld
  const { doel } = stand.wens
  const { grenzen } = stand.grondslag.opgave.portefeuille
  const eigenDoel = doel === 'score' || doel === 'betrouwbaar' ? T.eigenDoel[doel] : null
  const isBerekend = stand.doorrekening !== null && stand.doorrekening.oplossing.stand !== 'onhaalbaar'
  const kost = gekozen.kosten.gemiddeld
  return (
    <section aria-labelledby="verdeling-vergelijking">
      <h3 id="verdeling-vergelijking">{T.kop}</h3>
      <Banden aanpakken={aanpakken} gekozen={gekozen.id} />
      {isBerekend && formatFte(kost) !== '0' && (
        <p class="kostzin">
          {kost > 0 ? T.kostZin(gekozen.naam, formatFte(kost)) : T.meerZin(gekozen.naam, formatFte(-kost))}
        </p>
      )}
      <table aria-labelledby="verdeling-vergelijking" id="verdeling-tabel">
        <thead>
          <tr>
            <td />
            {aanpakken.map(({ id }) => (
              <th key={id} scope="col" class={id === gekozen.id ? 'gekozen' : ''}>
                {shortOf(id)}
                {id === gekozen.id && <small>{T.gekozen}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rij naam={T.plannen} aanpakken={aanpakken} show={({ meting }) => meting.plannen.length} />
          <Rij naam={T.bedrag} aanpakken={aanpakken} show={({ meting }) => formatMln(meting.bedrag)} />
          {gekozen.meting.over.map(({ grens }, i) => (
            <Rij
              key={`${grens.pot}/${grens.jaar}`}
              naam={T.over(nameGrens(grens, grenzen))}
              aanpakken={aanpakken}
              show={({ meting }) => {
                const over = meting.over[i]?.over
                return over === undefined ? '' : formatMln(over)
              }}
            />
          ))}
          {SCENARIOS.map(scenario => (
            <Rij
              key={scenario}
              naam={T.fte[scenario]}
              aanpakken={aanpakken}
              show={({ meting }) => formatFte(meting.opbrengst[scenario])}
            />
          ))}
          {eigenDoel && (
            <Rij
              naam={eigenDoel}
              aanpakken={aanpakken}
              show={({ meting }) => formatFte(meting.opbrengst[doel])}
            />
          )}
          <Rij
            naam={T.kost}
            aanpakken={aanpakken}
            show={({ kosten }) => (isBerekend ? formatFte(kosten.gemiddeld) : '–')}
          />
        </tbody>
      </table>
      <p class="rustig">
        {T.kostUitleg} {gekozen.meting.pm.gemiddeld > 0 && T.pm(gekozen.meting.pm.gemiddeld)}
      </p>
    </section>
  )
}

function Rij({
  naam,
  aanpakken,
  show,
}: {
  naam: string
  aanpakken: readonly Vergeleken[]
  show: (aanpak: Vergeleken) => ComponentChildren
}) {
  return (
    <tr>
      <th scope="row">{naam}</th>
      {aanpakken.map(aanpak => (
        <td key={aanpak.id}>{show(aanpak)}</td>
      ))}
    </tr>
  )
}

const shortOf = (id: string): string => Object.entries(V.kort).find(([aanpak]) => aanpak === id)?.[1] ?? id

import type { ComponentChildren } from 'preact'
import type { Bron } from '#shared/bronnen/bron.ts'
import { formatBron, formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { BEROEPSGROEPEN, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { T } from './teksten.ts'

/** On what the outcome rests: every rule, weight, factor and ceiling with its version and source. */
export function Regels({ verdeling }: { verdeling: Verdeling }) {
  const { kader, toets } = verdeling
  const gewichten = kader.criteria.reduce((totaal, { gewicht }) => totaal + gewicht, 0)
  return (
    <div class="regels">
      <h2>{T.regels.kader}</h2>
      <Regel kop={formatKader(kader)} bron={kader.bron} />
      <p>
        {T.regels.peildatum}: {formatDatum(toets.peildatum)}
      </p>
      <h2>{T.regels.criteria}</h2>
      {kader.criteria.map(criterium => (
        <Regel
          key={criterium.id}
          kop={`${criterium.titel}, ${T.regels.weging(Math.round((criterium.gewicht * 100) / gewichten))}`}
          bron={criterium.bron}
        >
          {criterium.soort === 'ankers' && (
            <ol>
              {criterium.ankers.map(({ punten, tekst }) => (
                <li key={punten} value={punten}>
                  {tekst}
                </li>
              ))}
            </ol>
          )}
        </Regel>
      ))}
      <h2>{T.regels.poorten}</h2>
      {kader.poorten.map(poort => (
        <Regel key={poort.id} kop={poort.titel} bron={poort.bron} />
      ))}
      <h2>{T.regels.plafonds}</h2>
      {toets.regels.flatMap(({ pot, jaar, plafond }) =>
        plafond
          ? [
              <Regel
                key={plafond.id}
                kop={`${pot.naam} ${jaar}: ${plafond.bedrag === null ? T.middelen.onbekend : formatEuro(plafond.bedrag)}, ${T.regels.versie(plafond.versie)}`}
                bron={plafond.bron}
              />,
            ]
          : [],
      )}
      <h2>{T.regels.factoren}</h2>
      {kader.deeltijdfactoren.map(({ beroepsgroep, factor, bron }) => (
        <Regel
          key={beroepsgroep}
          kop={`${BEROEPSGROEPEN.codes[beroepsgroep]}: ${factor.toLocaleString('nl-NL')}`}
          bron={bron}
        />
      ))}
      <h2>{T.regels.invulling}</h2>
      <Regel kop={T.regels[kader.randvoorwaarden.combinatie]} bron={kader.randvoorwaarden.bron} />
      {kader.invullingsfactoren.map(({ invulling, factor, bron }) => (
        <Regel
          key={invulling}
          kop={`${INVULLINGEN.codes[invulling]}: ${factor.toLocaleString('nl-NL')}`}
          bron={bron}
        />
      ))}
    </div>
  )
}

function Regel({ kop, bron, children }: { kop: string; bron: Bron; children?: ComponentChildren }) {
  return (
    <article class="regel">
      <p>
        {kop}
        {bron.herkomst !== 'gegeven' && (
          <span class={`herkomst ${bron.herkomst}`}>{T.regels[bron.herkomst]}</span>
        )}
      </p>
      {children}
      <small class="bron">{formatBron(bron)}</small>
      {bron.toelichting && <small class="bron">{bron.toelichting}</small>}
    </article>
  )
}

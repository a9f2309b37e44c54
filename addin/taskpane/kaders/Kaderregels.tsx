import type { ComponentChildren } from 'preact'
import type { Bron } from '#shared/bronnen/bron.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { type Sectie as Formuliersectie, formOf, type Vraag } from '#shared/kader/formulier.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { PLANONDERDELEN } from '#shared/kader/planonderdelen.ts'
import { BEROEPSGROEPEN, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import { T } from '../teksten.ts'

/** All that a kader holds, each part with its source: poorten, criteria, what is asked of providers, factors. */
export function Kaderregels({ kader }: { kader: Kader }) {
  return (
    <>
      <Secties secties={formOf(kader).secties} />
      {kader.uitvraag.length > 0 && <h2>{T.regels.uitvraag}</h2>}
      {kader.redenExtraUitvraag && <p>{kader.redenExtraUitvraag}</p>}
      {kader.uitvraag.map(({ id, titel, planonderdeel, bron }) => (
        <Regel
          key={id}
          kop={`${titel} (${planonderdeel ? PLANONDERDELEN.codes[planonderdeel] : T.regels.extra})`}
          bron={bron}
        />
      ))}
      {kader.deeltijdfactoren.length > 0 && <h2>{T.regels.factoren}</h2>}
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
    </>
  )
}

/** A kader as the form that assessors get. */
export function Secties({ secties }: { secties: readonly Formuliersectie[] }) {
  return secties.map(sectie => <Sectie key={sectie.id} {...sectie} />)
}

/** The poorten of a group or the criteria, each with how it is answered and by whom. */
function Sectie({ titel, uitleg, bron, vragen }: Formuliersectie) {
  return (
    <>
      <h2>{titel}</h2>
      <p>{uitleg}</p>
      {bron && <small class="bron">{formatBron(bron)}</small>}
      {vragen.map(vraag => (
        <Vraagregel key={vraag.id} {...vraag} />
      ))}
    </>
  )
}

function Vraagregel({ titel, aandeel, drempel, antwoord, bron }: Vraag) {
  const kop = [
    titel,
    aandeel !== null && T.regels.weging(Math.round(aandeel)),
    drempel !== null && T.regels.drempel(drempel.toLocaleString('nl-NL')),
  ].filter(deel => deel !== false)
  return (
    <Regel kop={kop.join(', ')} bron={bron}>
      {antwoord.soort === 'berekend' ? (
        <p>{antwoord.tekst}</p>
      ) : (
        <>
          <p>
            {antwoord.vraag} <span class="rustig">{T.regels.door(antwoord.wie)}</span>
          </p>
          <ul>
            {antwoord.keuzes.map(({ waarde, naam, uitleg }) => (
              <li key={waarde}>
                <b>{naam}</b> {uitleg}
              </li>
            ))}
          </ul>
        </>
      )}
      {antwoord.bron && <small class="bron">{formatBron(antwoord.bron)}</small>}
    </Regel>
  )
}

/** One rule with its source, and whether that is anything less than what the source says outright. */
export function Regel({ kop, bron, children }: { kop: string; bron: Bron; children?: ComponentChildren }) {
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

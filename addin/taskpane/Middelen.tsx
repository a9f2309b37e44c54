import { formatEuro, formatMiljoen, minus, NUL } from '#shared/middelen/bedrag.ts'
import type { Toetsregel } from '#shared/middelen/toets.ts'
import { UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import { UITKOMSTEN, type Verdeling } from '#shared/verdeling/op-rang.ts'
import { bandOf, proposedOf } from '#shared/verdeling/voorstel.ts'
import { Fteband } from './Fteband.tsx'
import { lazy } from './lazy.tsx'
import { T } from './teksten.ts'

const Zekerheid = lazy(() => import('./zekerheid/Zekerheid.tsx').then(deel => deel.Zekerheid))

/** Per year what there is, what is asked and what fits; then what the proposal yields in fte. */
export function Middelen({ verdeling }: { verdeling: Verdeling }) {
  const { fte, open } = bandOf(proposedOf(verdeling))
  const fondsregels = verdeling.toets.regels.filter(({ pot }) => pot.onderdeelVan === null)
  return (
    <>
      <h2>{T.middelen.perJaar}</h2>
      {fondsregels.map(regel => (
        <article class="jaar" key={`${regel.pot.id}-${regel.jaar}`}>
          <Plafondbalk regel={regel} kop={`${regel.pot.naam} ${regel.jaar}`} />
          {verdeling.toets.regels
            .filter(deel => deel.pot.onderdeelVan === regel.pot.id && deel.jaar === regel.jaar)
            .map(deel => (
              <Plafondbalk
                key={deel.pot.id}
                regel={deel}
                kop={deel.pot.naam.replace(`${regel.pot.naam}, `, '')}
                klein
              />
            ))}
        </article>
      ))}
      <h2>{T.middelen.fte}</h2>
      <Fteband fte={fte} />
      <p class="rustig">{T.middelen.fteUitleg}</p>
      {open.plannen.length > 0 && <p class="rustig">{T.middelen.pm(open.plannen.length)}</p>}
      <Zekerheid verdeling={verdeling} />
      <h2>{T.middelen.tellingen}</h2>
      <dl class="tellingen">
        {UITKOMSTEN.filter(uitkomst => verdeling.totalen[uitkomst].aantal > 0).map(uitkomst => (
          <div key={uitkomst}>
            <dt>{UITKOMST_TEKST[uitkomst]}</dt>
            <dd>{verdeling.totalen[uitkomst].aantal.toLocaleString('nl-NL')}</dd>
            <dd>{formatMiljoen(verdeling.totalen[uitkomst].bedrag)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A bar whose full length is the ceiling or, when more is asked, what is asked: the ceiling then is a line in it. */
function Plafondbalk({ regel, kop, klein }: { regel: Toetsregel; kop: string; klein?: boolean }) {
  const { plafond, geboekt, ingepast, gevraagd, ruimte, rest, oordeel } = regel
  const signaal = plafond?.werking === 'signaal'
  const oordeeltekst =
    oordeel === 'past'
      ? T.middelen.pastAlles
      : oordeel === 'past-niet'
        ? T.middelen.teVeel(formatMiljoen(minus(NUL, rest ?? NUL)))
        : oordeel === 'onbekend'
          ? T.middelen.onbekend
          : T.middelen.geenPlafond
  const grens = plafond?.bedrag ?? null
  const schaal = Math.max(grens ?? 0, geboekt + gevraagd, 1)
  const deel = (bedrag: number) => `${(Math.max(0, bedrag) / schaal) * 100}%`
  return (
    <div class={klein ? 'plafond klein' : 'plafond'}>
      <h3>
        {kop} {signaal && <small>({T.middelen.signaal})</small>}
        <span class={`oordeel ${oordeel}`}>{oordeeltekst}</span>
      </h3>
      <div class="balk" aria-hidden="true">
        <span class="geboekt" style={{ width: deel(geboekt) }} />
        <span class="ingepast" style={{ width: deel(ingepast) }} />
        <span class="wachtend" style={{ width: deel(gevraagd - ingepast) }} />
        {grens !== null && <span class="grens" style={{ insetInlineStart: deel(grens) }} />}
      </div>
      <dl>
        <Getal naam={T.middelen.plafond} bedrag={grens} klasse="grens" />
        {geboekt !== 0 && <Getal naam={T.middelen.geboekt} bedrag={geboekt} klasse="geboekt" />}
        <Getal naam={T.middelen.gevraagd} bedrag={gevraagd} klasse="wachtend" />
        <Getal naam={T.middelen.voorgesteld} bedrag={ingepast} klasse="ingepast" />
        {!klein && (
          <Getal
            naam={T.middelen.over}
            bedrag={ruimte === null ? null : minus(ruimte, ingepast)}
            klasse="over"
          />
        )}
      </dl>
    </div>
  )
}

function Getal({
  naam,
  bedrag,
  klasse,
}: {
  naam: string
  bedrag: Parameters<typeof formatEuro>[0] | null
  klasse: string
}) {
  return (
    <div class={klasse}>
      <dt>{naam}</dt>
      <dd>{bedrag === null ? '–' : formatEuro(bedrag)}</dd>
    </div>
  )
}

import { useId, useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import { formatBron, formatDatum } from '#shared/bronnen/opmaak.ts'
import { type Eurocent, formatEuro, formatMiljoen, minus, NUL } from '#shared/middelen/bedrag.ts'
import { formatPeriode, formatSluiting } from '#shared/middelen/opmaak.ts'
import type { Budgetpost } from '#worker/budgetoverzichten/antwoorden.ts'
import type { Toezichtdienst } from '../../toezicht/dienst.ts'
import { type Potregel, potregelsOf } from '../../toezicht/potregel.ts'
import { Antwoord } from './Antwoord.tsx'
import { Cijferlijst } from './Cijferlijst.tsx'
import { Geldbalk } from './Geldbalk.tsx'
import { Z } from './teksten.ts'
import { useVraag } from './vragen.ts'

/** Per way of the money, pot and year what there is, what is booked and asked, and the list behind every figure. */
export function Overzicht({
  dienst,
  peildatum,
  lijsten,
}: {
  dienst: Toezichtdienst
  peildatum: Datum
  /** whether a figure opens the list behind it */
  lijsten: boolean
}) {
  const vraag = useVraag(peildatum, () => dienst.overzicht(peildatum))
  return (
    <Antwoord vraag={vraag}>
      {overzicht =>
        overzicht.routes.map(route => (
          <section key={route.route} aria-label={Z.route[route.route ?? 'onbekend'].titel}>
            <h3>{Z.route[route.route ?? 'onbekend'].titel}</h3>
            <p class="rustig">{Z.route[route.route ?? 'onbekend'].uitleg}</p>
            <div class="potten">
              {potregelsOf(route).map(regel => (
                <Potkaart
                  key={regel.sleutel}
                  regel={regel}
                  dienst={dienst}
                  peildatum={overzicht.peildatum}
                  lijsten={lijsten}
                />
              ))}
            </div>
          </section>
        ))
      }
    </Antwoord>
  )
}

/** The figures of a pot in a year or over a term, and the one whose list is open. */
function Potkaart({
  regel,
  dienst,
  peildatum,
  lijsten,
}: {
  regel: Potregel
  dienst: Toezichtdienst
  peildatum: Datum
  lijsten: boolean
}) {
  const [open, setOpen] = useState<Budgetpost | null>(null)
  const id = useId()
  const { pot, periode, plafond, plafondkennis, ruimte, rest, oordeel, sluiting } = regel
  const cijfer = (post: Budgetpost) => (
    <Cijfer
      key={post}
      post={post}
      bedrag={regel[post]}
      open={lijsten ? open === post : null}
      lijst={`${id}-lijst`}
      onKies={() => setOpen(open === post ? null : post)}
    />
  )
  return (
    <article class={pot.onderdeelVan === null ? 'potkaart' : 'potkaart onderdeel'} aria-labelledby={id}>
      <h4 id={id}>
        {pot.naam} {formatPeriode(periode)}
        <span class={`oordeel ${oordeel}`}>
          {oordeel === 'past-niet' && rest !== null
            ? Z.oordeel.teVeel(formatMiljoen(minus(NUL, rest)))
            : Z.oordeel[oordeel]}
        </span>
      </h4>
      <Geldbalk regel={regel} />
      <dl class="cijfers">
        <div>
          <dt>{Z.cijfer.plafond}</dt>
          <dd>{formatPlafond(plafondkennis, plafond?.bedrag ?? null)}</dd>
        </div>
        {cijfer('toegekend')}
        {cijfer('gereserveerd')}
        {cijfer('gevraagd')}
        {cijfer('wachtrij')}
        <div>
          <dt>{Z.cijfer.ruimte}</dt>
          <dd>{ruimte === null ? Z.onbekend : formatEuro(ruimte)}</dd>
        </div>
      </dl>
      <dl class="cijfers">
        {cijfer('goedgekeurd')}
        {cijfer('beschikt')}
        <div class={regel.nietBeschikt === 0 ? '' : 'gat'}>
          <dt>{Z.cijfer.nietBeschikt}</dt>
          <dd>{formatEuro(regel.nietBeschikt)}</dd>
        </div>
        {BIJZONDER.filter(post => regel[post] !== 0).map(post => cijfer(post))}
      </dl>
      <div id={`${id}-lijst`}>
        {open && (
          <Cijferlijst
            key={open}
            dienst={dienst}
            bedrag={regel[open]}
            vraag={{
              peildatum,
              pot: pot.id,
              jaar: periode.van,
              totJaar: periode.tot === periode.van ? undefined : periode.tot,
              post: open,
            }}
          />
        )}
      </div>
      {sluiting && sluiting.stand !== 'loopt' && <p class="rustig">{formatSluiting(sluiting)}</p>}
      {plafond && (
        <p class="rustig">
          {Z.plafondversie(plafond.versie, formatDatum(plafond.geldigVan), plafond.besluit.orgaan)}{' '}
          {formatBron(plafond.bron)}.
        </p>
      )}
    </article>
  )
}

/** Shown only when there is something: a card of zeros hides what matters. */
const BIJZONDER: readonly Budgetpost[] = ['betaalbaar', 'betaald', 'vervallen']

const formatPlafond = (kennis: Potregel['plafondkennis'], bedrag: Eurocent | null): string =>
  kennis === 'geen' ? Z.geenPlafond : bedrag === null ? Z.onbekend : formatEuro(bedrag)

/** A figure that opens the list behind it; one without plans has none. */
function Cijfer({
  post,
  bedrag,
  open,
  lijst,
  onKies,
}: {
  post: Budgetpost
  bedrag: Eurocent
  /** `null`: its list is not shown here */
  open: boolean | null
  lijst: string
  onKies: () => void
}) {
  return (
    <div class={post}>
      <dt>{Z.cijfer[post]}</dt>
      <dd>
        {bedrag === 0 || open === null ? (
          formatEuro(bedrag)
        ) : (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-controls={lijst}
            aria-label={Z.toonLijst(Z.cijfer[post], formatEuro(bedrag))}
            onClick={onKies}
          >
            {formatEuro(bedrag)}
          </button>
        )}
      </dd>
    </div>
  )
}

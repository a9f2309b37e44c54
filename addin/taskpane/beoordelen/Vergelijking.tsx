import type { Vergelijkingsuitkomst } from '#worker/beoordelingen/antwoorden.ts'
import { type Mensenvraag, questionsOf } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { formatPunten, formatWaarde } from './opmaak.ts'
import { useOrganisaties } from './organisaties.ts'
import { B } from './teksten.ts'

/** What each assessor gave, side by side; where they differ most comes first. There once the own one is submitted. */
export function Vergelijking({ werkplek }: { werkplek: Werkplek }) {
  const { overzicht } = useStand(werkplek.dossier)
  const { formulier } = useStand(werkplek.beoordelaar)
  if (!overzicht?.vergelijking) return null
  const { vergelijking } = overzicht
  const volgorde = vergelijking.bespreken.map(({ id }) => id)
  const vragen = questionsOf(formulier).sort((a, b) => placeIn(volgorde, a.id) - placeIn(volgorde, b.id))
  return (
    <section class="vergelijking" aria-labelledby="vergelijking-titel">
      <h3 id="vergelijking-titel">{B.vergelijking.titel}</h3>
      <p class="rustig">{overzicht.anderen.length === 0 ? B.vergelijking.alleen : B.vergelijking.uitleg}</p>
      {vragen.map(vraag => (
        <Vergeleken key={vraag.id} vraag={vraag} vergelijking={vergelijking} werkplek={werkplek} />
      ))}
    </section>
  )
}

function Vergeleken({
  vraag,
  vergelijking,
  werkplek,
}: {
  vraag: Mensenvraag
  vergelijking: Vergelijkingsuitkomst
  werkplek: Werkplek
}) {
  const { ik } = useStand(werkplek.aanmelding)
  const { naamVan } = useOrganisaties(werkplek)
  const criterium = vergelijking.criteria.find(({ id }) => id === vraag.id)
  const poort = vergelijking.poorten.find(({ id }) => id === vraag.id)
  const verdeeld = criterium?.verdeeld ?? poort?.verdeeld ?? false
  const gegeven = [
    ...(criterium?.scores.map(score => ({ ...score, waarde: score.punten })) ?? []),
    ...(poort?.oordelen.map(oordeel => ({ ...oordeel, waarde: oordeel.oordeel })) ?? []),
  ]
  return (
    <article class={`vergeleken ${verdeeld ? 'verdeeld' : ''}`}>
      <h4>
        {vraag.titel}{' '}
        <span class={`uitkomst ${verdeeld ? 'wacht' : 'voorgesteld'}`}>
          {verdeeld ? B.vergelijking.bespreken : B.vergelijking.eens}
        </span>
        {criterium?.spreiding !== null && criterium?.spreiding !== undefined && criterium.spreiding > 0 && (
          <span class="rustig"> {B.vergelijking.spreiding(formatPunten(criterium.spreiding))}</span>
        )}
      </h4>
      <dl>
        {gegeven.map(({ beoordelaar, waarde, onderbouwing }) => (
          <div key={beoordelaar.persoon}>
            <dt>
              {naamVan(beoordelaar.organisatie)}
              {beoordelaar.persoon === ik?.persoon && ` (${B.vergelijking.u})`}
            </dt>
            <dd>
              <b>{formatWaarde(vraag, waarde)}</b> {onderbouwing}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

const placeIn = (volgorde: readonly string[], id: string): number => {
  const plek = volgorde.indexOf(id)
  return plek < 0 ? volgorde.length : plek
}

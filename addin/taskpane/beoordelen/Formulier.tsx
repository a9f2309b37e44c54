import { explainCriterium } from '#shared/beoordeling/opmaak.ts'
import { toPlan } from '#shared/beoordeling/samenstellen.ts'
import { scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Vraag as Formuliervraag } from '#shared/kader/formulier.ts'
import { hoogsteOf } from '#shared/kader/opmaak.ts'
import { isMensenvraag, LEEG, toVelden } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { useStand } from '../stand.ts'
import { T } from '../teksten.ts'
import { Bronnen } from './Bronnen.tsx'
import { formatPunten } from './opmaak.ts'
import { B } from './teksten.ts'
import { Vraag } from './Vraag.tsx'

/** The kader as a form: gates first, then the criteria; a submitted judgement can only be read. */
export function Formulier({ werkplek, runtime }: { werkplek: Werkplek; runtime: Runtime }) {
  const { formulier } = useStand(werkplek.beoordelaar)
  const { eigen } = useStand(werkplek.dossier)
  const ingediend = eigen?.beoordeling?.stand === 'ingediend' ? toVelden(eigen.beoordeling.inhoud) : undefined
  return (
    <div class="formulier">
      {formulier.secties.map(({ id, titel, uitleg, vragen }) => (
        <section key={id} aria-labelledby={`sectie-${id}`}>
          <h3 id={`sectie-${id}`}>{titel}</h3>
          <p class="rustig">{uitleg}</p>
          {vragen.map(vraag =>
            isMensenvraag(vraag) ? (
              <Vraag
                key={vraag.id}
                vraag={vraag}
                werkplek={werkplek}
                runtime={runtime}
                ingediend={ingediend && (ingediend[vraag.id] ?? LEEG)}
              />
            ) : (
              <Berekend key={vraag.id} vraag={vraag} werkplek={werkplek} />
            ),
          )}
        </section>
      ))}
    </div>
  )
}

/** What nobody answers: what is computed, with its figure and the rule behind it. */
function Berekend({ vraag, werkplek: { beoordelaar } }: { vraag: Formuliervraag; werkplek: Werkplek }) {
  const { rij, kader } = useStand(beoordelaar)
  const score = rij?.inhoud && scorePlan(toPlan(rij.inhoud, { antwoorden: {}, oordelen: {} }), kader)
  const criterium = score?.criteria.find(uitkomst => uitkomst.criterium.id === vraag.id)
  const poort = score?.poorten.find(uitkomst => uitkomst.poort.id === vraag.id)
  if (vraag.antwoord.soort !== 'berekend') return null
  return (
    <div class="berekend">
      <p>
        {vraag.titel}
        {vraag.aandeel !== null && <span class="rustig">, {B.vraag.weegt(Math.round(vraag.aandeel))}</span>}
        {criterium && (
          <b class="cijfer">
            {' '}
            {criterium.punten === null
              ? T.plannen.open
              : T.plannen.punten(formatPunten(criterium.punten), hoogsteOf(kader))}
          </b>
        )}
        {poort && <b class={poort.stand === 'doorstaan' ? 'goed' : 'let-op'}> {T.plannen[poort.stand]}</b>}
      </p>
      {criterium && <p>{explainCriterium(criterium)}</p>}
      {poort && poort.stand !== 'doorstaan' && (
        <p>
          {poort.reden} {vraag.uitweg}
        </p>
      )}
      <Bronnen uitleg={vraag.antwoord.tekst} bronnen={[vraag.bron, vraag.antwoord.bron]} />
    </div>
  )
}

import type { Consensus as Vastgelegd } from '#shared/beoordeling/consensus.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { type Formulier, formOf } from '#shared/kader/formulier.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import { keyOf, subjectsOf } from '../../beoordelen/consensusopgave.ts'
import { questionsOf } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { formatPunten, formatWaarde } from './opmaak.ts'
import { useOrganisaties } from './organisaties.ts'
import { B } from './teksten.ts'
import { Vastleggen } from './Vastleggen.tsx'

/** What the parties find together: the last version that is recorded, and the form for who runs the judgement. */
export function Consensus({ werkplek, dossier }: { werkplek: Werkplek; dossier: Plandossier }) {
  const { consensussen, overzicht } = useStand(werkplek.dossier)
  const { kader } = useStand(werkplek.beoordelaar)
  const { naamVan } = useOrganisaties(werkplek)
  const { consensus: laatste, uitkomst } = consensussen.at(-1) ?? {}
  // Every role, because the parties also settle what only one of them could answer.
  const formulier = formOf(kader, undefined, dossier.inhoud.soort)
  if (!laatste && !dossier.magConsensusVastleggen) return null
  return (
    <section class="consensus" aria-labelledby="consensus-titel">
      <h3 id="consensus-titel">{B.consensus.titel}</h3>
      {laatste && (
        <>
          <p>
            {B.consensus.versie(laatste.versie, formatDatum(laatste.vastgesteldOp))}
            {typeof uitkomst?.score === 'number' && (
              <>
                {' '}
                {B.score.titel} <b class="cijfer">{formatPunten(uitkomst.score)}</b> {B.score.vanHonderd}
              </>
            )}
          </p>
          <Inhoud consensus={laatste} formulier={formulier} naamVan={naamVan} />
        </>
      )}
      {dossier.magConsensusVastleggen && overzicht && (
        <details key={laatste?.versie ?? 0} open={!laatste}>
          <summary>{laatste ? B.consensus.nieuweVersie : B.consensus.vastleggen}</summary>
          <Vastleggen
            werkplek={werkplek}
            dossier={dossier}
            overzicht={overzicht}
            laatste={laatste}
            formulier={formulier}
          />
        </details>
      )}
    </section>
  )
}

/** What was found on each question, where it leaves what was computed, and who thinks otherwise. */
function Inhoud({
  consensus: { criteria, poorten, afwijkingen, minderheid },
  formulier,
  naamVan,
}: {
  consensus: Vastgelegd
  formulier: Formulier
  naamVan: (organisatie: string) => string
}) {
  const onderwerpen = new Map(subjectsOf(formulier).map(({ over, titel }) => [keyOf(over), titel]))
  return (
    <dl>
      {questionsOf(formulier).map(vraag => {
        const punt = criteria[vraag.id]
        const oordeel = poorten[vraag.id]
        return (
          <div key={vraag.id}>
            <dt>{vraag.titel}</dt>
            <dd>
              <b>{formatWaarde(vraag, punt?.punten ?? oordeel?.oordeel ?? null)}</b>{' '}
              {punt?.reden ?? oordeel?.reden}
            </dd>
          </div>
        )
      })}
      {afwijkingen.map(({ soort, van, naar, reden }) => (
        <div key={`${soort}-${van}-${naar}`}>
          <dt>{B.afwijking.soort[soort]}</dt>
          <dd>
            <b>{B.afwijking.vanNaar(van, naar)}</b> {reden}
          </dd>
        </div>
      ))}
      {minderheid.map(({ organisatie, over, standpunt }) => (
        <div key={`${organisatie}-${keyOf(over)}-${standpunt}`}>
          <dt>
            {B.minderheid.kop(naamVan(organisatie), onderwerpen.get(keyOf(over)) ?? B.minderheid.geheel)}
          </dt>
          <dd>{standpunt}</dd>
        </div>
      ))}
    </dl>
  )
}

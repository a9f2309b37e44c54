import { useState } from 'preact/hooks'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Beoordelingenoverzicht } from '#worker/beoordelingen/antwoorden.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import {
  isSameVeld,
  LEEG,
  type Mensenvraag,
  questionsOf,
  toAntwoorden,
  toVelden,
  type Veld,
  type Velden,
} from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Consensusopgave } from '../../client/beoordeeldienst.ts'
import { useStand } from '../stand.ts'
import { formatPunten, formatWaarde } from './opmaak.ts'
import { B } from './teksten.ts'

/** What the parties find together: the versions that are recorded, and the form for who runs the judgement. */
export function Consensus({ werkplek, dossier }: { werkplek: Werkplek; dossier: Plandossier }) {
  const { consensussen, overzicht } = useStand(werkplek.dossier)
  const { formulier } = useStand(werkplek.beoordelaar)
  const { consensus: laatste, uitkomst } = consensussen.at(-1) ?? {}
  const vragen = questionsOf(formulier)
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
          <dl>
            {vragen.map(vraag => {
              const punt = laatste.criteria[vraag.id]
              const oordeel = laatste.poorten[vraag.id]
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
            {laatste.minderheid.map(({ organisatie, standpunt }) => (
              <div key={`${organisatie}-${standpunt}`}>
                <dt>
                  {B.consensus.minderheidKop}, {organisatie}
                </dt>
                <dd>{standpunt}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {dossier.magConsensusVastleggen && overzicht && (
        <details key={laatste?.versie ?? 0} open={!laatste}>
          <summary>{laatste ? B.consensus.nieuweVersie : B.consensus.vastleggen}</summary>
          <Vastleggen werkplek={werkplek} dossier={dossier} overzicht={overzicht} vragen={vragen} />
        </details>
      )}
    </section>
  )
}

/** Starts from what everyone gave alike; where they differ the parties choose, and say why. */
function Vastleggen({
  werkplek: { dossier: houder, dienst },
  dossier,
  overzicht,
  vragen,
}: {
  werkplek: Werkplek
  dossier: Plandossier
  overzicht: Beoordelingenoverzicht
  vragen: readonly Mensenvraag[]
}) {
  const { bezig } = useStand(houder)
  const beoordelingen = [...overzicht.eigen, ...overzicht.anderen].map(({ beoordeling }) => beoordeling)
  const gegeven = beoordelingen.map(({ inhoud }) => toVelden(inhoud))
  const [velden, setVelden] = useState<Velden>(() => agreedOf(vragen, gegeven))
  const [door, setDoor] = useState<readonly string[]>(dossier.partijen.map(({ organisatie }) => organisatie))
  const [standpunten, setStandpunten] = useState<Readonly<Record<string, string>>>({})
  const veld = (id: string): Veld => velden[id] ?? LEEG
  const change = (id: string, wijziging: Partial<Veld>) =>
    setVelden({ ...velden, [id]: { ...veld(id), ...wijziging } })
  const record = () => {
    const { binding } = dossier
    if (binding)
      houder.act(nummer =>
        dienst.legConsensusVast(
          nummer,
          toOpgave({
            binding,
            beoordelingen: beoordelingen.map(({ id }) => id),
            vragen,
            velden,
            door,
            standpunten,
          }),
        ),
      )
  }
  return (
    <>
      <p class="rustig">{B.consensus.uitleg}</p>
      {vragen.map(vraag => (
        <div key={vraag.id} class="samen">
          <label>
            <span>{vraag.titel}</span>
            <select
              aria-label={B.consensus.samen(vraag.titel)}
              value={String(veld(vraag.id).waarde ?? '')}
              onChange={event => {
                const tekst = event.currentTarget.value
                const keuze = optionsOf(vraag, gegeven).find(waarde => String(waarde) === tekst)
                change(vraag.id, { waarde: keuze ?? null })
              }}
            >
              <option value="">{B.consensus.kies}</option>
              {optionsOf(vraag, gegeven).map(waarde => (
                <option key={String(waarde)} value={String(waarde)}>
                  {formatWaarde(vraag, waarde)}
                </option>
              ))}
            </select>
          </label>
          <textarea
            rows={2}
            aria-label={B.consensus.reden(vraag.titel)}
            placeholder={B.verloop.reden}
            value={veld(vraag.id).onderbouwing}
            onInput={event => change(vraag.id, { onderbouwing: event.currentTarget.value })}
          />
        </div>
      ))}
      <fieldset class="vraag">
        <legend>{B.consensus.door}</legend>
        {dossier.partijen.map(({ organisatie }) => (
          <div key={organisatie}>
            <label class="vink">
              <input
                type="checkbox"
                checked={door.includes(organisatie)}
                onChange={event =>
                  setDoor(
                    event.currentTarget.checked
                      ? [...door, organisatie]
                      : door.filter(ander => ander !== organisatie),
                  )
                }
              />{' '}
              {organisatie}
            </label>
            <label class="onderbouwing">
              {B.consensus.minderheid(organisatie)}
              <textarea
                rows={1}
                value={standpunten[organisatie] ?? ''}
                onInput={event =>
                  setStandpunten({ ...standpunten, [organisatie]: event.currentTarget.value })
                }
              />
            </label>
          </div>
        ))}
      </fieldset>
      <button type="button" class="knop primair" disabled={bezig} onClick={record}>
        {B.consensus.knop}
      </button>
    </>
  )
}

/** The answer that all gave, with its evidence left to each of them; open where they differ. */
const agreedOf = (vragen: readonly Mensenvraag[], gegeven: readonly Velden[]): Velden =>
  Object.fromEntries(
    vragen.map(({ id }) => {
      const [eerste, ...rest] = gegeven.map(velden => ({ ...(velden[id] ?? LEEG), onderbouwing: '' }))
      const isEens = eerste !== undefined && rest.every(veld => isSameVeld(veld, eerste))
      return [id, isEens ? eerste : LEEG]
    }),
  )

/** The choices of the question, and points in between that someone gave. */
function optionsOf({ id, antwoord }: Mensenvraag, gegeven: readonly Velden[]) {
  const keuzes = antwoord.keuzes.map(({ waarde }) => waarde)
  const tussenin = gegeven.flatMap(velden => velden[id]?.waarde ?? [])
  return [...new Set([...keuzes, ...tussenin])]
}

function toOpgave({
  binding,
  beoordelingen,
  vragen,
  velden,
  door,
  standpunten,
}: {
  binding: NonNullable<Plandossier['binding']>
  beoordelingen: string[]
  vragen: readonly Mensenvraag[]
  velden: Velden
  door: readonly string[]
  standpunten: Readonly<Record<string, string>>
}): Consensusopgave {
  const { antwoorden, oordelen } = toAntwoorden(vragen, velden)
  return {
    ...binding,
    beoordelingen,
    criteria: Object.fromEntries(
      Object.entries(antwoorden).map(([id, { punten, onderbouwing }]) => [
        id,
        { punten, reden: onderbouwing },
      ]),
    ),
    poorten: Object.fromEntries(
      Object.entries(oordelen).map(([id, { oordeel, onderbouwing }]) => [
        id,
        { oordeel, reden: onderbouwing },
      ]),
    ),
    minderheid: Object.entries(standpunten).flatMap(([organisatie, standpunt]) =>
      standpunt.trim() === '' ? [] : [{ organisatie, over: { soort: 'geheel' }, standpunt }],
    ),
    afwijkingen: [],
    door: [...door],
  }
}

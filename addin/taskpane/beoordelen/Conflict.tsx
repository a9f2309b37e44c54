import { useState } from 'preact/hooks'
import type { Conflictkeuze } from '../../beoordelen/dienstdossier.ts'
import { differencesOf, joinVelden, LEEG, questionsOf, type Velden } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { formatVeld } from './opmaak.ts'
import { B } from './teksten.ts'

const KEUZES = ['werkboek', 'dienst', 'beide'] as const satisfies Conflictkeuze[]

/** The same person saved another concept: both are shown, and each question keeps one of them, or the two together. */
export function Conflict({
  werkplek: { beoordelaar, dossier },
  inDienst,
}: {
  werkplek: Werkplek
  inDienst: Velden
}) {
  const { formulier } = useStand(beoordelaar)
  const [gekozen, setGekozen] = useState<Readonly<Record<string, Conflictkeuze>>>({})
  const vragen = differencesOf(questionsOf(formulier), beoordelaar.velden(), inDienst)
  const answersOf = (id: string) => {
    const [werkboek, dienst] = [beoordelaar.veld(id), inDienst[id] ?? LEEG]
    return { werkboek, dienst, beide: joinVelden(werkboek, dienst) }
  }
  return (
    <section id="conflict" class="bericht warning conflict" aria-labelledby="conflict-titel">
      <h3 id="conflict-titel">{B.conflict.titel}</h3>
      <p>{B.conflict.uitleg}</p>
      {vragen.map(vraag => (
        <fieldset key={vraag.id} class="vraag">
          <legend>{vraag.titel}</legend>
          <div class="keuzes">
            {KEUZES.map(kant => (
              <label key={kant} class={gekozen[vraag.id] === kant ? 'gekozen' : ''}>
                <input
                  type="radio"
                  name={`conflict-${vraag.id}`}
                  checked={gekozen[vraag.id] === kant}
                  onChange={() => setGekozen({ ...gekozen, [vraag.id]: kant })}
                />
                <b>{B.conflict[kant]}</b>
                <span>{formatVeld(vraag, answersOf(vraag.id)[kant])}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        class="knop primair"
        disabled={vragen.some(({ id }) => !gekozen[id])}
        onClick={() => dossier.settle(gekozen)}
      >
        {B.conflict.knop}
      </button>
    </section>
  )
}

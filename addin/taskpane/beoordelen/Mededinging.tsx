import { useState } from 'preact/hooks'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { B } from './teksten.ts'

/** The record for competition law that a joint intention needs: motive, parties, a goal that can be checked, an end. */
export function Mededinging({
  werkplek: { dossier: houder, dienst },
  dossier,
}: {
  werkplek: Werkplek
  dossier: Plandossier
}) {
  const { bezig } = useStand(houder)
  const [motief, setMotief] = useState('')
  const [doel, setDoel] = useState('')
  const [maatstaf, setMaatstaf] = useState('')
  const [toetsing, setToetsing] = useState('')
  const [einddatum, setEinddatum] = useState('')
  const record = () =>
    houder.act(nummer =>
      dienst.legMededingingVast(nummer, {
        motief,
        partijen: dossier.partijen.map(({ organisatie }) => organisatie),
        doelen: [{ doel, maatstaf, toetsing }],
        einddatum: einddatum === '' ? null : einddatum,
      }),
    )
  return (
    <details class="stap">
      <summary>{B.mededinging.titel}</summary>
      <p class="rustig">{B.mededinging.uitleg}</p>
      <Tekstveld naam={B.mededinging.motief} waarde={motief} change={setMotief} />
      <Tekstveld naam={B.mededinging.doel} waarde={doel} change={setDoel} />
      <Tekstveld naam={B.mededinging.maatstaf} waarde={maatstaf} change={setMaatstaf} />
      <Tekstveld naam={B.mededinging.toetsing} waarde={toetsing} change={setToetsing} />
      <label class="onderbouwing">
        {B.mededinging.einddatum}
        <input type="date" value={einddatum} onInput={event => setEinddatum(event.currentTarget.value)} />
      </label>
      <button type="button" class="knop klein" disabled={bezig} onClick={record}>
        {B.mededinging.knop}
      </button>
    </details>
  )
}

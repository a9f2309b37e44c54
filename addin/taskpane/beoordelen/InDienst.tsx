import { useState } from 'preact/hooks'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Planopgave } from '../../client/beoordeeldienst.ts'
import { useStand } from '../stand.ts'
import { B } from './teksten.ts'

/** A plan that the service does not know (for this person): a coordinator can put it there. */
export function InDienst({ werkplek }: { werkplek: Werkplek }) {
  const { aanmelding, beoordelaar, dossier, dienst } = werkplek
  const { ik } = useStand(aanmelding)
  const { rij } = useStand(beoordelaar)
  const { bezig } = useStand(dossier)
  const [marktleider, setMarktleider] = useState('')
  const [gemeente, setGemeente] = useState('')
  if (ik?.rol !== 'coordinator' || !rij?.inhoud) return <p>{B.dienst.geen}</p>
  const { inhoud } = rij
  const partijen: Planopgave['partijen'] = [
    { organisatie: ik.organisatie.id, partijrol: 'coordinerend' },
    ...(marktleider.trim() === ''
      ? []
      : [{ organisatie: marktleider.trim(), partijrol: 'marktleider' as const }]),
    ...(gemeente.trim() === ''
      ? []
      : [{ organisatie: gemeente.trim(), partijrol: 'medebeoordelaar' as const }]),
  ]
  return (
    <>
      <p>{B.dienst.geen}</p>
      <details class="indienst">
        <summary>{B.indienst.titel}</summary>
        <p>{B.indienst.uitleg}</p>
        <label class="onderbouwing">
          {B.indienst.marktleider}
          <input value={marktleider} onInput={event => setMarktleider(event.currentTarget.value)} />
        </label>
        <label class="onderbouwing">
          {B.indienst.gemeente}
          <input value={gemeente} onInput={event => setGemeente(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          class="knop primair"
          disabled={bezig}
          onClick={() => dossier.act(() => dienst.maakPlan({ inhoud, partijen }))}
        >
          {B.indienst.knop}
        </button>
      </details>
    </>
  )
}

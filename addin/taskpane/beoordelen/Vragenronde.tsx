import { useState } from 'preact/hooks'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import type { Plandossier } from '#worker/plannen/antwoorden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { useOrganisaties } from './organisaties.ts'
import { Tekstveld } from './Tekstveld.tsx'
import { B } from './teksten.ts'

/** The questions of insurers that are no party, with what was answered; only parties answer, only others ask. */
export function Vragenronde({ werkplek, dossier }: { werkplek: Werkplek; dossier: Plandossier }) {
  const { vragen } = useStand(werkplek.dossier)
  const { ik } = useStand(werkplek.aanmelding)
  const { naamVan } = useOrganisaties(werkplek)
  const isPartij = dossier.partijen.some(({ organisatie }) => organisatie === ik?.organisatie.id)
  if (vragen.length === 0 && !dossier.magVragen) return null
  return (
    <section class="vragenronde" aria-labelledby="vragenronde-titel">
      <h3 id="vragenronde-titel">{B.vragenronde.titel}</h3>
      {vragen.length === 0 && <p class="rustig">{B.vragenronde.geen}</p>}
      {vragen.map(({ id, door, tekst, datum, antwoorden }) => (
        <article key={id} class="vergeleken">
          <p>
            <b>{naamVan(door.organisatie)}</b> <span class="rustig">{formatDatum(datum)}</span>
          </p>
          <p>{tekst}</p>
          {antwoorden.length === 0 && <p class="let-op">{B.vragenronde.nietBeantwoord}</p>}
          {antwoorden.map(antwoord => (
            <p key={antwoord.tekst}>
              <b>{naamVan(antwoord.door.organisatie)}:</b> {antwoord.tekst}
            </p>
          ))}
          {isPartij && (
            <Schrijven
              naam={B.vragenronde.antwoord}
              knop={B.vragenronde.antwoordKnop}
              werkplek={werkplek}
              send={(nummer, antwoord) => werkplek.dienst.beantwoord(nummer, id, antwoord)}
            />
          )}
        </article>
      ))}
      {dossier.magVragen && (
        <Schrijven
          naam={B.vragenronde.stel}
          knop={B.vragenronde.stelKnop}
          werkplek={werkplek}
          send={(nummer, vraag) => werkplek.dienst.stelVraag(nummer, vraag)}
        />
      )}
    </section>
  )
}

/** A text to send; it stays until the service has it. */
function Schrijven({
  naam,
  knop,
  werkplek,
  send,
}: {
  naam: string
  knop: string
  werkplek: Werkplek
  send: (nummer: string, tekst: string) => ReturnType<Werkplek['dienst']['stelVraag']>
}) {
  const { bezig } = useStand(werkplek.dossier)
  const [tekst, setTekst] = useState('')
  const submit = async () => {
    if (await werkplek.dossier.act(nummer => send(nummer, tekst))) setTekst('')
  }
  return (
    <>
      <Tekstveld naam={naam} waarde={tekst} change={setTekst} />
      <button type="button" class="knop klein" disabled={bezig || tekst.trim() === ''} onClick={submit}>
        {knop}
      </button>
    </>
  )
}

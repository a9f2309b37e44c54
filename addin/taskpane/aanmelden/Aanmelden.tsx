import { useState } from 'preact/hooks'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import type { Aanmelding, PersonaId } from '../../client/aanmelding.ts'
import { useStand } from '../stand.ts'
import { A, PERSONAS } from './teksten.ts'

const PERSONA_IDS = Object.keys(PERSONAS).filter((naam): naam is PersonaId => naam in PERSONAS)

/** Who is signed in, and the way to sign in, out, or in again; everything that was typed stays as it is. */
export function Aanmelden({ aanmelding }: { aanmelding: Aanmelding }) {
  const { wijze, ik, verlopen, bezig, mislukt } = useStand(aanmelding)
  if (ik && !verlopen)
    return (
      <div class="aangemeld">
        <span>
          <b>{A.als(ik.naam ?? ik.persoon, ik.organisatie.naam)}</b>{' '}
          <span class="rustig">{ROLLEN.codes[ik.rol]}</span>
        </span>
        <button type="button" class="link" onClick={() => aanmelding.signOut()}>
          {A.afmelden}
        </button>
      </div>
    )
  return (
    <section class={`aanmelden bericht ${verlopen ? 'warning' : 'info'}`} aria-label={A.titel}>
      <p role={verlopen ? 'alert' : undefined}>{verlopen ? A.verlopen : A.alleenWerkboek}</p>
      {wijze === 'geen' && <p>{A.geenWijze}</p>}
      {wijze === 'onbekend' && (
        <p>
          {A.onbereikbaar}{' '}
          <button type="button" class="link" onClick={() => aanmelding.start()}>
            {A.opnieuwVragen}
          </button>
        </p>
      )}
      {wijze === 'lokaal' && <Personakeuze aanmelding={aanmelding} />}
      {wijze === 'entra' && (
        <button type="button" class="knop" disabled={bezig} onClick={() => aanmelding.signIn()}>
          {A.metOrganisatie}
        </button>
      )}
      <p role="status">{bezig && A.bezig}</p>
      {mislukt && <p role="alert">{A.mislukt[mislukt]}</p>}
    </section>
  )
}

function Personakeuze({ aanmelding }: { aanmelding: Aanmelding }) {
  const { bezig } = useStand(aanmelding)
  const [persona, setPersona] = useState<PersonaId | undefined>()
  return (
    <form
      class="zoeken"
      onSubmit={event => {
        event.preventDefault()
        if (persona) aanmelding.signIn(persona)
      }}
    >
      <label>
        {A.kies}
        <select
          value={persona ?? ''}
          onChange={event => setPersona(PERSONA_IDS.find(id => id === event.currentTarget.value))}
        >
          <option value="">{A.kiesPersoon}</option>
          {PERSONA_IDS.map(id => (
            <option key={id} value={id}>
              {PERSONAS[id]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="knop" disabled={bezig || !persona}>
        {A.aanmelden}
      </button>
    </form>
  )
}

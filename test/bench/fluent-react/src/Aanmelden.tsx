import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Aanmelding, PersonaId } from '#addin/client/aanmelding.ts'
import { A, PERSONAS } from '#addin/taskpane/aanmelden/teksten.ts'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import { useStand } from './stand.ts'

const PERSONA_IDS = Object.keys(PERSONAS).filter((naam): naam is PersonaId => naam in PERSONAS)

/** Who is signed in, and the way to sign in, out, or in again. */
export function Aanmelden({ aanmelding }: { aanmelding: Aanmelding }) {
  const { wijze, ik, verlopen, bezig, mislukt } = useStand(aanmelding)
  if (ik && !verlopen)
    return (
      <div>
        <b>{A.als(ik.naam ?? ik.persoon, ik.organisatie.naam)}</b> {ROLLEN.codes[ik.rol]}{' '}
        <Link as="button" onClick={() => aanmelding.signOut()}>
          {A.afmelden}
        </Link>
      </div>
    )
  return (
    <>
      <MessageBar intent={verlopen ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>
          {verlopen ? A.verlopen : A.alleenWerkboek}
          {wijze === 'geen' && ` ${A.geenWijze}`}
          {wijze === 'onbekend' && ` ${A.onbereikbaar}`}
          {bezig && ` ${A.bezig}`}
          {mislukt && ` ${A.mislukt[mislukt]}`}
        </MessageBarBody>
        {wijze === 'onbekend' && (
          <MessageBarActions>
            <Button size="small" onClick={() => aanmelding.start()}>
              {A.opnieuwVragen}
            </Button>
          </MessageBarActions>
        )}
        {wijze === 'entra' && (
          <MessageBarActions>
            <Button disabled={bezig} onClick={() => aanmelding.signIn()}>
              {A.metOrganisatie}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {wijze === 'lokaal' && <Personakeuze aanmelding={aanmelding} bezig={bezig} />}
    </>
  )
}

function Personakeuze({ aanmelding, bezig }: { aanmelding: Aanmelding; bezig: boolean }) {
  const [persona, setPersona] = useState<PersonaId | undefined>()
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (persona) aanmelding.signIn(persona)
      }}
    >
      <Field label={A.kies}>
        <Select
          value={persona ?? ''}
          onChange={(_, { value }) => setPersona(PERSONA_IDS.find(id => id === value))}
        >
          <option value="">{A.kiesPersoon}</option>
          {PERSONA_IDS.map(id => (
            <option key={id} value={id}>
              {PERSONAS[id]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" disabled={bezig || !persona}>
        {A.aanmelden}
      </Button>
    </form>
  )
}

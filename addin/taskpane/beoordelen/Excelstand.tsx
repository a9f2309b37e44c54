import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Cellink } from '../Balken.tsx'
import { useStand } from '../stand.ts'
import { B } from './teksten.ts'

/** What Excel is doing, or why it could not do it. */
export function Excelstand({ werkplek: { beoordelaar }, runtime }: { werkplek: Werkplek; runtime: Runtime }) {
  const { bezig, traag, melding } = useStand(beoordelaar)
  return (
    <>
      <p class="voortgang" role="status">
        {traag ? B.traag : bezig === 'schrijven' ? B.schrijven : bezig === 'lezen' ? B.lezen : ''}
      </p>
      {melding && (
        <div class="bericht error" role="alert">
          <strong>{melding.tekst}</strong> {melding.uitweg}{' '}
          <Cellink plaats={melding.plaats.blad ? melding.plaats : {}} runtime={runtime} />{' '}
          <button type="button" class="link" onClick={() => beoordelaar.flush()}>
            {B.opnieuw}
          </button>
        </div>
      )}
    </>
  )
}

import { useEffect } from 'preact/hooks'
import { getWerkplek, type Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import { Cellink } from '../Balken.tsx'
import { Meldingen } from '../Meldingen.tsx'
import { useStand } from '../stand.ts'
import { Agenda } from './Agenda.tsx'
import { Consensus } from './Consensus.tsx'
import { Dienst } from './Dienst.tsx'
import { Formulier } from './Formulier.tsx'
import { Planfeiten } from './Planfeiten.tsx'
import { Scorekop } from './Scorekop.tsx'
import { B } from './teksten.ts'
import { Vergelijking } from './Vergelijking.tsx'
import { Verloop } from './Verloop.tsx'
import { Vragenronde } from './Vragenronde.tsx'
import './beoordelen.css'

/** Judging the plan that is selected in the sheet: on the workbook alone, and with the service for who is signed in. */
export function Beoordelen({ runtime }: { runtime: Runtime }) {
  const werkplek = getWerkplek(runtime)
  const { ik } = useStand(werkplek.aanmelding)
  useEffect(() => {
    werkplek.follow()
  }, [werkplek])
  return (
    <section class="beoordelen" aria-label={B.titel}>
      <Aanmelden aanmelding={werkplek.aanmelding} />
      {ik && <Agenda key={ik.persoon} werkplek={werkplek} />}
      <Planwijzer werkplek={werkplek} />
      <Melding werkplek={werkplek} runtime={runtime} />
      <Plan werkplek={werkplek} runtime={runtime} />
    </section>
  )
}

/** Takes up a sign-in from before a reload, so that a check can tell how each plan stands in the service. */
export const prepare = (runtime: Runtime): void => {
  getWerkplek(runtime)
}

/** Which plan is open, and the way to the one before and after it. */
function Planwijzer({ werkplek: { beoordelaar } }: { werkplek: Werkplek }) {
  const { rij } = useStand(beoordelaar)
  return (
    <div class="planwijzer">
      <button type="button" class="knop" aria-label={B.vorige} onClick={() => beoordelaar.step(-1)}>
        ‹
      </button>
      <h2>
        {rij ? (
          <>
            <b>{rij.nummer}</b> {rij.inhoud?.titel}
          </>
        ) : (
          B.titel
        )}
      </h2>
      <button type="button" class="knop" aria-label={B.volgende} onClick={() => beoordelaar.step(1)}>
        ›
      </button>
    </div>
  )
}

/** What Excel is doing, or why it could not do it. */
function Melding({ werkplek: { beoordelaar }, runtime }: { werkplek: Werkplek; runtime: Runtime }) {
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

function Plan({ werkplek, runtime }: { werkplek: Werkplek; runtime: Runtime }) {
  const { rij } = useStand(werkplek.beoordelaar)
  const { ik } = useStand(werkplek.aanmelding)
  const { dossier } = useStand(werkplek.dossier)
  if (!rij) return <p class="rustig">{B.geenPlan}</p>
  return (
    <>
      {!rij.inhoud && (
        <>
          <p role="status">{B.onleesbaar}</p>
          <Meldingen meldingen={rij.meldingen} runtime={runtime} />
        </>
      )}
      {rij.inhoud && <Planfeiten inhoud={rij.inhoud} />}
      {dossier && <Verloop key={`verloop-${rij.nummer}`} werkplek={werkplek} dossier={dossier} />}
      <Scorekop werkplek={werkplek} />
      <Formulier werkplek={werkplek} runtime={runtime} />
      {ik && <Dienst key={`dienst-${rij.nummer}`} werkplek={werkplek} />}
      {dossier && (
        <>
          <Vergelijking werkplek={werkplek} />
          <Consensus key={`consensus-${rij.nummer}`} werkplek={werkplek} dossier={dossier} />
          <Vragenronde key={`vragen-${rij.nummer}`} werkplek={werkplek} dossier={dossier} />
        </>
      )}
    </>
  )
}

import { useEffect } from 'preact/hooks'
import type { Rol } from '#shared/beoordeling/rollen.ts'
import { getWerkplek, type Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import { lazy } from '../lazy.tsx'
import { Meldingen } from '../Meldingen.tsx'
import { useStand } from '../stand.ts'
import { Agenda } from './Agenda.tsx'
import { Consensus } from './Consensus.tsx'
import { Dienst } from './Dienst.tsx'
import { Excelstand } from './Excelstand.tsx'
import { Formulier } from './Formulier.tsx'
import { Planfeiten } from './Planfeiten.tsx'
import { Planwijzer } from './Planwijzer.tsx'
import { Scorekop } from './Scorekop.tsx'
import { B } from './teksten.ts'
import { Vergelijking } from './Vergelijking.tsx'
import { Verloop } from './Verloop.tsx'
import { Vragenronde } from './Vragenronde.tsx'
import './beoordelen.css'

const Besluiten = lazy(() => import('../besluiten/Besluiten.tsx').then(deel => deel.Besluiten))
/** Who may read what the gremium advised and the BO decided. */
const LEEST_BESLUITEN: ReadonlySet<Rol> = new Set<Rol>([
  'beoordelaar',
  'coordinator',
  'gemeente',
  'nza',
  'gremium',
])

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
      <Excelstand werkplek={werkplek} runtime={runtime} />
      <Plan werkplek={werkplek} runtime={runtime} />
    </section>
  )
}

/** Takes up a sign-in from before a reload, so that a check can tell how each plan stands in the service. */
export const prepare = (runtime: Runtime): void => {
  getWerkplek(runtime)
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
          {ik && LEEST_BESLUITEN.has(ik.rol) && (
            <Besluiten key={`besluiten-${rij.nummer}`} werkplek={werkplek} nummer={rij.nummer} />
          )}
        </>
      )}
    </>
  )
}

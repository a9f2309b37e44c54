import { useEffect } from 'preact/hooks'
import { getWerkplek, type Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { Excelstand } from '../beoordelen/Excelstand.tsx'
import { Planfeiten } from '../beoordelen/Planfeiten.tsx'
import { Planwijzer } from '../beoordelen/Planwijzer.tsx'
import { Meldingen } from '../Meldingen.tsx'
import { Criteria, Poorten } from '../Onderbouwing.tsx'
import type { Ga } from '../plek.ts'
import { useStand } from '../stand.ts'
import { Geld } from './Geld.tsx'
import { Impactbeeld } from './Impactbeeld.tsx'
import { Plankop } from './Plankop.tsx'
import { useScore } from './score.ts'
import { Tijdlijn } from './Tijdlijn.tsx'
import { P } from './teksten.ts'
import '../beoordelen/beoordelen.css'
import './plan.css'

type Props = { resultaat: Resultaat | null; runtime: Runtime; ga: Ga }

/** All there is to know of the plan that is selected in the sheet; it follows the selection, and the other way round. */
export function Plan({ resultaat, runtime, ga }: Props) {
  const werkplek = getWerkplek(runtime)
  const { rij, bezig } = useStand(werkplek.beoordelaar)
  useEffect(() => {
    werkplek.follow()
  }, [werkplek])
  return (
    <section class="plan beoordelen" aria-label={P.titel}>
      {rij || bezig === 'lezen' ? <Planwijzer werkplek={werkplek} /> : <GeenPlan ga={ga} />}
      <Excelstand werkplek={werkplek} runtime={runtime} />
      {rij && (
        <Planbeeld key={rij.nummer} werkplek={werkplek} resultaat={resultaat} runtime={runtime} ga={ga} />
      )}
    </section>
  )
}

function Planbeeld({ werkplek, resultaat, runtime, ga }: Props & { werkplek: Werkplek }) {
  const { rij, kader } = useStand(werkplek.beoordelaar)
  const score = useScore(werkplek)
  if (!rij) return null
  if (!rij.inhoud || !score)
    return (
      <>
        <p role="status">{P.onleesbaar}</p>
        <Meldingen meldingen={rij.meldingen} runtime={runtime} />
      </>
    )
  const regel = resultaat?.verdeling.regels.find(({ score: { plan } }) => plan.nummer === rij.nummer)
  const getoetst = resultaat && regel ? { regel, verdeling: resultaat.verdeling } : null
  return (
    <>
      <Plankop score={score} getoetst={getoetst} runtime={runtime} ga={ga} />
      {getoetst && <Geld {...getoetst} />}
      <Impactbeeld score={score} kader={kader} runtime={runtime} />
      <h3>{P.criteria}</h3>
      <Criteria score={score} kader={kader} />
      <h3>{P.poorten}</h3>
      <Poorten score={score} />
      <Planfeiten inhoud={rij.inhoud} />
      <Tijdlijn werkplek={werkplek} />
    </>
  )
}

function GeenPlan({ ga }: { ga: Ga }) {
  return (
    <div class="leeg">
      <h2>{P.geenPlan.titel}</h2>
      <p>{P.geenPlan.tekst}</p>
      <button type="button" class="knop primair" onClick={() => ga('start')}>
        {P.geenPlan.knop}
      </button>
    </div>
  )
}

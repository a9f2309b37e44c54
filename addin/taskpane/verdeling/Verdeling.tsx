import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Runtime } from '../../runtime-api.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { makeBeeld } from '../../verdeling/beeld.ts'
import { WatAls, type WatAlsStand } from '../../verdeling/wat-als.ts'
import { Bewaren } from './Bewaren.tsx'
import { Keuzes } from './Keuzes.tsx'
import { Minima } from './Minima.tsx'
import { Planlijst } from './Planlijst.tsx'
import { Rekenen } from './Rekenen.tsx'
import { Ruimte } from './Ruimte.tsx'
import { Toelichting } from './Toelichting.tsx'
import { V } from './teksten.ts'
import { Uitzonderingen } from './Uitzonderingen.tsx'
import { Vergelijking } from './Vergelijking.tsx'
import './verdeling.css'

/** The what-if: rules side by side, plans in or out by hand, what that costs, and the scenario that is kept of it. */
export function Verdeling({ resultaat, runtime }: { resultaat: Resultaat; runtime: Runtime }) {
  const [watAls, stand] = useWatAls(resultaat)
  const { grondslag, wens, doorrekening, bezig } = stand
  const gevonden = doorrekening?.oplossing.keuze ?? bezig?.tussenstand?.keuze ?? null
  const beeld = useMemo(() => makeBeeld(grondslag, wens.aanpak, gevonden), [grondslag, wens.aanpak, gevonden])
  const deel = { stand, beeld, watAls }
  return (
    <div class="verdeling">
      <h2>{V.titel}</h2>
      <p class="rustig">{V.uitleg}</p>
      <Keuzes {...deel} />
      <Rekenen {...deel} />
      <Vergelijking {...deel} />
      <Ruimte {...deel} />
      <Planlijst {...deel} />
      <Minima {...deel} />
      <Uitzonderingen {...deel} />
      <Toelichting {...deel} />
      <Bewaren {...deel} resultaat={resultaat} runtime={runtime} />
    </div>
  )
}

/** Kept as long as the pane is open: what someone chose or wrote is still there after a look at another view. */
let bewaarde: WatAls | undefined

function useWatAls(resultaat: Resultaat): [WatAls, WatAlsStand] {
  bewaarde ??= new WatAls(resultaat)
  const watAls = bewaarde
  const [stand, setStand] = useState(watAls.stand())
  useEffect(() => {
    const unsubscribe = watAls.subscribe(() => setStand(watAls.stand()))
    watAls.warm()
    return () => {
      unsubscribe()
      watAls.close()
    }
  }, [watAls])
  useEffect(() => watAls.renew(resultaat), [watAls, resultaat])
  return [watAls, stand]
}

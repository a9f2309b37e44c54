import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import { getWerkplek } from '../../beoordelen/werkplek.ts'
import type { Gevolg } from '../../client/sturen.ts'
import { createKaderdienst, type Kadergeschiedenis } from '../../kaders/kaderdienst.ts'
import type { Runtime } from '../../runtime-api.ts'
import { writeKaderkeuze } from '../../workbook/kaderkeuze.ts'
import { Kaderlijst } from './Kaderlijst.tsx'
import { Proberen } from './Proberen.tsx'
import { Publiceren } from './Publiceren.tsx'
import { K } from './teksten.ts'
import { Vergelijken } from './Vergelijken.tsx'
import './kaders.css'

/** The published kaders: to read, to compare, to try on the plans of this workbook, and to add to. */
export function Kaders({
  huidig,
  runtime,
  onSluit,
}: {
  /** the kader of the last check */
  huidig: Kader | null
  runtime: Runtime
  onSluit: () => void
}) {
  const { aanmelding } = getWerkplek(runtime)
  const dienst = useMemo(() => createKaderdienst(location.origin, aanmelding), [aanmelding])
  const [overzicht, setOverzicht] = useState<Gevolg<readonly Kadergeschiedenis[]> | null>(null)
  const load = () => dienst.overzicht().then(setOverzicht)
  useEffect(() => {
    load()
  }, [dienst])
  const geschiedenissen = overzicht?.soort === 'antwoord' ? overzicht.waarde : []
  return (
    <section class="kaders" aria-labelledby="kaders-titel">
      <div class="kop">
        <h2 id="kaders-titel">{K.titel}</h2>
        <button type="button" class="knop stil klein" onClick={onSluit}>
          {K.dicht}
        </button>
      </div>
      <p class="rustig">{K.uitleg}</p>
      {overzicht === null && <p role="status">{K.laden}</p>}
      {overzicht && overzicht.soort !== 'antwoord' && (
        <p class="bericht warning" role="alert">
          {K.onbereikbaar}{' '}
          <button type="button" class="link" onClick={load}>
            {K.opnieuw}
          </button>
        </p>
      )}
      <Kaderlijst
        geschiedenissen={geschiedenissen}
        huidig={huidig}
        dienst={dienst}
        onKies={id =>
          writeKaderkeuze(id)
            .then(() => runtime.toetsing.check())
            .catch(fout => runtime.toetsing.report(fout))
        }
      />
      {overzicht?.soort === 'antwoord' && <Vergelijken geschiedenissen={geschiedenissen} dienst={dienst} />}
      <Proberen geschiedenissen={geschiedenissen} huidig={huidig} dienst={dienst} runtime={runtime} />
      <Publiceren aanmelding={aanmelding} dienst={dienst} runtime={runtime} onGepubliceerd={load} />
    </section>
  )
}

import { useMemo, useState } from 'preact/hooks'
import type { Datum } from '#shared/bronnen/datum.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import type { Aanmelding } from '../../client/aanmelding.ts'
import { vandaag } from '../../client/klok.ts'
import { createToezichtdienst } from '../../toezicht/dienst.ts'
import type { Lijstbron } from '../../toezicht/lijstbron.ts'
import { type Deel, type Rechten, rechtenOf } from '../../toezicht/rechten.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import { lazy } from '../lazy.tsx'
import { useStand } from '../stand.ts'
import { Download } from './Download.tsx'
import { Kpigelden } from './Kpigelden.tsx'
import { Overzicht } from './Overzicht.tsx'
import { Z } from './teksten.ts'
import { Wachtrijen } from './Wachtrijen.tsx'
import { Wijzigingen } from './Wijzigingen.tsx'
import './toezicht.css'

const Inlezen = lazy(() => import('./Inlezen.tsx').then(deel => deel.Inlezen), {
  waiting: <p class="rustig">{Z.laden}</p>,
  failed: <p role="alert">{Z.onbereikbaar}</p>,
})

/** Overseeing the money: the same in the pane and on a page of its own. `bron`: where lists can be read from. */
export function Toezicht({ aanmelding, bron }: { aanmelding: Aanmelding; bron: Lijstbron }) {
  const { ik } = useStand(aanmelding)
  const rechten = ik ? rechtenOf(ik.rol) : undefined
  return (
    <section class="toezicht" aria-labelledby="toezicht-titel">
      <h2 id="toezicht-titel">{Z.titel}</h2>
      <Aanmelden aanmelding={aanmelding} />
      {ik && rechten ? (
        <Delen key={ik.persoon} aanmelding={aanmelding} bron={bron} rechten={rechten} />
      ) : (
        <p>{ik ? Z.andereRol : Z.aanmelden}</p>
      )}
    </section>
  )
}

function Delen({
  aanmelding,
  bron,
  rechten: { delen, lijsten },
}: {
  aanmelding: Aanmelding
  bron: Lijstbron
  rechten: Rechten
}) {
  const dienst = useMemo(() => createToezichtdienst(location.origin, aanmelding), [aanmelding])
  const [deel, setDeel] = useState<Deel>('overzicht')
  const [peildatum, setPeildatum] = useState<Datum>(vandaag())
  const [van, setVan] = useState<Datum>(addDays(vandaag(), -EEN_MAAND))
  return (
    <>
      <nav class="delen" aria-label={Z.delen}>
        {delen.map(naam => (
          <button
            key={naam}
            type="button"
            aria-current={naam === deel ? 'page' : undefined}
            onClick={() => setDeel(naam)}
          >
            {Z.deel[naam]}
          </button>
        ))}
      </nav>
      {deel !== 'inlezen' && (
        <div class="keuzes">
          <label>
            {Z.peildatum}
            <input
              type="date"
              required
              value={peildatum}
              onChange={event => setPeildatum(event.currentTarget.value || vandaag())}
            />
          </label>
          {lijsten && <Download dienst={dienst} peildatum={peildatum} van={van} />}
        </div>
      )}
      {deel === 'overzicht' && <Overzicht dienst={dienst} peildatum={peildatum} lijsten={lijsten} />}
      {deel === 'wachtrij' && <Wachtrijen dienst={dienst} peildatum={peildatum} />}
      {deel === 'wijzigingen' && (
        <Wijzigingen dienst={dienst} van={van} peildatum={peildatum} onVan={setVan} />
      )}
      {deel === 'kpigelden' && <Kpigelden dienst={dienst} peildatum={peildatum} lijsten={lijsten} />}
      {deel === 'inlezen' && <Inlezen dienst={dienst} bron={bron} />}
    </>
  )
}

/** How far back the changes go at first, in days. */
const EEN_MAAND = 30

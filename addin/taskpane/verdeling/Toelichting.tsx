import { useMemo, useState } from 'preact/hooks'
import type { Plannummer } from '#shared/plan/plan.ts'
import { GEWICHTSMARGE, type Grijs } from '#shared/verdeling/grijze-zone.ts'
import { formatReden, formatVariatie } from '#shared/verdeling/opmaak.ts'
import { explainVerschil, findVerschillen } from '#shared/verdeling/vergelijking.ts'
import type { Deel } from './deel.ts'
import { formatDoelwaarde, nameGrens } from './opmaak.ts'
import { titelsOf } from './Planlijst.tsx'
import { V } from './teksten.ts'

const PER_KEER = 10

/** What stands behind the figures: what more room brings, which plans differ and why, and who is in or out by a hair. */
export function Toelichting(deel: Deel) {
  return (
    <>
      <Schaduwprijzen {...deel} />
      <Verschillen {...deel} />
      <GrijzeZone {...deel} />
    </>
  )
}

function Schaduwprijzen({ stand }: Deel) {
  const { doorrekening, wens } = stand
  const { grenzen } = stand.grondslag.opgave.portefeuille
  const { grensprijzen } = doorrekening ?? {}
  if (!grensprijzen) return null
  const format = (waarde: number) => formatDoelwaarde(waarde, wens.doel)
  return (
    <details>
      <summary>{V.prijzen.kop}</summary>
      <ul class="kanttekeningen">
        {grensprijzen.map(({ grens, waarde, minstens, hoogstens }) => (
          <li key={`${grens.pot}/${grens.jaar}`}>
            {V.prijzen.regel(nameGrens(grens, grenzen), format(waarde))}{' '}
            <small>{V.prijzen.bewezen(format(minstens), format(hoogstens))}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Verschillen(deel: Deel) {
  const { stand, beeld } = deel
  const { portefeuille } = stand.grondslag.opgave
  const { aanpakken } = beeld
  const [open, setOpen] = useState(false)
  const [aantal, setAantal] = useState(PER_KEER)
  const plannen = useMemo(() => findVerschillen(portefeuille, aanpakken), [portefeuille, aanpakken])
  const titels = titelsOf(deel)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{V.verschillen.kop(plannen.length)}</summary>
      {open && (
        <>
          <ul class="verschillen">
            {plannen.slice(0, aantal).map(plan => (
              <li key={plan}>
                {plan} {titels.get(plan)}
                <dl>
                  {explainVerschil(portefeuille, aanpakken, plan).per.map(({ aanpak, reden }) => (
                    <div key={aanpak}>
                      <dt>{aanpakken.find(({ id }) => id === aanpak)?.naam}</dt>
                      <dd>{formatReden(reden)}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
          {plannen.length > aantal && (
            <button type="button" class="knop klein" onClick={() => setAantal(aantal + PER_KEER)}>
              {V.verschillen.meer(Math.min(PER_KEER, plannen.length - aantal))}
            </button>
          )}
        </>
      )}
    </details>
  )
}

function GrijzeZone(deel: Deel) {
  const grijs = deel.stand.doorrekening?.grijs
  if (!grijs) return null
  const titels = titelsOf(deel)
  const plannen = new Set([...grijs.optimum, ...grijs.rang].map(({ plan }) => plan))
  return (
    <details>
      <summary>{V.grijs.kop(plannen.size)}</summary>
      <p class="rustig">{V.grijs.uitleg(GEWICHTSMARGE)}</p>
      <h4>{V.grijs.optimum}</h4>
      <Zone grijs={grijs.optimum} titels={titels} />
      <h4>{V.grijs.rang}</h4>
      <Zone grijs={grijs.rang} titels={titels} />
    </details>
  )
}

function Zone({ grijs, titels }: { grijs: readonly Grijs[]; titels: ReadonlyMap<Plannummer, string> }) {
  if (grijs.length === 0) return <p class="rustig">{V.grijs.geen}</p>
  return (
    <ul class="kanttekeningen">
      {grijs.map(({ plan, geplaatst, kantelt }) => (
        <li key={plan}>
          {plan} {titels.get(plan)}{' '}
          <small>
            {V.grijs.regel(geplaatst ? V.plannen.in : V.plannen.uit, kantelt.map(formatVariatie).join(', '))}
          </small>
        </li>
      ))}
    </ul>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Runtime } from '../../runtime-api.ts'
import { FILTERS, type Filter, findPlans, plansToFind, type Vindbaar } from '../../start/planzoeken.ts'
import type { Resultaat } from '../../toetsing/stand.ts'
import { type Planrij, readPlanlijst } from '../../workbook/planlijst.ts'
import { lazy } from '../lazy.tsx'
import type { Ga } from '../plek.ts'
import { useStand } from '../stand.ts'
import { ZOEKVELD } from '../zoektoets.ts'
import { S } from './teksten.ts'

const Uitkomstmerk = lazy(() => import('../uitkomstdelen.tsx').then(deel => deel.Uitkomstmerk))

const PER_KEER = 8

type Props = {
  resultaat: Resultaat | null
  runtime: Runtime
  filter: Filter
  setFilter: (filter: Filter) => void
  openPlan: (nummer: string) => void
  ga: Ga
}

/** Every plan of the workbook by number or title: type, go down with the arrows, and Enter opens it. */
export function Planzoeker({ resultaat, runtime, filter, setFilter, openPlan, ga }: Props) {
  const [rijen, read] = usePlanrijen(runtime)
  const [tekst, setTekst] = useState('')
  const [aantal, setAantal] = useState(PER_KEER)
  const lijst = useRef<HTMLElement>(null)
  const gevonden = findPlans(plansToFind(resultaat, Array.isArray(rijen) ? rijen : []), tekst, filter)
  const seek = (nieuw: string) => {
    setTekst(nieuw)
    setAantal(PER_KEER)
  }
  return (
    <section aria-labelledby="start-plannen">
      <h2 id="start-plannen">{S.zoekKop}</h2>
      <search class="planzoeker" ref={lijst} onKeyDown={event => walk(event, lijst.current)}>
        <div class="zoeken">
          <label>
            {S.zoek}
            <input
              id={ZOEKVELD}
              type="search"
              data-halte
              autocomplete="off"
              placeholder={S.zoekHint}
              aria-keyshortcuts="/"
              value={tekst}
              onInput={event => seek(event.currentTarget.value)}
            />
          </label>
          {resultaat && (
            <label>
              {S.toon}
              <select
                value={filter}
                onChange={event =>
                  setFilter(FILTERS.find(naam => naam === event.currentTarget.value) ?? 'alle')
                }
              >
                {FILTERS.map(naam => (
                  <option key={naam} value={naam}>
                    {S.filter[naam]}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <Bevinding rijen={rijen} gevonden={gevonden.length} read={read} ga={ga} />
        <ol class="treffers">
          {gevonden.slice(0, aantal).map(plan => (
            <Treffer key={plan.nummer} plan={plan} openPlan={openPlan} />
          ))}
        </ol>
      </search>
      {gevonden.length > aantal && (
        <button type="button" class="link" onClick={() => setAantal(aantal + PER_KEER * 4)}>
          {S.meer(Math.min(PER_KEER * 4, gevonden.length - aantal))}
        </button>
      )}
    </section>
  )
}

function Treffer({ plan, openPlan }: { plan: Vindbaar; openPlan: (nummer: string) => void }) {
  const { nummer, titel, uitkomst, rang } = plan
  return (
    <li>
      <button type="button" data-halte onClick={() => openPlan(nummer)}>
        <span class="rang">{rang ?? ''}</span>
        <span class="titel">
          <b>{nummer}</b> {titel}
        </span>
        {uitkomst && <Uitkomstmerk uitkomst={uitkomst} />}
      </button>
    </li>
  )
}

/** How many were found, or why there is nothing to search in and what to do about that. */
function Bevinding({
  rijen,
  gevonden,
  read,
  ga,
}: {
  rijen: Planrijen
  gevonden: number
  read: () => void
  ga: Ga
}) {
  if (rijen === 'laden')
    return (
      <p class="rustig" role="status">
        {S.lezen}
      </p>
    )
  if (rijen === 'mislukt')
    return (
      <p role="status">
        {S.onleesbaar}{' '}
        <button type="button" class="link" onClick={read}>
          {S.opnieuw}
        </button>
      </p>
    )
  if (rijen === 'geen-tabel')
    return (
      <div class="bericht info">
        <strong>{S.geenTabel.tekst}</strong> {S.geenTabel.uitweg}{' '}
        <button type="button" class="link" onClick={() => ga('werkboek')}>
          {S.geenTabel.knop}
        </button>
      </div>
    )
  if (rijen.length === 0) return <p class="rustig">{S.legeTabel}</p>
  return (
    <p class="rustig" role="status">
      {gevonden === 0 ? S.geenTreffer : S.gevonden(gevonden)}
    </p>
  )
}

type Planrijen = readonly Planrij[] | 'laden' | 'mislukt' | 'geen-tabel'

/** The rows of the table Plannen, read anew after every check, and once a new workbook has been built. */
function usePlanrijen({ toetsing }: Runtime): [Planrijen, () => void] {
  const { resultaat, bezig } = useStand(toetsing)
  const isGebouwd = bezig !== 'bouwen'
  const [rijen, setRijen] = useState<Planrijen>('laden')
  const read = () => {
    readPlanlijst().then(
      gelezen => setRijen(gelezen ?? 'geen-tabel'),
      () => setRijen('mislukt'),
    )
  }
  useEffect(read, [resultaat, isGebouwd])
  return [rijen, read]
}

/** The arrows walk from the field through what was found; Escape leads back to the field. */
function walk(event: KeyboardEvent, lijst: HTMLElement | null): void {
  const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const haltes = [...(lijst?.querySelectorAll<HTMLElement>('[data-halte]') ?? [])]
  const hier = haltes.findIndex(halte => halte.matches(':focus'))
  if (event.key === 'Escape' && hier > 0) haltes[0]?.focus()
  else if (event.key === 'Enter' && hier === 0) haltes[1]?.click()
  else if (stap && hier >= 0) haltes[hier + stap]?.focus()
  else return
  event.preventDefault()
}

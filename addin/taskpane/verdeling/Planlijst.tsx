import { useState } from 'preact/hooks'
import { formatMiljoen } from '#shared/middelen/bedrag.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { formatFte } from '#shared/verdeling/opmaak.ts'
import type { Kandidaat } from '#shared/verdeling/portefeuille.ts'
import { describeBanden } from '#shared/verdeling/samenhang.ts'
import { keyOf } from '#shared/verdeling/uitzondering.ts'
import { BEGINWENS, demandPlan, PLAATSEN, plaatsOf } from '../../verdeling/wens.ts'
import type { Deel } from './deel.ts'
import { formatDoelwaarde } from './opmaak.ts'
import { V } from './teksten.ts'
import { focusReden } from './Uitzonderingen.tsx'

const { plannen: T } = V
const PER_KEER = 10
const FILTERS = ['alle', 'erin', 'eruit', 'eis', 'grijs'] as const
type Filter = (typeof FILTERS)[number]

/** Every plan with its place, and a person's say in that. */
export function Planlijst(deel: Deel) {
  const { stand, watAls } = deel
  const { kandidaten, eisen } = stand.grondslag.opgave.portefeuille
  const [zoek, setZoek] = useState('')
  const [filter, setFilter] = useState<Filter>('alle')
  const [aantal, setAantal] = useState(PER_KEER)
  const titels = titelsOf(deel)
  const gezocht = zoek.trim().toLowerCase()
  const gevonden = kandidaten.filter(
    ({ plan }) =>
      isShown(deel, filter, plan) && `${plan} ${titels.get(plan)}`.toLowerCase().includes(gezocht),
  )
  return (
    <section aria-labelledby="verdeling-plannen">
      <h3 id="verdeling-plannen">{T.kop}</h3>
      <div class="zoeken">
        <label>
          {T.zoek}
          <input type="search" value={zoek} onInput={event => setZoek(event.currentTarget.value)} />
        </label>
        <label>
          {T.toon}
          <select
            value={filter}
            onChange={event => setFilter(FILTERS.find(naam => naam === event.currentTarget.value) ?? 'alle')}
          >
            {FILTERS.map(naam => (
              <option key={naam} value={naam}>
                {T.filter[naam]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {gevonden.length === 0 && <p class="rustig">{T.geen}</p>}
      <ol class="eisen">
        {gevonden.slice(0, aantal).map(kandidaat => (
          <Planregel
            key={kandidaat.id}
            {...deel}
            kandidaat={kandidaat}
            titel={titels.get(kandidaat.plan) ?? ''}
          />
        ))}
      </ol>
      <div class="knoppen">
        {gevonden.length > aantal && (
          <button type="button" class="knop klein" onClick={() => setAantal(aantal + PER_KEER)}>
            {T.meer(Math.min(PER_KEER, gevonden.length - aantal))}
          </button>
        )}
        {eisen.erin.length + eisen.eruit.length > 0 && (
          <button
            type="button"
            class="knop klein"
            onClick={() => watAls.want({ eisen: { ...BEGINWENS.eisen, minima: eisen.minima } })}
          >
            {T.wis}
          </button>
        )}
      </div>
    </section>
  )
}

function Planregel({
  stand,
  beeld,
  watAls,
  kandidaat,
  titel,
}: Deel & { kandidaat: Kandidaat; titel: string }) {
  const { id, plan, variant, gevraagd, opbrengst } = kandidaat
  const { wens, doorrekening, grondslag } = stand
  const plaats = plaatsOf(wens.eisen, plan)
  const banden = describeBanden(grondslag.opgave.portefeuille.groepen, plan)
  const isIn = beeld.gekozen.keuze.includes(id)
  const uitzondering = beeld.uitzonderingen.find(een => 'plan' in een && een.plan === plan)
  const prijs = doorrekening?.eisprijzen?.find(een => 'plan' in een && een.plan === plan)
  return (
    <li class={isIn ? 'erin' : 'eruit'}>
      <span class="plaats">{isIn ? T.in : T.uit}</span>
      <span class="titel">
        {plan} {titel}
      </span>
      <span class="cijfers">
        {formatMiljoen(gevraagd)} ·{' '}
        {opbrengst.gemiddeld === null ? T.pm : T.fte(formatFte(opbrengst.gemiddeld))}
        {isGrijs(doorrekening, plan) && ` · ${T.grijs}`}
      </span>
      <select
        aria-label={T.kies(plan)}
        value={plaats}
        onChange={event => {
          const keuze = PLAATSEN.find(naam => naam === event.currentTarget.value)
          if (keuze) watAls.want({ eisen: demandPlan(wens.eisen, plan, keuze) })
        }}
      >
        {PLAATSEN.map(naam => (
          <option key={naam} value={naam}>
            {T.plaats[naam]}
          </option>
        ))}
      </select>
      {(variant !== null || banden.length > 0) && (
        <span class="banden-plan">
          {[...(variant === null ? [] : [T.variant(variant)]), ...banden].join(' · ')}
        </span>
      )}
      {(prijs || uitzondering) && (
        <span class="gevolg">
          {prijs && T.prijs(formatDoelwaarde(prijs.waarde, wens.doel))}{' '}
          {uitzondering && (
            <button type="button" class="link" onClick={() => focusReden(keyOf(uitzondering))}>
              {wens.redenen[keyOf(uitzondering)]?.trim() ? T.naarReden : T.reden}
            </button>
          )}
        </span>
      )}
    </li>
  )
}

function isShown({ stand, beeld }: Deel, filter: Filter, plan: Plannummer): boolean {
  const isIn = () => beeld.gekozen.meting.plannen.includes(plan)
  switch (filter) {
    case 'alle':
      return true
    case 'erin':
      return isIn()
    case 'eruit':
      return !isIn()
    case 'eis':
      return plaatsOf(stand.wens.eisen, plan) !== 'regel'
    case 'grijs':
      return isGrijs(stand.doorrekening, plan)
  }
}

const isGrijs = (doorrekening: Deel['stand']['doorrekening'], plan: Plannummer): boolean =>
  doorrekening?.grijs?.optimum.some(een => een.plan === plan) === true ||
  doorrekening?.grijs?.rang.some(een => een.plan === plan) === true

/** The titles of the plans of the last check. */
export const titelsOf = ({ stand }: Pick<Deel, 'stand'>): ReadonlyMap<Plannummer, string> =>
  new Map(stand.verdeling.regels.map(({ score: { plan } }) => [plan.nummer, plan.titel]))

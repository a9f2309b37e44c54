import { useState } from 'preact/hooks'
import { centFromEuros } from '#shared/middelen/bedrag.ts'
import { formatMinimum } from '#shared/verdeling/opmaak.ts'
import type { Minimum } from '#shared/verdeling/portefeuille.ts'
import { keyOf } from '#shared/verdeling/uitzondering.ts'
import { demandMinimum, dropMinimum } from '../../verdeling/wens.ts'
import type { Deel } from './deel.ts'
import { formatDoelwaarde } from './opmaak.ts'
import { V } from './teksten.ts'

const { minima: T } = V
const KENMERKEN = ['regio', 'sector'] as const
const EENHEDEN = ['plannen', 'eurocent'] as const

/** Optional minima per region or sector, each with its price once that is computed. */
export function Minima({ stand, watAls }: Deel) {
  const { wens, doorrekening } = stand
  const priceOf = (minimum: Minimum) =>
    doorrekening?.eisprijzen?.find(prijs => keyOf(prijs) === keyOf({ soort: 'minimum', minimum }))
  return (
    <details class="minima">
      <summary>
        {T.kop}
        {wens.eisen.minima.length > 0 && ` (${wens.eisen.minima.length})`}
      </summary>
      <p class="rustig">{T.uitleg}</p>
      <ul>
        {wens.eisen.minima.map(minimum => {
          const naam = formatMinimum(minimum)
          const prijs = priceOf(minimum)
          return (
            <li key={keyOf({ soort: 'minimum', minimum })}>
              {naam}. {prijs && V.plannen.prijs(formatDoelwaarde(prijs.waarde, wens.doel))}{' '}
              <button
                type="button"
                class="link"
                aria-label={T.haalWeg(naam)}
                onClick={() => watAls.want({ eisen: dropMinimum(wens.eisen, minimum) })}
              >
                {T.weg}
              </button>
            </li>
          )
        })}
      </ul>
      <NieuwMinimum
        stand={stand}
        add={minimum => watAls.want({ eisen: demandMinimum(wens.eisen, minimum) })}
      />
    </details>
  )
}

function NieuwMinimum({ stand, add }: Pick<Deel, 'stand'> & { add: (minimum: Minimum) => void }) {
  const { kandidaten } = stand.grondslag.opgave.portefeuille
  const [kenmerk, setKenmerk] = useState<Minimum['kenmerk']>('regio')
  const [gekozen, setGekozen] = useState('')
  const [eenheid, setEenheid] = useState<Minimum['eenheid']>('plannen')
  const [aantal, setAantal] = useState('')
  const [ongeldig, setOngeldig] = useState(false)
  const waarden = [...new Set(kandidaten.map(kandidaat => kandidaat[kenmerk]))].sort()
  const waarde = waarden.includes(gekozen) ? gekozen : (waarden[0] ?? '')
  const submit = (event: Event) => {
    event.preventDefault()
    const minimaal = readMinimaal(aantal, eenheid)
    setOngeldig(minimaal === undefined)
    if (minimaal === undefined) return
    add({ kenmerk, waarde, eenheid, minimaal })
    setAantal('')
  }
  return (
    <form class="keuzes" onSubmit={submit}>
      <label>
        {T.kenmerk}
        <select
          value={kenmerk}
          onChange={event => setKenmerk(KENMERKEN.find(een => een === event.currentTarget.value) ?? kenmerk)}
        >
          {KENMERKEN.map(een => (
            <option key={een} value={een}>
              {T[een]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {T.waarde}
        <select value={waarde} onChange={event => setGekozen(event.currentTarget.value)}>
          {waarden.map(een => (
            <option key={een} value={een}>
              {een === '' ? T.onbekend : een}
            </option>
          ))}
        </select>
      </label>
      <label>
        {T.eenheid}
        <select
          value={eenheid}
          onChange={event => setEenheid(EENHEDEN.find(een => een === event.currentTarget.value) ?? eenheid)}
        >
          {EENHEDEN.map(een => (
            <option key={een} value={een}>
              {T[een]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {T.aantal}
        <input
          inputMode="decimal"
          value={aantal}
          aria-invalid={ongeldig}
          aria-describedby={ongeldig ? 'minimum-ongeldig' : undefined}
          onInput={event => setAantal(event.currentTarget.value)}
        />
      </label>
      {ongeldig && (
        <p id="minimum-ongeldig" role="alert">
          {T.ongeldig}
        </p>
      )}
      <button type="button" class="knop klein" onClick={submit}>
        {T.voegToe}
      </button>
    </form>
  )
}

/** A whole number of plans, or millions with a comma to eurocents; `undefined` when it is no number above zero. */
function readMinimaal(tekst: string, eenheid: Minimum['eenheid']): number | undefined {
  const getal = Number(tekst.trim().replaceAll('.', '').replace(',', '.'))
  if (!(getal > 0)) return undefined
  if (eenheid === 'plannen') return Number.isInteger(getal) ? getal : undefined
  return centFromEuros(Math.round(getal * 1_000_000))
}

import { formatUitzondering } from '#shared/verdeling/opmaak.ts'
import { keyOf } from '#shared/verdeling/uitzondering.ts'
import type { Deel } from './deel.ts'
import { V } from './teksten.ts'

const { uitzonderingen: T } = V

/** Every departure from the ranking, with room for the reason that it needs. */
export function Uitzonderingen({ stand, beeld, watAls }: Deel) {
  const { redenen } = stand.wens
  return (
    <section aria-labelledby="verdeling-uitzonderingen">
      <h3 id="verdeling-uitzonderingen">{T.kop}</h3>
      <p class="rustig">{beeld.uitzonderingen.length === 0 ? T.geen : T.uitleg}</p>
      {beeld.uitzonderingen.map(uitzondering => {
        const sleutel = keyOf(uitzondering)
        const reden = redenen[sleutel] ?? ''
        return (
          <label key={sleutel} class="reden">
            {formatUitzondering(uitzondering)}
            <textarea
              id={idOf(sleutel)}
              rows={2}
              maxLength={2000}
              required
              value={reden}
              aria-label={`${T.reden}: ${formatUitzondering(uitzondering)}`}
              onInput={event =>
                watAls.want({ redenen: { ...redenen, [sleutel]: event.currentTarget.value } })
              }
            />
            {reden.trim() === '' && <small>{T.ontbreekt}</small>}
          </label>
        )
      })}
    </section>
  )
}

/** Puts the cursor where the reason of an exception is to be written. */
export function focusReden(sleutel: string): void {
  document.getElementById(idOf(sleutel))?.focus()
}

const idOf = (sleutel: string) => `reden-${sleutel}`

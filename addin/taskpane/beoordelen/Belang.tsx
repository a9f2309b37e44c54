import { useState } from 'preact/hooks'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { B } from './teksten.ts'

/** Before anything of the plan is shown by the service: whether this person has an interest in it. */
export function Belang({ werkplek: { dossier, dienst } }: { werkplek: Werkplek }) {
  const { bezig } = useStand(dossier)
  const [belang, setBelang] = useState<boolean | undefined>()
  const [toelichting, setToelichting] = useState('')
  const declare = () => {
    if (belang !== undefined)
      dossier.act(nummer => dienst.verklaarBelang(nummer, { belang, toelichting: belang ? toelichting : '' }))
  }
  return (
    <form
      class="belang"
      onSubmit={event => {
        event.preventDefault()
        declare()
      }}
    >
      <fieldset class="vraag">
        <legend>{B.belang.titel}</legend>
        <p>{B.belang.uitleg}</p>
        <div class="keuzes">
          {([false, true] as const).map(waarde => (
            <label key={String(waarde)} class={belang === waarde ? 'gekozen' : ''}>
              <input
                type="radio"
                name="belang"
                checked={belang === waarde}
                onChange={() => setBelang(waarde)}
              />
              <span>{waarde ? B.belang.wel : B.belang.geen}</span>
            </label>
          ))}
        </div>
        {belang && (
          <label class="onderbouwing">
            {B.belang.toelichting}
            <textarea
              rows={2}
              required
              value={toelichting}
              onInput={event => setToelichting(event.currentTarget.value)}
            />
          </label>
        )}
      </fieldset>
      <button type="submit" class="knop" disabled={bezig || belang === undefined}>
        {B.belang.knop}
      </button>
    </form>
  )
}

import { DOELEN, DOELTEKST } from '#shared/verdeling/doel.ts'
import { REGELS } from '#shared/verdeling/regels.ts'
import { OPTIMUM } from '#shared/verdeling/scenario.ts'
import type { Deel } from './deel.ts'
import { V } from './teksten.ts'

const AANPAKKEN = [...REGELS, OPTIMUM] as const
const TIJDSLIMIETEN = [5, 10, 30, 60] as const

/** The goal, the rule that is proposed, and how long the solver may search. */
export function Keuzes({ stand, watAls }: Deel) {
  const { wens, grondslag } = stand
  const { zonderDatum, inzendingen, buiten } = grondslag.opgave
  return (
    <>
      <div class="keuzes">
        <label>
          {V.regel}
          <select
            value={wens.aanpak}
            onChange={event =>
              watAls.want({
                aanpak: AANPAKKEN.find(aanpak => aanpak === event.currentTarget.value) ?? wens.aanpak,
              })
            }
          >
            {AANPAKKEN.map(aanpak => (
              <option key={aanpak} value={aanpak}>
                {V.aanpak[aanpak]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {V.doel}
          <select
            value={wens.doel}
            onChange={event =>
              watAls.want({ doel: DOELEN.find(doel => doel === event.currentTarget.value) ?? wens.doel })
            }
          >
            {DOELEN.map(doel => (
              <option key={doel} value={doel}>
                {DOELTEKST[doel]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {V.tijdslimiet}
          <select
            value={wens.tijdslimiet}
            onChange={event => watAls.want({ tijdslimiet: Number(event.currentTarget.value) })}
          >
            {TIJDSLIMIETEN.map(aantal => (
              <option key={aantal} value={aantal}>
                {V.seconden(aantal)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {zonderDatum > 0 && <p class="rustig">{V.zonderDatum(zonderDatum, inzendingen.length)}</p>}
      {buiten.length > 0 && <p class="rustig">{V.buiten(buiten)}</p>}
    </>
  )
}

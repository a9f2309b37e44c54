import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { formatKader } from '#shared/kader/opmaak.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import type { Verdeling } from '#shared/verdeling/op-rang.ts'
import { Kaderregels, Regel } from './kaders/Kaderregels.tsx'
import { T } from './teksten.ts'

/**
 * On what the outcome rests: every rule, weight, factor and ceiling with its version and source. `onKaders` opens the
 * other kaders.
 */
export function Regels({ verdeling, onKaders }: { verdeling: Verdeling; onKaders: () => void }) {
  const { kader, toets } = verdeling
  return (
    <div class="regels">
      <h2>{T.regels.kader}</h2>
      <Regel kop={formatKader(kader)} bron={kader.bron} />
      <p>
        {T.regels.peildatum}: {formatDatum(toets.peildatum)}
      </p>
      <button type="button" class="knop klein" onClick={onKaders}>
        {T.kaders}
      </button>
      <h2>{T.regels.plafonds}</h2>
      {toets.regels.flatMap(({ pot, jaar, plafond }) =>
        plafond
          ? [
              <Regel
                key={plafond.id}
                kop={`${pot.naam} ${jaar}: ${plafond.bedrag === null ? T.middelen.onbekend : formatEuro(plafond.bedrag)}, ${T.regels.versie(plafond.versie)}`}
                bron={plafond.bron}
              />,
            ]
          : [],
      )}
      <Kaderregels kader={kader} />
    </div>
  )
}

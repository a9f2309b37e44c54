import { formatBand } from '#shared/impact/opmaak.ts'
import { formatFte } from '#shared/verdeling/opmaak.ts'
import type { Vergeleken } from '#shared/verdeling/vergelijking.ts'
import { V } from './teksten.ts'

/** Units of the drawing, which scales with the pane. */
const BREEDTE = 320
const RIJ = 40
const LIJN = 292

/** Per approach a band from laag to hoog with a mark at gemiddeld; the table below holds the same figures. */
export function Banden({ aanpakken, gekozen }: { aanpakken: readonly Vergeleken[]; gekozen: string }) {
  const hoogste = Math.max(1, ...aanpakken.map(({ meting }) => meting.opbrengst.hoog))
  const placeOf = (fte: number) => (fte / hoogste) * LIJN
  const woorden = aanpakken.map(({ naam, meting }) => `${naam}: ${formatBand(meting.opbrengst)}.`)
  return (
    <svg
      class="banden"
      role="img"
      aria-label={`${V.vergelijking.grafiek}. ${woorden.join(' ')}`}
      viewBox={`0 0 ${BREEDTE} ${aanpakken.length * RIJ}`}
    >
      {aanpakken.map(({ id, naam, meting: { opbrengst } }, i) => {
        const boven = i * RIJ
        const midden = placeOf(opbrengst.gemiddeld)
        return (
          <g key={id} class={id === gekozen ? 'gekozen' : ''}>
            <text x={0} y={boven + 13}>
              {id === gekozen ? `▸ ${naam}` : naam}
            </text>
            <line class="as" x1={0} x2={LIJN} y1={boven + 27} y2={boven + 27} />
            <rect
              x={placeOf(opbrengst.laag)}
              y={boven + 20}
              width={Math.max(1, placeOf(opbrengst.hoog) - placeOf(opbrengst.laag))}
              height={14}
              rx={2}
            />
            <line class="midden" x1={midden} x2={midden} y1={boven + 18} y2={boven + 36} />
            <text class="waarde" x={BREEDTE} y={boven + 13} text-anchor="end">
              {formatFte(opbrengst.laag)} – {formatFte(opbrengst.gemiddeld)} – {formatFte(opbrengst.hoog)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

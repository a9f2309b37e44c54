import type { Gevoeligheid, Omslag } from '#shared/beoordeling/gevoeligheid.ts'
import { formatOmslag, formatStap } from './opmaak.ts'
import { G } from './teksten.ts'

/** Units of the drawing, which scales with the pane. */
const BREEDTE = 320
const RIJ = 42
const VOET = 18
const RAND = 8
const LIJN = BREEDTE - 2 * RAND

/** Per weight how far it can shift while the order stays, and where it changes; the table below holds the same. */
export function Wissels({ gevoeligheid: { gewichten, marge } }: { gevoeligheid: Gevoeligheid }) {
  const placeOf = (stap: number) => RAND + ((stap + marge) / (2 * marge)) * LIJN
  const schaal = { marge, placeOf }
  const woorden = gewichten.map(({ criterium, omslag, omslagBovenaan }) =>
    G.inWoorden(criterium.label, formatOmslag(omslag), formatOmslag(omslagBovenaan)),
  )
  const voet = gewichten.length * RIJ
  return (
    <>
      <svg
        class="wissels"
        role="img"
        aria-label={`${G.grafiek}. ${woorden.join(' ')}`}
        viewBox={`0 0 ${BREEDTE} ${voet + VOET}`}
      >
        {gewichten.map(({ criterium, aandeel, omslag, omslagBovenaan }, i) => {
          const hoogte = i * RIJ + 28
          return (
            <g key={criterium.id}>
              <text x={RAND} y={hoogte - 14}>
                {criterium.label}
              </text>
              <text class="waarde" x={BREEDTE - RAND} y={hoogte - 14} text-anchor="end">
                {Math.round(aandeel)} %
              </text>
              <line class="as" x1={RAND} x2={RAND + LIJN} y1={hoogte} y2={hoogte} />
              <Band soort="bovenaan-vast" omslag={omslagBovenaan} {...schaal} hoogte={hoogte} />
              <Band soort="gelijk" omslag={omslag} {...schaal} hoogte={hoogte} />
              <line class="nu" x1={placeOf(0)} x2={placeOf(0)} y1={hoogte - 8} y2={hoogte + 8} />
              <Teken soort="bovenaan" omslag={omslagBovenaan} {...schaal} hoogte={hoogte} />
              <Teken soort="wissel" omslag={omslag} {...schaal} hoogte={hoogte} />
            </g>
          )
        })}
        <text x={RAND} y={voet + 12}>
          {formatStap(-marge)}
        </text>
        <text x={placeOf(0)} y={voet + 12} text-anchor="middle">
          {G.nu}
        </text>
        <text x={RAND + LIJN} y={voet + 12} text-anchor="end">
          {formatStap(marge)} {G.punten}
        </text>
      </svg>
      <Legenda />
    </>
  )
}

const BANDEN = ['bovenaan-vast', 'gelijk'] as const
const TEKENS = ['wissel', 'bovenaan'] as const

/** The two marks differ in form as well as in colour; drawn around 0,0. */
const VORM: Readonly<Record<(typeof TEKENS)[number], string>> = {
  wissel: 'M0 -6 L5 0 L0 6 L-5 0 Z',
  bovenaan: 'M0 -7 L6 5 L-6 5 Z',
}

/** The place of a step on the line, and the margin at both its ends. */
type Schaal = { marge: number; placeOf: (stap: number) => number }
type Plek<Soort> = Schaal & { soort: Soort; omslag: Omslag | null; hoogte: number }

/** How far the weight can shift, both ways, before it comes to this change of places. */
function Band({ soort, omslag, marge, placeOf, hoogte }: Plek<(typeof BANDEN)[number]>) {
  const vrij = Math.abs(omslag?.stap ?? marge)
  return (
    <rect
      class={soort}
      x={placeOf(-vrij)}
      y={hoogte - 5}
      width={placeOf(vrij) - placeOf(-vrij)}
      height={10}
      rx={2}
    />
  )
}

function Teken({ soort, omslag, placeOf, hoogte }: Plek<(typeof TEKENS)[number]>) {
  if (!omslag) return null
  return <path class={soort} d={VORM[soort]} transform={`translate(${placeOf(omslag.stap)} ${hoogte})`} />
}

const Legenda = () => (
  <ul class="wissels legenda" aria-hidden="true">
    {BANDEN.map(soort => (
      <li key={soort}>
        <svg aria-hidden="true" viewBox="-8 -8 16 16">
          <rect class={soort} x={-7} y={-5} width={14} height={10} rx={2} />
        </svg>
        {G.legenda[soort]}
      </li>
    ))}
    {TEKENS.map(soort => (
      <li key={soort}>
        <svg aria-hidden="true" viewBox="-8 -8 16 16">
          <path class={soort} d={VORM[soort]} />
        </svg>
        {G.legenda[soort]}
      </li>
    ))}
  </ul>
)

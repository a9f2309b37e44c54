import type { Elders, Planregel } from './planregel.ts'

/**
 * What a plan says of overlap and shift, by its place in the list. A plan only names plans before it, so that they are
 * there however long the list is. One in six has not answered yet.
 */
export function inventElders(
  plaats: number,
  plan: Planregel,
  nummerOf: (plaats: number) => string,
): Pick<Planregel, 'eigenGroep' | 'overlap' | 'verschuiving'> {
  if (plaats % 6 === 5) return {}
  return {
    overlap: GEEN,
    verschuiving: { ...GEEN, toelichting: '' },
    ...BIJZONDER.get(plaats)?.(plan, nummerOf),
  }
}

const GEEN: Elders = { namen: 'geen', fte: [null, null, null] }

type Bijzonder = (
  plan: Planregel,
  nummerOf: (plaats: number) => string,
) => Pick<Planregel, 'eigenGroep' | 'overlap' | 'verschuiving'>

const BIJZONDER: ReadonlyMap<number, Bijzonder> = new Map<number, Bijzonder>([
  [
    16,
    plan => ({
      verschuiving: {
        namen: 'Andere sector',
        fte: shareOf(plan, 0.15),
        toelichting: 'De wijkverpleging geeft de infusen thuis.',
      },
    }),
  ],
  [
    25,
    plan => ({
      verschuiving: {
        namen: 'Wmo; Eerste lijn',
        fte: joinShares(shareOf(plan, 0.05), shareOf(plan, 0.08)),
        toelichting: 'Meer begeleiding thuis, en vaker overleg met de praktijk.',
      },
    }),
  ],
  [
    30,
    () => ({
      eigenGroep: {
        naam: 'Vaktherapeuten',
        deeltijdfactor: 0.72,
        bron: 'Personeelsregistratie 2026 van de aanvrager (fictief)',
      },
    }),
  ],
  [
    33,
    (plan, nummerOf) => ({
      overlap: {
        namen: `${nummerOf(21)}; HLO`,
        fte: joinShares(shareOf(plan, 0.2), shareOf(plan, 0.1)),
      },
    }),
  ],
  [44, (_, nummerOf) => ({ overlap: { namen: nummerOf(36), fte: ['PM', 'PM', 'PM'] } })],
  [
    54,
    plan => ({
      verschuiving: {
        namen: 'Eerste lijn',
        fte: shareOf(plan, 0.1),
        toelichting: 'De huisarts doet een deel van de controles.',
      },
    }),
  ],
  [55, plan => ({ overlap: { namen: 'HLO', fte: shareOf(plan, 0.2) } })],
  [
    61,
    () => ({
      verschuiving: {
        namen: 'Eerste lijn',
        fte: [4, 'PM', 'PM'],
        toelichting: 'De praktijkondersteuner begeleidt een deel; hoeveel is nog niet bekend.',
      },
    }),
  ],
  [62, plan => ({ overlap: { namen: 'HLO', fte: shareOf(plan, 0.15) } })],
  [66, (plan, nummerOf) => ({ overlap: { namen: nummerOf(0), fte: shareOf(plan, 0.2) } })],
  [67, (plan, nummerOf) => ({ overlap: { namen: nummerOf(3), fte: shareOf(plan, 0.3) } })],
  [
    68,
    (plan, nummerOf) => ({
      overlap: {
        namen: `${nummerOf(4)}; ${nummerOf(46)}`,
        fte: joinShares(shareOf(plan, 0.2), shareOf(plan, 0.1)),
      },
    }),
  ],
])

/** A part of the werknemers in whole fte, always below the potential: no factor is under a half. */
const shareOf = ({ werknemers }: Planregel, deel: number): Elders['fte'] => {
  const [laag, gemiddeld, hoog] = werknemers.map(aantal =>
    typeof aantal === 'number' ? Math.round(aantal * deel) : aantal,
  )
  return [laag ?? 'PM', gemiddeld ?? 'PM', hoog ?? 'PM']
}

const joinShares = (een: Elders['fte'], ander: Elders['fte']): Elders['fte'] => [
  `${een[0]}; ${ander[0]}`,
  `${een[1]}; ${ander[1]}`,
  `${een[2]}; ${ander[2]}`,
]

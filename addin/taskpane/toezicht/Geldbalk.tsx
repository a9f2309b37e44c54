import type { Potregel } from '../../toezicht/potregel.ts'

/**
 * What is booked, asked and waiting as parts of one bar, with the ceiling as a line. Its full length is the ceiling or,
 * when that is more, all that is claimed. The figures stand beside it as text.
 */
export function Geldbalk({ regel }: { regel: Potregel }) {
  const { toegekend, gereserveerd, gevraagd, wachtrij, plafond } = regel
  const grens = plafond?.bedrag ?? null
  const schaal = Math.max(grens ?? 0, toegekend + gereserveerd + gevraagd + wachtrij, 1)
  const deel = (bedrag: number) => `${(bedrag / schaal) * 100}%`
  return (
    <div class="geldbalk" aria-hidden="true">
      {DELEN.map(naam => (
        <span key={naam} class={naam} style={{ width: deel(regel[naam]) }} />
      ))}
      {grens !== null && <span class="grens" style={{ insetInlineStart: deel(grens) }} />}
    </div>
  )
}

const DELEN = ['toegekend', 'gereserveerd', 'gevraagd', 'wachtrij'] as const

import type { Planscore } from '#shared/beoordeling/scoren.ts'
import { formatBeroepsgroep } from '#shared/impact/deeltijdfactor.ts'
import { formatFactorbron } from '#shared/impact/opmaak.ts'
import type { Fteaantal } from '#shared/plan/plan.ts'
import { formatDrie, formatGetal } from './getal.ts'
import { I } from './teksten.ts'

/** What stands beside the gain of one plan: its factor, what is counted elsewhere too, and what is needed elsewhere. */
export function Winst({ score: { plan, impact } }: { score: Planscore }) {
  const { samenloop, verschuiving } = plan
  const overlap = [
    ...(samenloop?.plannen ?? []).map(({ plan: naam, fte }) => ({ naam, fte })),
    ...(samenloop?.hlo ? [{ naam: I.hlo, fte: samenloop.hlo }] : []),
  ]
  const elders = (verschuiving?.posten ?? []).map(({ naar, fte }) => ({ naam: I.naar[naar], fte }))
  return (
    <div class="winst">
      {impact && (
        <p>
          {I.deeltijdfactor(
            formatBeroepsgroep(plan.impact.beroepsgroep),
            formatGetal(impact.deeltijdfactor.factor, 2),
          )}
          <small class="bron">
            {I.bron}: {formatFactorbron(impact.deeltijdfactor.bron)}
          </small>
        </p>
      )}
      <Lijst kop={I.overlap} posten={overlap} leeg={samenloop ? I.geenOverlap : I.overlapOpen} />
      <Lijst
        kop={I.verschuiving}
        posten={elders}
        leeg={verschuiving ? I.geenVerschuiving : I.verschuivingOpen}
        toelichting={verschuiving?.toelichting ?? ''}
      />
    </div>
  )
}

function Lijst({
  kop,
  posten,
  leeg,
  toelichting = '',
}: {
  kop: string
  posten: readonly { naam: string; fte: Fteaantal }[]
  leeg: string
  toelichting?: string
}) {
  if (posten.length === 0) return <p class="rustig">{leeg}</p>
  return (
    <>
      <h4>{kop}</h4>
      <ul>
        {posten.map(({ naam, fte }) => (
          <li key={naam}>
            {naam}: <b>{formatDrie(fte)} fte</b>
          </li>
        ))}
      </ul>
      {toelichting && <p class="rustig">{toelichting}</p>}
    </>
  )
}

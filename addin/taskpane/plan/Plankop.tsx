import type { Planscore } from '#shared/beoordeling/scoren.ts'
import { formatEuro } from '#shared/middelen/bedrag.ts'
import { explain, UITKOMST_TEKST } from '#shared/samenvatting/uitkomst.ts'
import type { Verdeelregel, Verdeling } from '#shared/verdeling/op-rang.ts'
import type { Runtime } from '../../runtime-api.ts'
import { decimal } from '../Onderbouwing.tsx'
import type { Ga } from '../plek.ts'
import { useStand } from '../stand.ts'
import { T } from '../teksten.ts'
import { P } from './teksten.ts'

/** A plan with what the last check made of it. */
export type Getoetst = { regel: Verdeelregel; verdeling: Verdeling }

/** The outcome in one look: what became of the plan and why, its rank, its score, and what can be done with it. */
export function Plankop({
  score,
  getoetst,
  runtime,
  ga,
}: {
  score: Planscore
  getoetst: Getoetst | null
  runtime: Runtime
  ga: Ga
}) {
  const { gewijzigd } = useStand(runtime.toetsing)
  const { nummer } = score.plan
  const select = () => runtime.selectPlan(nummer).catch(fout => runtime.toetsing.report(fout))
  return (
    <>
      <p class="plankop">
        {getoetst && <Uitkomst {...getoetst} />}
        <span>{score.score === null ? T.plannen.geenScore : P.score(decimal(score.score))}</span>
        <span>{formatEuro(score.gevraagd)}</span>
      </p>
      {!getoetst && <p class="rustig">{P.nietGetoetst}</p>}
      {getoetst && gewijzigd && <p class="rustig">{P.verouderd}</p>}
      {getoetst && getoetst.regel.uitkomst !== 'voorgesteld' && (
        <p>
          <b>{T.plannen.knelpunt}:</b> {explain(getoetst.regel, getoetst.verdeling.toets.regels)}
        </p>
      )}
      <div class="knoppen">
        <button type="button" class="knop primair" onClick={() => ga('beoordelen')}>
          {P.beoordeel}
        </button>
        <button type="button" class="knop" onClick={select}>
          {T.plannen.naarRij}
        </button>
      </div>
    </>
  )
}

function Uitkomst({ regel: { uitkomst, rang }, verdeling }: Getoetst) {
  const gerangschikt = verdeling.regels.filter(regel => regel.rang !== null).length
  return (
    <>
      <span class={`uitkomst ${uitkomst}`}>{UITKOMST_TEKST[uitkomst]}</span>
      <b>{rang === null ? T.plannen.geenRang : P.rang(rang, gerangschikt)}</b>
    </>
  )
}

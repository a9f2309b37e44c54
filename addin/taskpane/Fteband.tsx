import { formatImpact } from '#shared/impact/opmaak.ts'
import type { PerScenario } from '#shared/plan/scenario.ts'

/** An impact in fte as three figures above a bar: the band runs from laag to hoog, with a line at gemiddeld. */
export function Fteband({ fte }: { fte: PerScenario<number | null> }) {
  const { laag, gemiddeld, hoog } = fte
  const schaal = Math.max(hoog ?? 0, gemiddeld ?? 0, laag ?? 0, 1)
  const place = (waarde: number) => `${(waarde / schaal) * 100}%`
  return (
    <div class="fte">
      <p class="fteband">
        <span>{formatImpact(laag)}</span> <strong>{formatImpact(gemiddeld)}</strong>{' '}
        <span>{formatImpact(hoog)}</span>
      </p>
      {laag !== null && hoog !== null && (
        <div class="balk" aria-hidden="true">
          <span class="leegte" style={{ width: place(laag) }} />
          <span class="band" style={{ width: place(hoog - laag) }} />
          {gemiddeld !== null && <span class="midden" style={{ insetInlineStart: place(gemiddeld) }} />}
        </div>
      )}
    </div>
  )
}

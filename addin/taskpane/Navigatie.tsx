import { type Ga, hoofdplekOf, PLEKKEN, type Plek } from './plek.ts'
import { T } from './teksten.ts'

/** The way to the five places; each button carries the name of its place as its id. */
export function Navigatie({ plek, ga }: { plek: Plek; ga: Ga }) {
  const hier = hoofdplekOf(plek)
  return (
    <nav aria-label={T.navigatie}>
      {PLEKKEN.map(naam => (
        <button
          key={naam}
          type="button"
          id={naam}
          aria-current={naam === hier ? 'page' : undefined}
          onClick={() => ga(naam)}
        >
          {T.plek[naam]}
        </button>
      ))}
    </nav>
  )
}

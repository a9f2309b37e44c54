import { useEffect, useState } from 'preact/hooks'
import type { Kader } from '#shared/kader/kader.ts'
import { makeWerkboekvorm } from '../../werkboek/werkboekvorm.ts'
import { type Bezet, buildWerkboek, freeSheets, isBezet, readBezet } from '../../workbook/werkboek.ts'
import { W } from './teksten.ts'
import type { Uitvoeren } from './Werkboek.tsx'

/**
 * Builds the template here, or only what of it is not there yet; and the same as a file. `gemaakt` counts what was
 * changed in the workbook from this place.
 */
export function Nieuw({ kader, gemaakt, run }: { kader: Kader; gemaakt: number; run: Uitvoeren }) {
  const vorm = makeWerkboekvorm(kader)
  const [bezet, setBezet] = useState<Bezet>({ bladen: [], tabellen: [] })
  useEffect(() => {
    readBezet(vorm).then(setBezet, () => {})
  }, [gemaakt])
  const isVol = freeSheets(vorm, bezet).size === 0
  const build = () =>
    run(async () => W.nieuw.gemaakt(await buildWerkboek(vorm, isBezet(bezet) ? 'ontbrekend' : 'alles')))
  return (
    <section>
      <h3>{W.nieuw.titel}</h3>
      <p>{W.nieuw.uitleg}</p>
      {isBezet(bezet) && (
        <p class="rustig">{isVol ? W.nieuw.allesBezet : W.nieuw.bezet(bezet.bladen, bezet.tabellen)}</p>
      )}
      <p>
        <button
          type="button"
          id="werkboek-maak"
          class="knop"
          aria-disabled={isVol}
          onClick={isVol ? undefined : build}
        >
          {isBezet(bezet) ? W.nieuw.maakRest : W.nieuw.maak}
        </button>
      </p>
      <p>
        <a href="/sjablonen/impacttoets.xlsx" download>
          {W.nieuw.download}
        </a>
      </p>
    </section>
  )
}

import { lastStap, type Teruggezet, undoStap } from '../../workbook/ongedaan.ts'
import { W } from './teksten.ts'
import type { Uitvoeren } from './Werkboek.tsx'

/** Takes back the last thing that the add-in wrote in the table with plans, one act at a time. */
export function Terug({ run }: { run: Uitvoeren }) {
  const stap = lastStap()
  const undo = () =>
    run(async () => {
      const terug = await undoStap()
      if (!terug) return W.terug.niets
      return describe(terug)
    })
  return (
    <section>
      <h3>{W.terug.titel}</h3>
      <p>{W.terug.uitleg}</p>
      <button
        type="button"
        id="werkboek-terug"
        class="knop"
        aria-disabled={stap === undefined}
        onClick={stap === undefined ? undefined : undo}
      >
        {stap === undefined ? W.terug.niets : W.terug.knop(stap)}
      </button>
    </section>
  )
}

/** What was taken back, and then what was left alone and why. */
const describe = ({ aantal, gewijzigd, bladen }: Teruggezet): string => {
  const anders = [...gewijzigd, ...bladen.gewijzigd]
  const gedaan = [
    ...(aantal > 0 ? [W.terug.cellen(aantal)] : []),
    ...(bladen.weggehaald.length > 0 ? [W.terug.weggehaald(bladen.weggehaald)] : []),
    ...(bladen.hersteld.length > 0 ? [W.terug.hersteld(bladen.hersteld)] : []),
  ]
  return [
    ...(gedaan.length > 0 ? gedaan : [W.terug.nietsGedaan]),
    ...(bladen.gebleven.length > 0 ? [W.terug.gebleven(bladen.gebleven)] : []),
    ...(anders.length > 0 ? [W.terug.gewijzigd(anders)] : []),
  ].join(' ')
}

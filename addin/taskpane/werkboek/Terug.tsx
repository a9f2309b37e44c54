import { lastStap, undoStap } from '../../workbook/ongedaan.ts'
import { W } from './teksten.ts'
import type { Uitvoeren } from './Werkboek.tsx'

/** Takes back the last thing that the add-in wrote in the table with plans, one act at a time. */
export function Terug({ bezig, run }: { bezig: boolean; run: Uitvoeren }) {
  const stap = lastStap()
  const undo = () =>
    run(async () => {
      const terug = await undoStap()
      if (!terug) return W.terug.niets
      const { aantal, gewijzigd } = terug
      return [W.terug.gedaan(aantal), ...(gewijzigd.length > 0 ? [W.terug.gewijzigd(gewijzigd)] : [])].join(
        ' ',
      )
    })
  return (
    <section>
      <h3>{W.terug.titel}</h3>
      <p>{W.terug.uitleg}</p>
      <button
        type="button"
        id="werkboek-terug"
        class="knop"
        disabled={bezig || stap === undefined}
        onClick={undo}
      >
        {stap === undefined ? W.terug.niets : W.terug.knop(stap)}
      </button>
    </section>
  )
}

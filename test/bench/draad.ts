import { SimulatedExcel } from '../excel/index.ts'
import { openExcel } from '../proef/demo.ts'
import { grootPortefeuille } from '../proef/gegevens/index.ts'
import { countRondes } from '../proef/rondes.ts'
import { table } from '../proef/verslag.ts'

/**
 * What one check costs between the add-in and Excel: round trips and bytes, for a first check (own columns are made)
 * and a second. Ratios are to the bare JSON of the same cells, so they hold on any machine.
 */
export async function benchDraad(): Promise<string> {
  const rijen: string[][] = []
  for (const aantal of [300, 5000]) {
    const excel = new SimulatedExcel(grootPortefeuille(aantal))
    const { close } = await openExcel(excel, NERGENS)
    for (const keer of ['eerste', 'tweede']) {
      const mark = excel.wire.mark()
      await excel.clickRibbon('toets')
      const { lezen, schrijven, overig, bytes, grootste } = countRondes(excel.wire.since(mark).entries)
      const kaal = JSON.stringify(excel.workbook.table('Plannen').range.values()).length
      rijen.push([
        String(aantal),
        keer,
        `${lezen} + ${schrijven} + ${overig}`,
        kilobytes(bytes),
        kilobytes(grootste),
        `${(bytes / kaal).toFixed(2)} ×`,
      ])
    }
    close()
  }
  return table(
    [
      'Plannen',
      'Toets',
      'Lezen + schrijven + overig',
      'Bytes',
      'Grootste bericht',
      'Bytes t.o.v. kale cellen',
    ],
    rijen,
    [0, 3, 4, 5],
  )
}

/** Nothing listens here: the Worker plays no part in what is measured. */
const NERGENS = 'http://localhost:9'

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('nl-NL')} kB`

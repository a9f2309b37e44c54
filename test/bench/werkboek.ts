import { SimulatedExcel } from '../excel/index.ts'
import { openExcel } from '../proef/demo.ts'
import { grootPortefeuille } from '../proef/gegevens/index.ts'
import { table } from '../proef/verslag.ts'

const PLANNEN = 20_000
const DOEL = 1.3
/** Time is not what is measured here. */
const TIEN_MINUTEN = 600_000
/** What Excel on the web takes, and gives, in one message. */
const GRENS = 5_000_000
/** Nothing listens here: the Worker plays no part in what is measured. */
const NERGENS = 'http://localhost:9'

/**
 * A very large table read, checked and written back, twice: the second time its outcome is there already. Bytes are
 * held against one bare reading of the same cells and one bare writing of the outcome, as JSON.
 */
export async function benchWerkboek(): Promise<string> {
  const excel = new SimulatedExcel(grootPortefeuille(PLANNEN), { commandTimeoutMs: TIEN_MINUTEN })
  const { close, runtime } = await openExcel(excel, NERGENS)
  try {
    const rijen = []
    for (const keer of ['eerste', 'tweede']) {
      const gelezen = bytesOf(excel.workbook.table('Plannen').range.values())
      const mark = excel.wire.mark()
      await excel.clickRibbon('toets')
      const { fout } = runtime.toetsing.stand()
      if (fout) throw new Error(fout.tekst)
      const { totalBytes, count, entries } = excel.wire.since(mark)
      const kaal = gelezen + writtenBytes(excel)
      const grootste = Math.max(...entries.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut]))
      if (grootste > GRENS) throw new Error(`Een bericht van ${grootste} bytes is meer dan Excel aanneemt.`)
      const verhouding = (totalBytes / kaal).toLocaleString('nl-NL', { maximumFractionDigits: 2 })
      rijen.push([
        keer,
        String(count),
        megabytes(totalBytes),
        megabytes(grootste),
        `${verhouding} × (doel: hoogstens ${DOEL.toLocaleString('nl-NL')})`,
      ])
    }
    return [
      `${PLANNEN.toLocaleString('nl-NL')} plannen gelezen, getoetst en teruggeschreven.`,
      table(
        ['Toets', 'Verzoeken', 'Bytes', 'Grootste bericht', 'Ten opzichte van kaal lezen en schrijven'],
        rijen,
        [1, 2, 3],
      ),
    ].join('\n')
  } finally {
    close()
  }
}

const bytesOf = (waarden: unknown): number => Buffer.byteLength(JSON.stringify(waarden))

const writtenBytes = (excel: SimulatedExcel): number =>
  excel.workbook
    .table('Plannen')
    .columns.filter(({ name }) => name.startsWith('Toets '))
    .reduce((som, { body }) => som + bytesOf(body.values()), 0)

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`

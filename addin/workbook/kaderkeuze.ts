import { inWorkbook } from './host.ts'

/** The setting of the workbook that names its kader: it travels with the file and no sheet shows it. */
const SLEUTEL = 'impacttoets-kader'

/** The id of the kader that the plans of this workbook are judged with; `undefined` when nobody chose one. */
export const readKaderkeuze = (): Promise<string | undefined> =>
  inWorkbook(async context => {
    const keuze = loadKaderkeuze(context)
    await context.sync()
    return keuze()
  })

/** The same as part of a larger reading: queues the question; after the next sync it can be read. */
export function loadKaderkeuze(context: Excel.RequestContext): () => string | undefined {
  const keuze = context.workbook.settings.getItemOrNullObject(SLEUTEL).load('value')
  return () => (keuze.isNullObject ? undefined : String(keuze.value))
}

/** From here on the plans of this workbook are judged with the latest version of this kader. */
export const writeKaderkeuze = (id: string): Promise<void> =>
  inWorkbook(async context => {
    context.workbook.settings.add(SLEUTEL, id)
    await context.sync()
  })

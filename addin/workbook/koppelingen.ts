import * as z from 'zod/mini'
import { type Kopkeuze, keyOfKoppen } from '../kolommen/koppeling.ts'
import { inWorkbook } from './host.ts'

/** The setting of the workbook that holds which column was meant for what: it travels with the file. */
const SLEUTEL = 'impacttoets-kolommen'

/** Per set of headings the choice that was made for it; the latest last. */
const Bewaard = z.record(z.string(), z.record(z.string(), z.string()))
type Bewaard = z.output<typeof Bewaard>

/** Settings of a document are limited; older choices make way. */
const MEESTE_KEUZES = 50

/** What was chosen for these headings before; `undefined` when nobody did. `soort` says what kind of list it is. */
export const recallKopkeuze = (soort: string, koppen: readonly string[]): Promise<Kopkeuze | undefined> =>
  inWorkbook(async context => (await load(context))[keyOf(soort, koppen)])

/** Remembers the choice with the workbook. */
export const keepKopkeuze = (soort: string, koppen: readonly string[], keuze: Kopkeuze): Promise<void> =>
  inWorkbook(async context => {
    const sleutel = keyOf(soort, koppen)
    const { [sleutel]: _, ...andere } = await load(context)
    const bewaard = [...Object.entries(andere), [sleutel, keuze]].slice(-MEESTE_KEUZES)
    context.workbook.settings.add(SLEUTEL, JSON.stringify(Object.fromEntries(bewaard)))
    await context.sync()
  })

async function load(context: Excel.RequestContext): Promise<Bewaard> {
  const instelling = context.workbook.settings.getItemOrNullObject(SLEUTEL).load('value')
  await context.sync()
  if (instelling.isNullObject) return {}
  try {
    return Bewaard.parse(JSON.parse(String(instelling.value)))
  } catch {
    // What another version wrote is no reason to stop: the person chooses again.
    return {}
  }
}

const keyOf = (soort: string, koppen: readonly string[]): string => `${soort}:${keyOfKoppen(koppen)}`

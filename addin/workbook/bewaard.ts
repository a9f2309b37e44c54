import { inWorkbook, Werkboekfout } from './host.ts'

/** The setting of the workbook that holds the saved scenario: it travels with the file and no sheet shows it. */
const SLEUTEL = 'impacttoets-verdeling'

/** Office keeps at most 2 MB of settings in a document, of all add-ins together. */
const MEESTE_TEKENS = 1_000_000

/** The text of the scenario that was saved in this workbook; `undefined` when there is none. */
export const readBewaardeTekst = (): Promise<string | undefined> =>
  inWorkbook(async context => {
    const bewaard = context.workbook.settings.getItemOrNullObject(SLEUTEL).load('value')
    await context.sync()
    return bewaard.isNullObject ? undefined : String(bewaard.value)
  })

/** Saves the text of a scenario in the workbook, in place of an earlier one. */
export const writeBewaardeTekst = (tekst: string): Promise<void> =>
  inWorkbook(async context => {
    if (tekst.length > MEESTE_TEKENS) throw new Werkboekfout(TE_GROOT)
    context.workbook.settings.add(SLEUTEL, tekst)
    await context.sync()
  })

const TE_GROOT = {
  ernst: 'fout' as const,
  regel: 'verdeling/bewaren',
  tekst: 'Dit scenario is te groot om in het werkboek te bewaren.',
  uitweg: 'Download het scenario als bestand; het is later met dat bestand te openen.',
  plaats: {},
}

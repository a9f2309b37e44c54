import { MEESTE_KOLOMMEN, MEESTE_RIJEN } from '#shared/narekenen/grenzen.ts'
import type { Tabel } from '#shared/narekenen/narekenen.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { loadNummers, loadPlantabel } from './plantabel.ts'

/** The part of the selection that holds anything, as values and as a reader sees them. */
export type Selectie = {
  readonly blad: string
  /** `A1:G20`, within the sheet */
  readonly adres: string
  readonly tabel: Tabel
}

/**
 * Reads what is selected, in any workbook and without changing it. A selected column or sheet counts as far as it is
 * filled. Throws a `Werkboekfout` when the selection is empty, one cell, too large, or more than one area.
 */
export const readSelectie = (): Promise<Selectie> =>
  inWorkbook(async context => {
    const gekozen = context.workbook.getSelectedRange()
    const blad = gekozen.worksheet.load('name')
    const gevuld = gekozen
      .getUsedRangeOrNullObject(true)
      .load('address,rowIndex,columnIndex,rowCount,columnCount')
    await context.sync()
    if (gevuld.isNullObject) throw new Werkboekfout(LEEG)
    const { rowCount: rijen, columnCount: kolommen, rowIndex: rij, columnIndex: kolom } = gevuld
    if (rijen < 2 || kolommen < 2) throw new Werkboekfout(TE_KLEIN)
    if (rijen > MEESTE_RIJEN || kolommen > MEESTE_KOLOMMEN) throw new Werkboekfout(tooLarge(rijen, kolommen))

    const cellen = blad.getRangeByIndexes(rij, kolom, rijen, kolommen).load('values,text')
    await context.sync()
    return {
      blad: blad.name,
      adres: gevuld.address.replace(/^.*!/, ''),
      tabel: { cellen: cellen.values, weergave: cellen.text, hoek: { rij, kolom } },
    }
  })

/** The number of the plan in whose row the active cell stands; `undefined` anywhere else. */
export const readPlanselectie = (): Promise<string | undefined> =>
  inWorkbook(async context => {
    const cel = context.workbook.getActiveCell().load('rowIndex')
    const celblad = cel.worksheet.load('id')
    const { tabel, geladen } = await loadPlantabel(context, (plannen, namen) => ({
      nummers: loadNummers(plannen, namen),
      blad: plannen.worksheet.load('id'),
    }))
    const { nummers, blad } = geladen
    if (tabel.isNullObject || nummers.isNullObject || blad.id !== celblad.id) return undefined
    const [nummer] = nummers.values[cel.rowIndex - nummers.rowIndex] ?? []
    return String(nummer ?? '').trim() || undefined
  })

/** The numbers of the plans in the order of their rows. */
export const readPlannummers = (): Promise<readonly string[]> =>
  inWorkbook(async context => {
    const { tabel, geladen: nummers } = await loadPlantabel(context, loadNummers)
    if (tabel.isNullObject || nummers.isNullObject) return []
    return nummers.values.map(([waarde]) => String(waarde).trim()).filter(nummer => nummer !== '')
  })

/** Calls `moved` whenever the selection moves, also when the add-in moved it. */
export const watchSelectie = (moved: () => void): Promise<void> =>
  inWorkbook(async context => {
    context.workbook.onSelectionChanged.add(async () => moved())
    await context.sync()
  })

/** Under what to keep things of this workbook in the browser: other workbooks and other hosts have another key. */
export const werkboeksleutel = (): string =>
  [Office.context.partitionKey, Office.context.document?.url].filter(Boolean).join('/') || 'werkboek'

const UITWEG = 'Selecteer één tabel met haar kopregel, en kies opnieuw Reken selectie na.'

const LEEG: Melding = {
  ernst: 'fout',
  regel: 'lezen/selectie',
  tekst: 'In de selectie staat niets.',
  uitweg: UITWEG,
  plaats: {},
}

const TE_KLEIN: Melding = {
  ernst: 'fout',
  regel: 'lezen/selectie',
  tekst: 'De selectie is te klein voor een tabel.',
  uitweg: UITWEG,
  plaats: {},
}

const tooLarge = (rijen: number, kolommen: number): Melding => ({
  ernst: 'fout',
  regel: 'lezen/selectie',
  tekst: `De selectie is te groot: ${rijen.toLocaleString('nl-NL')} rijen en ${kolommen} kolommen.`,
  uitweg: `Selecteer een tabel van hoogstens ${MEESTE_RIJEN.toLocaleString('nl-NL')} rijen en ${MEESTE_KOLOMMEN} kolommen.`,
  plaats: {},
})

import { inWorkbook } from './host.ts'
import { loadNummers, requireNummers, requirePlantabel } from './plantabel.ts'

/** The plans that the sheet points out: what a filter leaves in sight, and which of those stand in the selection. */
export type Bladkeuze = { readonly zichtbaar: readonly string[]; readonly geselecteerd: readonly string[] }

/** Reads which plans are in sight and selected, in two rounds to Excel. Throws a `Werkboekfout` without a table. */
export const readBladkeuze = (): Promise<Bladkeuze> =>
  inWorkbook(async context => {
    const selectie = context.workbook.getSelectedRange().load('rowIndex,rowCount')
    const selectieblad = selectie.worksheet.load('id')
    const { geladen } = await requirePlantabel(context, (tabel, namen) => ({
      nummers: loadNummers(tabel, namen),
      blad: tabel.worksheet.load('id'),
    }))
    const nummers = requireNummers(geladen.nummers)
    // Excel tells of a range only whether all of its rows are hidden.
    const rijen = nummers.values.map((_, rij) => nummers.getCell(rij, 0).load('rowHidden'))
    await context.sync()

    const plannen = nummers.values.flatMap(([waarde], rij) => {
      const nummer = String(waarde ?? '').trim()
      return nummer === '' || rijen[rij]?.rowHidden ? [] : [{ nummer, rij: nummers.rowIndex + rij }]
    })
    const isGeselecteerd = ({ rij }: { rij: number }) =>
      selectieblad.id === geladen.blad.id &&
      rij >= selectie.rowIndex &&
      rij < selectie.rowIndex + selectie.rowCount
    return {
      zichtbaar: plannen.map(({ nummer }) => nummer),
      geselecteerd: plannen.filter(isGeselecteerd).map(({ nummer }) => nummer),
    }
  })

import type { Melding } from '#shared/plan/melding.ts'
import { inWorkbook } from './host.ts'
import { loadNummers, requirePlantabel } from './plantabel.ts'

/** Selects the cell that a message is about. */
export const selectPlaats = ({ blad, cel }: Melding['plaats']): Promise<void> =>
  inWorkbook(async context => {
    if (!blad) return
    const werkblad = context.workbook.worksheets.getItem(blad)
    werkblad.activate()
    if (cel) werkblad.getRange(cel).select()
    await context.sync()
  })

/** Selects the row of a plan, wherever it stands now. */
export const selectPlan = (nummer: string): Promise<void> =>
  inWorkbook(async context => {
    const { tabel, geladen: nummers } = await requirePlantabel(context, loadNummers)
    const rij = nummers.isNullObject
      ? -1
      : nummers.values.findIndex(([waarde]) => String(waarde).trim() === nummer)
    if (rij < 0) return
    tabel.worksheet.activate()
    tabel.getDataBodyRange().getRow(rij).select()
    await context.sync()
  })

/** Calls `changed` with the sheet whenever someone changes cells on it; the add-in's own writing is no change. */
export const watchBladen = (changed: (bladId: string) => void): Promise<void> =>
  inWorkbook(async context => {
    context.workbook.worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      if (triggerSource !== 'ThisLocalAddin') changed(worksheetId)
    })
    await context.sync()
  })

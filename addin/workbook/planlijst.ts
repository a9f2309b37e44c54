import { inWorkbook } from './host.ts'
import { KOLOM } from './kolommen.ts'
import { loadPlantabel } from './plantabel.ts'

/** A row of the table Plannen, as much of it as finds it. */
export type Planrij = { readonly nummer: string; readonly titel: string }

/** The plans in the order of their rows, without checking any of them; `undefined` when there is no table Plannen. */
export const readPlanlijst = (): Promise<readonly Planrij[] | undefined> =>
  inWorkbook(async context => {
    const { tabel, geladen } = await loadPlantabel(context, ({ columns }, { inWerkboek }) => ({
      nummers: columns.getItemOrNullObject(inWerkboek(KOLOM.nummer)).getDataBodyRange().load('values'),
      titels: columns.getItemOrNullObject(inWerkboek(KOLOM.titel)).getDataBodyRange().load('values'),
    }))
    const { nummers, titels } = geladen
    if (tabel.isNullObject || nummers.isNullObject) return undefined
    const titelVan = (rij: number): string =>
      titels.isNullObject ? '' : String(titels.values[rij]?.[0] ?? '').trim()
    return nummers.values
      .map(([nummer], rij) => ({ nummer: String(nummer).trim(), titel: titelVan(rij) }))
      .filter(({ nummer }) => nummer !== '')
  })

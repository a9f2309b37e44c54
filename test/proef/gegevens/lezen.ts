import { readPlanrijen } from '#addin/workbook/planrijen.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { centFromEuros } from '#shared/middelen/bedrag.ts'
import type { Middelenrij, Sector } from '#shared/middelen/narekenen.ts'
import { codesOf, findCode, MIDDELENSTATUSSEN, PLANSTATUSSEN, SECTOREN } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Cell, WorkbookData } from '../../excel/data.ts'

/** The rows of a table in a workbook, each as its cells by header. */
export function rowsOf(werkboek: WorkbookData, tabel: string): ReadonlyMap<string, Cell>[] {
  const blad = werkboek.sheets.find(({ tables }) => tables?.some(({ name }) => name === tabel))
  if (!blad) throw new Error(`Geen tabel ${tabel} in ${werkboek.name}`)
  const [kopregel = [], ...rijen] = blad.cells.slice((blad.frozenRows ?? 1) - 1)
  return rijen.map(rij => new Map(kopregel.map((kop, i) => [String(kop), rij[i] ?? null])))
}

/** The plans of a workbook without bad input, as the add-in reads them; throws on a row that is no valid plan. */
export function readPlannen(werkboek: WorkbookData): Plan[] {
  const rijen = rowsOf(werkboek, 'Plannen')
  const koppen = [...(rijen[0]?.keys() ?? [])]
  const { plannen, meldingen } = readPlanrijen(
    {
      blad: 'Plannen',
      rij: 0,
      kolom: 0,
      koppen,
      rijen: rijen.map(rij => koppen.map(kop => rij.get(kop) ?? '')),
    },
    DOORBRAAK_CONCEPT_2026,
  )
  const fout = meldingen.find(({ ernst }) => ernst === 'fout')
  if (fout) throw new Error(`${fout.plaats.plan}: ${fout.tekst}`)
  return plannen
}

/** The rows of the transformatieplannen as the recount takes them. */
export const readMiddelenrijen = (werkboek: WorkbookData): Middelenrij[] =>
  rowsOf(werkboek, 'Transformatieplannen').map(rij => {
    const status = findCode(PLANSTATUSSEN, text(rij, 'Status'))
    const middelenstatus = findCode(MIDDELENSTATUSSEN, text(rij, 'Middelen'))
    if (!status || !middelenstatus) throw new Error(`Onbekende status bij ${text(rij, 'Plannummer')}`)
    const bedragen: Middelenrij['bedragen'] = Object.fromEntries(
      codesOf(SECTOREN).flatMap((sector: Sector) => {
        const waarde = rij.get(SECTOREN.codes[sector])
        return typeof waarde === 'number' ? [[sector, centFromEuros(waarde)]] : []
      }),
    )
    return { nummer: text(rij, 'Plannummer'), status, middelenstatus, bedragen }
  })

const text = (rij: ReadonlyMap<string, Cell>, kop: string) => String(rij.get(kop) ?? '')

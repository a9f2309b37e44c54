import type { Bladcellen } from '../impact/bladlezer.ts'
import type { Indeling, Stijl } from '../impact/indeling.ts'
import { BREEDTE, TEKST } from '../impact/labels.ts'
import { MERK } from './bladen.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { HUISSTIJL } from './stijlen.ts'

/** The plan of a sheet, as a custom property beside the mark: it stays when a person renames the sheet. */
const PLANMERK = 'impacttoets-plan'
const SOORT = 'Impactblad'

/** Makes the impact sheet of a plan, or only shows it when it is there: what stands on it is never touched. */
export const openImpactblad = (nummer: string, indeling: Indeling): Promise<{ gemaakt: boolean }> =>
  inWorkbook(async context => {
    const { bladen, namen } = await listBladen(context)
    const bestaand = bladen.get(nummer)?.[0]
    const blad = bestaand ?? addBlad(context, nummer, namen)
    if (!bestaand) {
      drawIndeling(blad, indeling)
      KOLOMBREEDTES.forEach((breedte, i) => {
        blad.getRangeByIndexes(0, i, 1, 1).format.columnWidth = breedte
      })
    }
    blad.activate()
    await context.sync()
    return { gemaakt: !bestaand }
  })

/** The cells of the impact sheet of a plan, and the names of its copies; `undefined` when there is none. */
export const readImpactblad = (nummer: string): Promise<Bladcellen | undefined> =>
  inWorkbook(async context => {
    const { bladen } = await listBladen(context)
    const [blad, ...kopieen] = bladen.get(nummer) ?? []
    if (!blad) return undefined
    const gebruikt = blad.getUsedRange().load('rowIndex,rowCount')
    await context.sync()
    const cellen = blad.getRangeByIndexes(0, 0, gebruikt.rowIndex + gebruikt.rowCount, BREEDTE)
    cellen.load('values,formulas')
    await context.sync()
    return {
      blad: blad.name,
      kopieen: kopieen.map(({ name }) => name),
      waarden: cellen.values,
      formules: cellen.formulas,
    }
  })

/** Inserts rows for `indeling` at its place, and rewrites the formulas of `uitkomst` below them. */
export const insertIndeling = (nummer: string, indeling: Indeling, uitkomst: Indeling): Promise<void> =>
  inWorkbook(async context => {
    const { bladen } = await listBladen(context)
    const blad = bladen.get(nummer)?.[0]
    if (!blad) throw new Werkboekfout(noSheet(nummer))
    const eerste = indeling.eersteRij + 1
    blad.getRange(`${eerste}:${eerste + indeling.rijen.length - 1}`).insert('Down')
    blad.getRangeByIndexes(indeling.eersteRij, 0, indeling.rijen.length, BREEDTE).clear('Formats')
    drawIndeling(blad, indeling)
    drawIndeling(blad, uitkomst)
    blad.getRangeByIndexes(indeling.eersteRij, 0, 1, 1).select()
    await context.sync()
  })

/** In points: number, name, three scenarios, unit, source. */
const KOLOMBREEDTES = [54, 250, 92, 92, 92, 110, 320]

/** The impact sheets by plan, in the order of the tabs: more than one when a person copied one; and all names. */
async function listBladen(
  context: Excel.RequestContext,
): Promise<{ bladen: Map<string, Excel.Worksheet[]>; namen: Set<string> }> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const gemerkt = worksheets.items.map(blad => ({
    blad,
    plan: blad.customProperties.getItemOrNullObject(PLANMERK).load('value'),
  }))
  await context.sync()
  const bladen = new Map<string, Excel.Worksheet[]>()
  for (const { blad, plan } of gemerkt) {
    if (!plan.isNullObject) bladen.set(plan.value, [...(bladen.get(plan.value) ?? []), blad])
  }
  return { bladen, namen: new Set(worksheets.items.map(({ name }) => name.toLowerCase())) }
}

function addBlad(context: Excel.RequestContext, nummer: string, namen: ReadonlySet<string>): Excel.Worksheet {
  const blad = context.workbook.worksheets.add(freeName(nummer, namen))
  blad.customProperties.add(MERK, SOORT)
  blad.customProperties.add(PLANMERK, nummer)
  blad.showGridlines = false
  return blad
}

/** At most 31 characters, without the ones that Excel refuses, and not in use. */
function freeName(nummer: string, namen: ReadonlySet<string>): string {
  const basis = `Impact ${nummer.replace(/[:\\/?*[\]']/g, '-')}`
  for (let volgnummer = 1; ; volgnummer++) {
    const staart = volgnummer === 1 ? '' : ` (${volgnummer})`
    const naam = `${basis.slice(0, 31 - staart.length)}${staart}`
    if (!namen.has(naam.toLowerCase())) return naam
  }
}

function drawIndeling(blad: Excel.Worksheet, { eersteRij, rijen, stijlen, keuzes }: Indeling): void {
  blad.getRangeByIndexes(eersteRij, 0, rijen.length, BREEDTE).formulas = rijen
  for (const { rij, kolom, breedte, stijl } of stijlen) {
    const cellen = blad.getRangeByIndexes(rij, kolom, 1, breedte)
    STIJLEN[stijl](cellen.format)
    if (stijl === 'uitkomst') cellen.numberFormat = [['#,##0.0']]
  }
  for (const { rij, kolom, lijst } of keuzes) {
    const { dataValidation } = blad.getRangeByIndexes(rij, kolom, 1, 1)
    dataValidation.rule = { list: { inCellDropDown: true, source: lijst.join(',') } }
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: TEKST.keuze,
      message: TEKST.kiesUitLijst(lijst),
    }
  }
}

const STIJLEN: Record<Stijl, (format: Excel.RangeFormat) => void> = {
  ...HUISSTIJL,
  invoer: ({ fill }) => {
    fill.color = '#EEF6F7'
  },
  uitleg: ({ font }) => {
    font.italic = true
    font.color = '#5B6B70'
  },
  uitkomst: format => {
    format.font.bold = true
    format.horizontalAlignment = 'Right'
  },
}

const noSheet = (nummer: string) => ({
  ernst: 'fout' as const,
  regel: 'impact/blad',
  tekst: `Het impactblad van ${nummer} is er niet meer.`,
  uitweg: 'Maak het blad opnieuw, of maak het verwijderen ongedaan.',
  plaats: { plan: nummer },
})

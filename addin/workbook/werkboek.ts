import { type Bladindeling, type Gebied, layOutWerkboek, SIGNAALKLEUR } from '../werkboek/indeling.ts'
import { T } from '../werkboek/teksten.ts'
import type { Werkboekvorm } from '../werkboek/vorm.ts'
import { MERK } from './bladen.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { rememberStap } from './ongedaan.ts'
import { HUISSTIJL } from './stijlen.ts'
import { tekeningen } from './tekening.ts'
import { asCell, chunkRows } from './waarden.ts'

/** What of the template stands in the way: sheets of that name, or sheets whose table is somewhere else already. */
export type Bezet = { readonly bladen: readonly string[]; readonly tabellen: readonly string[] }

/** Looks what this workbook has of the template already; changes nothing. */
export const readBezet = (vorm: Werkboekvorm): Promise<Bezet> =>
  inWorkbook(async context => {
    const bezet = loadBezet(context, vorm)
    await context.sync()
    return bezet()
  })

/**
 * Builds the template in this workbook and shows its first sheet; gives the names of the sheets that were made. What is
 * there is never touched: with `alles` it refuses when anything is, with `ontbrekend` it makes only what is not.
 */
export const buildWerkboek = (vorm: Werkboekvorm, keuze: 'alles' | 'ontbrekend'): Promise<string[]> =>
  inWorkbook(async context => {
    const lees = loadBezet(context, vorm)
    await context.sync()
    const bezet = lees()
    if (keuze === 'alles' && isBezet(bezet)) throw new Werkboekfout(alreadyThere(bezet))
    const vrij = freeSheets(vorm, bezet)
    const indelingen = layOutWerkboek(vorm, vrij)
    const bladen = indelingen.map(indeling => {
      const blad = context.workbook.worksheets.add(indeling.naam)
      if (indeling.eigen) blad.customProperties.add(MERK, indeling.naam)
      return { blad, indeling }
    })
    // All sheets first: rules on one sheet name cells of another.
    for (const { blad, indeling } of bladen) {
      await drawBlad(context, blad, indeling)
    }
    bladen[0]?.blad.activate()
    for (const { blad } of bladen) blad.load('id')
    await context.sync()
    rememberWerkboek(bladen)
    return bladen.map(({ indeling }) => indeling.naam)
  })

/** A new workbook is one step to take back; what stood on a sheet of ours is drawn again when its first filling is. */
function rememberWerkboek(bladen: readonly { blad: Excel.Worksheet; indeling: Bladindeling }[]): void {
  if (bladen.length === 0) return
  const stappen = bladen.map(({ blad, indeling }) => ({
    id: blad.id,
    naam: indeling.naam,
    nu: {
      cellen: () => indeling.cellen,
      draw: (context: Excel.RequestContext, opnieuw: Excel.Worksheet) => drawBlad(context, opnieuw, indeling),
    },
    vorig: null,
  }))
  for (const { id, nu } of stappen) tekeningen().set(id, nu)
  rememberStap({ omschrijving: 'Nieuw werkboek', kolommen: [], bladen: stappen })
}

export const isBezet = ({ bladen, tabellen }: Bezet): boolean => bladen.length + tabellen.length > 0

/** The sheets that can be made without touching anything: neither their name nor a table of theirs is in use. */
export const freeSheets = (vorm: Werkboekvorm, { bladen, tabellen }: Bezet): Set<string> =>
  new Set(
    vorm
      .filter(
        blad => !bladen.includes(blad.naam) && !blad.tabellen.some(({ naam }) => tabellen.includes(naam)),
      )
      .map(({ naam }) => naam),
  )

function loadBezet(context: Excel.RequestContext, vorm: Werkboekvorm): () => Bezet {
  const { worksheets, tables } = context.workbook
  const bladen = vorm.map(({ naam }) => ({
    naam,
    gevonden: worksheets.getItemOrNullObject(naam).load('name'),
  }))
  const tabellen = vorm
    .flatMap(blad => blad.tabellen)
    .map(({ naam }) => ({ naam, gevonden: tables.getItemOrNullObject(naam).load('name') }))
  const namesOf = (zaken: readonly { naam: string; gevonden: { isNullObject: boolean } }[]) =>
    zaken.filter(({ gevonden }) => !gevonden.isNullObject).map(({ naam }) => naam)
  return () => ({ bladen: namesOf(bladen), tabellen: namesOf(tabellen) })
}

/** One request per part of a sheet, so that none comes near the limit. */
async function drawBlad(
  context: Excel.RequestContext,
  blad: Excel.Worksheet,
  indeling: Bladindeling,
): Promise<void> {
  const { breedte, bevroren } = indeling
  const at = ({ rij, kolom, hoogte, breedte: kolommen }: Gebied) =>
    blad.getRangeByIndexes(rij, kolom, hoogte, kolommen)
  for (const { gebied, notatie, terugloop } of indeling.notaties) {
    const cellen = at(gebied)
    cellen.numberFormat = [[notatie]]
    cellen.format.verticalAlignment = 'Top'
    if (terugloop) cellen.format.wrapText = true
  }
  const rijen = indeling.cellen.map(rij =>
    rij.map(inhoud => (typeof inhoud === 'string' ? asCell(inhoud) : inhoud)),
  )
  for (const { eerste, deel } of chunkRows(rijen)) {
    blad.getRangeByIndexes(eerste, 0, deel.length, breedte).values = deel
    await context.sync()
  }
  for (const { naam, gebied } of indeling.tabellen) {
    const tabel = blad.tables.add(at(gebied), true)
    tabel.name = naam
    HUISSTIJL.tabelkop(at({ ...gebied, hoogte: 1 }).format)
    at({ ...gebied, hoogte: 1 }).format.wrapText = true
  }
  drawKeuzes(indeling, at)
  for (const { gebied, formule, soort } of indeling.signalen) {
    const { rule, format } = at(gebied).conditionalFormats.add('Custom').custom
    rule.formula = formule
    format.fill.color = SIGNAALKLEUR[soort]
  }
  indeling.breedtes.forEach((tekens, i) => {
    blad.getRangeByIndexes(0, i, 1, 1).format.columnWidth = tekens * PUNTEN_PER_TEKEN
  })
  HUISSTIJL.titel(blad.getRangeByIndexes(0, 0, 1, 1).format)
  blad.showGridlines = false
  if (bevroren > 0) blad.freezePanes.freezeRows(bevroren)
  blad.pageLayout.orientation = 'Landscape'
  blad.pageLayout.zoom = { horizontalFitToPages: 1 }
  if (bevroren > 0) blad.pageLayout.setPrintTitleRows(`$${bevroren}:$${bevroren}`)
  await context.sync()
}

const PUNTEN_PER_TEKEN = 5.6

function drawKeuzes({ keuzes }: Bladindeling, at: (gebied: Gebied) => Excel.Range): void {
  for (const { gebied, bron, streng, hulp } of keuzes) {
    const { dataValidation } = at(gebied)
    dataValidation.rule = { list: { inCellDropDown: true, source: bron } }
    dataValidation.errorAlert = {
      showAlert: streng,
      style: 'Stop',
      title: T.invoer.titel,
      message: T.invoer.fout,
    }
    dataValidation.prompt = { showPrompt: hulp !== '', title: T.invoer.titel, message: hulp }
  }
}

const alreadyThere = ({ bladen, tabellen }: Bezet) => ({
  ernst: 'fout' as const,
  regel: 'werkboek/bezet',
  tekst: `Dit werkboek heeft al ${[
    ...(bladen.length > 0 ? [`de bladen ${bladen.join(', ')}`] : []),
    ...(tabellen.length > 0 ? [`de tabellen ${tabellen.join(', ')}`] : []),
  ].join(' en ')}.`,
  uitweg: 'Er is niets gewijzigd. Maak alleen wat ontbreekt, of begin in een leeg werkboek.',
  plaats: {},
})

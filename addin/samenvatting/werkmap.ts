import writeXlsxFile, { type Sheet } from 'write-excel-file/universal'
import type { Document, Tabel } from '#shared/samenvatting/blokken.ts'
import { LETTERTYPE } from './opmaak.ts'
import { addAfdruk } from './werkmap-afdruk.ts'
import { TEKSTGROOTTE } from './werkmap-cel.ts'
import { addGrafieken } from './werkmap-grafiek.ts'
import { makeLeesblad } from './werkmap-leesblad.ts'
import { makeLijstblad } from './werkmap-lijstblad.ts'

/**
 * The summary as a workbook: a sheet to read from top to bottom, and the long tables on sheets of their own, with a
 * header that stays in sight. Amounts are numbers in euros, text is text (never a formula), and the file holds no
 * author and no machine data. `leesblad` is the name of the first sheet.
 */
export function buildXlsx(document: Document, leesblad: string): Promise<Blob> {
  const lijsten = document.blokken.flatMap(blok => {
    const naam = blok.soort === 'tabel' && blok.rijen.length > 0 ? LIJSTBLADEN.get(blok.naam) : undefined
    return blok.soort === 'tabel' && naam !== undefined ? [{ naam, tabel: blok }] : []
  })
  const eerste = makeLeesblad(document, leesblad, tabel => lijsten.find(lijst => lijst.tabel === tabel)?.naam)
  const lijstbladen = lijsten.map(({ naam, tabel }) => makeLijstblad(document, naam, tabel))
  const bladen: Sheet<Blob>[] = [eerste.blad, ...lijstbladen.map(({ blad }) => blad)]
  return writeXlsxFile(bladen, {
    fontFamily: LETTERTYPE,
    fontSize: TEKSTGROOTTE,
    features: [
      addAfdruk(document, [
        { naam: leesblad, bladzijden: eerste.bladzijden },
        ...lijstbladen.map(({ afdruk }) => afdruk),
      ]),
      addGrafieken(leesblad, eerste.grafieken),
    ],
  }).toBlob()
}

/** Tables that are too long to read between other text, and the sheet that each gets. */
const LIJSTBLADEN: ReadonlyMap<Tabel['naam'], string> = new Map([
  ['ranglijst', 'Ranglijst'],
  ['wachtlijst', 'Wachtlijst'],
  ['niet-rangschikbaar', 'Niet te rangschikken'],
  ['bronnen', 'Bronnen'],
  ['mutaties', 'Wijzigingen'],
  ['lijst-doorbraakplan', 'Doorbraakplannen'],
  ['lijst-transformatieplan', 'Transformatieplannen'],
  ['lijst-regioplan-sociaal-domein', 'Regioplannen'],
  ['herleiding', 'Herleiding'],
])

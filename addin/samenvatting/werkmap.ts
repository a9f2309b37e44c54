import writeXlsxFile, { type Feature } from 'write-excel-file/universal'
import type { Document, Tabel } from '#shared/samenvatting/blokken.ts'
import { splitHoofdstukken } from '#shared/samenvatting/hoofdstukken.ts'
import type { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { LETTERTYPE } from './opmaak.ts'
import { OPNAMEDEEL, opnameParts } from './opname-deel.ts'
import { addAfdruk } from './werkmap-afdruk.ts'
import { TEKSTGROOTTE } from './werkmap-cel.ts'
import { addGrafieken } from './werkmap-grafiek.ts'
import { makeLeesblad } from './werkmap-leesblad.ts'
import { makeLijstblad } from './werkmap-lijstblad.ts'
import type { Bladstand } from './werkmap-raster.ts'
import { withEigenRijen } from './werkmap-rijen.ts'

/**
 * The summary as a workbook: a sheet to read from top to bottom, chapters and long tables on sheets of their own, the
 * latter with a header that stays in sight. Amounts are numbers in euros, text is text (never a formula), and the file
 * holds no author and no machine data. `naam` is that of the first sheet; with `opname` the sealed text that the
 * summary follows from is in the file.
 */
export function buildXlsx(document: Document, naam: string, opname?: Verzegeld): Promise<Blob> {
  const lijsten = document.blokken.flatMap(blok => {
    const lijst = blok.soort === 'tabel' && blok.rijen.length > 0 ? LIJSTBLADEN.get(blok.naam) : undefined
    return blok.soort === 'tabel' && lijst !== undefined ? [{ naam: lijst, tabel: blok }] : []
  })
  const lijstbladOf = (tabel: Tabel) => lijsten.find(lijst => lijst.tabel === tabel)?.naam
  const leesbladen = splitHoofdstukken(document.blokken, naam).map(deel => {
    const stand: Bladstand = deel.staand ? 'portrait' : 'landscape'
    const leesblad = makeLeesblad({ ...document, blokken: deel.blokken }, deel.naam, lijstbladOf, stand)
    return { naam: deel.naam, stand, ...leesblad }
  })
  const lijstbladen = lijsten.map(lijst => makeLijstblad(document, lijst.naam, lijst.tabel))
  const { bladen, rijen } = withEigenRijen([...leesbladen, ...lijstbladen].map(({ blad }) => blad))
  return writeXlsxFile(bladen, {
    fontFamily: LETTERTYPE,
    fontSize: TEKSTGROOTTE,
    features: [
      addAfdruk(document, [
        ...leesbladen.map(({ naam, bladzijden, stand }) => ({ naam, bladzijden, stand })),
        ...lijstbladen.map(({ afdruk }) => afdruk),
      ]),
      addGrafieken(leesbladen),
      rijen,
      ...(opname ? [addOpname(opname)] : []),
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

/** Adds the sealed text; the writer completes the package with parts and relations that a feature gives it. */
const addOpname = (opname: Verzegeld): Feature<Blob> => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Override PartName="/${OPNAMEDEEL.eigenschappen}" ContentType="${OPNAMEDEEL.inhoudssoort}"/>`,
      },
      'xl/_rels/workbook.xml.rels': {
        insert: () =>
          `<Relationship Id="rId-momentopname" Type="${OPNAMEDEEL.relatie}" Target="${OPNAMEDEEL.doel}"/>`,
      },
    },
    write: { files: () => opnameParts(opname) },
  },
})

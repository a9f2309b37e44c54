import { readDocument } from './document.ts'
import type { Pakket } from './pakket.ts'
import { readWerkmap } from './werkmap.ts'
import { readXml } from './xml.ts'

/** A piece of text in a file, and where it stands: `blad Ranglijst, cel D5`, `alinea 12`. */
export type Plek = { readonly plaats: string; readonly tekst: string }

/** All text that a reader of a workbook or a document can see or find in it, in order. */
export const readPlekken = (pakket: Pakket): Plek[] => [
  ...(pakket.has('xl/workbook.xml') ? readWerkmap(pakket) : readDocument(pakket)),
  ...readGrafieken(pakket),
  ...readOpmerkingen(pakket),
]

/** What the charts say: their titles, and the names and values that they draw. */
function readGrafieken(pakket: Pakket): Plek[] {
  return [...pakket]
    .filter(([pad]) => /^(?:xl|word)\/charts\/chart\d+\.xml$/.test(pad))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, xml], grafiek) =>
      readElementen(xml, ['v', 't']).map((tekst, i) => ({
        plaats: `grafiek ${grafiek + 1}, gegeven ${i + 1}`,
        tekst,
      })),
    )
}

/** The texts in elements of these names. */
function readElementen(xml: string, namen: readonly string[]): string[] {
  const teksten: string[] = []
  let element = ''
  for (const deel of readXml(xml)) {
    if (deel.soort === 'tekst' && namen.includes(element)) teksten.push(deel.tekst)
    element = deel.soort === 'open' ? deel.naam : ''
  }
  return teksten
}

/** A summary has none: whatever is found here was added. */
function readOpmerkingen(pakket: Pakket): Plek[] {
  return [...pakket]
    .filter(([pad]) => /(?:^|\/)(?:threadedComments\/)?(?:threadedC|c)omments?\w*\.xml$/.test(pad))
    .flatMap(([pad, xml]) => {
      const tekst = [...readXml(xml)].flatMap(deel => (deel.soort === 'tekst' ? [deel.tekst] : [])).join('')
      return tekst.trim() === '' ? [] : [{ plaats: `opmerkingen (${pad})`, tekst }]
    })
}

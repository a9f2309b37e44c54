/**
 * Just enough XML for the add-in-only manifest. An element has either children or text, never both, so
 * the white space between elements carries no meaning.
 */
export type XmlElement = {
  naam: string
  attributen: Readonly<Record<string, string>>
  kinderen: readonly XmlElement[]
  tekst: string
}

/** An element with either child elements or text. */
export function element(
  naam: string,
  attributen: Readonly<Record<string, string>> = {},
  inhoud: readonly XmlElement[] | string = [],
): XmlElement {
  return typeof inhoud === 'string'
    ? { naam, attributen, kinderen: [], tekst: inhoud }
    : { naam, attributen, kinderen: inhoud, tekst: '' }
}

/** An element with its path from the root; a step shows its id or type, as in `/OfficeApp/Group[toetsen]`. */
export type Geplaatst = { plek: string; element: XmlElement }

/** The element itself and everything below it, in document order. */
export function descendants(element: XmlElement, ouder = ''): Geplaatst[] {
  const { naam, attributen, kinderen } = element
  const kenmerk = attributen.id ?? attributen['xsi:type']
  const plek = kenmerk === undefined || ouder === '' ? `${ouder}/${naam}` : `${ouder}/${naam}[${kenmerk}]`
  return [{ plek, element }, ...kinderen.flatMap(kind => descendants(kind, plek))]
}

/** The characters that XML keeps for itself, by the name under which a text can still have them. */
export const tekennamen: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** A document of lines indented by two spaces, ending in a newline. */
export function writeXml(wortel: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(wortel, '')}`
}

function writeElement({ naam, attributen, kinderen, tekst }: XmlElement, inspringing: string): string {
  const kenmerken = Object.entries(attributen).map(([sleutel, waarde]) => ` ${sleutel}="${encode(waarde)}"`)
  const begin = `${inspringing}<${naam}${kenmerken.join('')}`
  if (tekst !== '') return `${begin}>${encode(tekst)}</${naam}>\n`
  if (kinderen.length === 0) return `${begin} />\n`
  const binnen = kinderen.map(kind => writeElement(kind, `${inspringing}  `)).join('')
  return `${begin}>\n${binnen}${inspringing}</${naam}>\n`
}

function encode(tekst: string): string {
  // The ampersand comes first in the list, so the ones that are written here stay as they are.
  return [...tekennamen].reduce((resultaat, [naam, teken]) => resultaat.replaceAll(teken, `&${naam};`), tekst)
}

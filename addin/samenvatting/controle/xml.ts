/** What stands in a piece of XML, in order: an element that opens or closes, or text. Names are without prefix. */
export type Xmldeel =
  | { soort: 'open'; naam: string; kenmerken: ReadonlyMap<string, string> }
  | { soort: 'dicht'; naam: string }
  | { soort: 'tekst'; tekst: string }

/** Reads well-formed XML as Office programs write it. Comments and instructions are passed over. */
export function* readXml(xml: string): Generator<Xmldeel> {
  for (const [heel, sluit, naam, kenmerken = '', leeg, tekst] of xml.matchAll(DELEN)) {
    if (tekst !== undefined) yield { soort: 'tekst', tekst: decode(tekst) }
    else if (heel.startsWith('<![CDATA[')) yield { soort: 'tekst', tekst: heel.slice(9, -3) }
    else if (naam !== undefined) {
      const zonder = withoutPrefix(naam)
      if (sluit !== '/') yield { soort: 'open', naam: zonder, kenmerken: readKenmerken(kenmerken) }
      if (sluit === '/' || leeg === '/') yield { soort: 'dicht', naam: zonder }
    }
  }
}

/** A comment, an instruction, CDATA, a tag with its attributes, or the text between tags. */
const DELEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g

const readKenmerken = (tekst: string): Map<string, string> =>
  new Map(
    [...tekst.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, naam = '', dubbel, enkel]) => [
      withoutPrefix(naam),
      decode(dubbel ?? enkel ?? ''),
    ]),
  )

const withoutPrefix = (naam: string) => naam.slice(naam.indexOf(':') + 1)

const decode = (tekst: string) =>
  tekst.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (heel, zestien, tien, naam) => {
    if (zestien) return String.fromCodePoint(Number.parseInt(zestien, 16))
    if (tien) return String.fromCodePoint(Number(tien))
    return NAMEN.get(naam) ?? heel
  })

const NAMEN: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

import { element, tekennamen, type XmlElement } from './boom.ts'

/** Says in Dutch, with its line, why a text is no XML. */
export class XmlFout extends Error {
  override name = 'XmlFout'

  constructor(regel: number, reden: string) {
    super(`Regel ${regel}: ${reden}.`)
  }
}

/**
 * Reads a document as strictly as Office does, undeclared prefixes and double attributes included.
 * DOCTYPE, CDATA and numbered characters have no place in a manifest and are refused.
 * @throws {XmlFout} when the text is not well formed
 */
export function readXml(bron: string): XmlElement {
  const tokens = tokenize(bron)
  const { gelezen, verder } = readElement(tokens, 0, new Set(['xml', 'xmlns']))
  const over = tokens[verder]
  if (over) throw new XmlFout(over.regel, `er staat nog iets na het einde van <${gelezen.naam}>`)
  return gelezen
}

type Token =
  | { soort: 'begin'; naam: string; attributen: string; meteenDicht: boolean; regel: number }
  | { soort: 'einde'; naam: string; regel: number }
  | { soort: 'tekst'; tekst: string; regel: number }

/** Reads the element that begins at a token; `verder` is the place of the first token after it. */
function readElement(
  tokens: readonly Token[],
  plaats: number,
  bekend: ReadonlySet<string>,
): { gelezen: XmlElement; verder: number } {
  const begin = tokens[plaats]
  if (begin?.soort !== 'begin') throw new XmlFout(begin?.regel ?? 1, 'hier hoort een element te beginnen')
  const { naam, regel } = begin
  const attributen = readAttributes(begin.attributen, regel)
  const prefixen = new Set([...bekend, ...declaredPrefixes(attributen)])
  for (const gebruikt of [naam, ...Object.keys(attributen)]) checkPrefix(gebruikt, prefixen, regel)
  if (begin.meteenDicht) return { gelezen: element(naam, attributen), verder: plaats + 1 }

  const kinderen: XmlElement[] = []
  let tekst = ''
  let verder = plaats + 1
  let token = tokens[verder]
  while (token?.soort !== 'einde') {
    if (!token) throw new XmlFout(regel, `<${naam}> wordt niet gesloten`)
    if (token.soort === 'tekst') {
      tekst += decode(token.tekst, token.regel)
      verder += 1
    } else {
      const kind = readElement(tokens, verder, prefixen)
      kinderen.push(kind.gelezen)
      verder = kind.verder
    }
    token = tokens[verder]
  }
  if (token.naam !== naam) throw new XmlFout(token.regel, `</${token.naam}> sluit niet <${naam}>`)
  if (tekst !== '' && kinderen.length > 0) throw new XmlFout(regel, `<${naam}> mengt tekst en elementen`)
  return {
    gelezen: element(naam, attributen, kinderen.length > 0 ? kinderen : tekst),
    verder: verder + 1,
  }
}

const naampatroon = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const attribuutpatroon = `\\s+(?<sleutel>${naampatroon})\\s*=\\s*(?:"(?<dubbel>[^"<]*)"|'(?<enkel>[^'<]*)')`
const tokenpatroon = new RegExp(
  [
    '(?<weg><!--(?:(?!--)[^])*-->|<\\?[^]*?\\?>|\\s+(?=<|$))',
    `</(?<einde>${naampatroon})\\s*>`,
    `<(?<begin>${naampatroon})(?<attributen>(?:${attribuutpatroon.replaceAll(/\?<\w+>/g, '?:')})*)\\s*(?<dicht>/?)>`,
    '(?<tekst>[^<]+)',
  ].join('|'),
  'y',
)

/** Splits a document into its tags and texts, without comments and the white space between tags. */
function tokenize(bron: string): Token[] {
  const tokens: Token[] = []
  let regel = 1
  for (let plaats = 0; plaats < bron.length; ) {
    tokenpatroon.lastIndex = plaats
    const treffer = tokenpatroon.exec(bron)
    if (!treffer?.groups) throw new XmlFout(regel, 'dit is geen element en geen tekst')
    const { begin, attributen = '', dicht, einde, tekst } = treffer.groups
    if (begin !== undefined) {
      tokens.push({ soort: 'begin', naam: begin, attributen, meteenDicht: dicht === '/', regel })
    }
    if (einde !== undefined) tokens.push({ soort: 'einde', naam: einde, regel })
    if (tekst !== undefined) tokens.push({ soort: 'tekst', tekst, regel })
    plaats += treffer[0].length
    regel += treffer[0].split('\n').length - 1
  }
  return tokens
}

function readAttributes(bron: string, regel: number): Record<string, string> {
  const attributen: Record<string, string> = {}
  for (const { groups } of bron.matchAll(new RegExp(attribuutpatroon, 'g'))) {
    const { sleutel = '', dubbel, enkel = '' } = groups ?? {}
    if (Object.hasOwn(attributen, sleutel))
      throw new XmlFout(regel, `het kenmerk ${sleutel} staat er twee keer`)
    attributen[sleutel] = decode(dubbel ?? enkel, regel)
  }
  return attributen
}

function declaredPrefixes(attributen: Record<string, string>): string[] {
  return Object.keys(attributen).flatMap(naam => (naam.startsWith('xmlns:') ? [naam.slice(6)] : []))
}

function checkPrefix(naam: string, bekend: ReadonlySet<string>, regel: number): void {
  const [prefix = '', eigenNaam] = naam.split(':')
  if (eigenNaam !== undefined && !bekend.has(prefix)) {
    throw new XmlFout(regel, `${prefix}: in ${naam} is nergens aangekondigd met xmlns:${prefix}`)
  }
}

function decode(tekst: string, regel: number): string {
  return tekst.replace(/&([^;\s]*);?/g, (geheel, naam: string) => {
    const teken = geheel.endsWith(';') ? tekennamen.get(naam) : undefined
    if (teken === undefined)
      throw new XmlFout(regel, `${geheel} is geen teken; schrijf een losse & als &amp;`)
    return teken
  })
}

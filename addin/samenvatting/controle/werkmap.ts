import type { Pakket } from './pakket.ts'
import type { Plek } from './plekken.ts'
import { readXml } from './xml.ts'

/** Every cell with its sheet and address, the name and the state of each sheet, and what is printed around it. */
export function readWerkmap(pakket: Pakket): Plek[] {
  const teksten = readTeksten(pakket.get('xl/sharedStrings.xml') ?? '')
  const doelen = readRelaties(pakket.get('xl/_rels/workbook.xml.rels') ?? '')
  return [...readXml(pakket.get('xl/workbook.xml') ?? '')].flatMap(deel => {
    if (deel.soort !== 'open' || deel.naam !== 'sheet') return []
    const naam = deel.kenmerken.get('name') ?? ''
    const doel = doelen.get(deel.kenmerken.get('id') ?? '') ?? ''
    return [
      { plaats: `blad ${naam}`, tekst: deel.kenmerken.get('state') ?? 'zichtbaar' },
      ...readBlad(naam, pakket.get(doel.startsWith('/') ? doel.slice(1) : `xl/${doel}`) ?? '', teksten),
    ]
  })
}

/** A formula counts as text of its own: a summary has none, and its outcome may change. */
function readBlad(blad: string, xml: string, teksten: readonly string[]): Plek[] {
  const plekken: Plek[] = []
  let cel = { adres: '', soort: '', tekst: '' }
  let element = ''
  for (const deel of readXml(xml)) {
    if (deel.soort === 'open') {
      element = deel.naam
      if (deel.naam === 'c') {
        cel = { adres: deel.kenmerken.get('r') ?? '', soort: deel.kenmerken.get('t') ?? '', tekst: '' }
      }
    } else if (deel.soort === 'tekst') {
      if (element === 'v') cel.tekst += readWaarde(deel.tekst, cel.soort, teksten)
      if (element === 'f') cel.tekst += `=${deel.tekst} `
      if (element === 't') cel.tekst += deel.tekst
      if (element === 'oddHeader') plekken.push({ plaats: `blad ${blad}, koptekst`, tekst: deel.tekst })
      if (element === 'oddFooter') plekken.push({ plaats: `blad ${blad}, voettekst`, tekst: deel.tekst })
    } else {
      element = ''
      if (deel.naam === 'c' && cel.tekst !== '')
        plekken.push({ plaats: `blad ${blad}, cel ${cel.adres}`, tekst: cel.tekst })
    }
  }
  return plekken
}

/** Programs write the same number with more or fewer digits. */
function readWaarde(waarde: string, soort: string, teksten: readonly string[]): string {
  if (soort === 's') return teksten[Number(waarde)] ?? ''
  if (soort === 'str') return waarde
  return String(Number(Number(waarde).toPrecision(15)))
}

/** The shared texts; a text in pieces of different formatting is one text. */
function readTeksten(xml: string): string[] {
  const teksten: string[] = []
  let element = ''
  for (const deel of readXml(xml)) {
    if (deel.soort === 'open') {
      element = deel.naam
      if (deel.naam === 'si') teksten.push('')
    } else if (deel.soort === 'tekst' && element === 't') {
      teksten.push((teksten.pop() ?? '') + deel.tekst)
    } else if (deel.soort === 'dicht') element = ''
  }
  return teksten.map(decodeTekencodes)
}

/** Excel writes a character that needs care as `_x000D_`. */
const decodeTekencodes = (tekst: string) =>
  tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

const readRelaties = (xml: string): Map<string, string> =>
  new Map(
    [...readXml(xml)].flatMap(deel =>
      deel.soort === 'open' && deel.naam === 'Relationship'
        ? [[deel.kenmerken.get('Id') ?? '', deel.kenmerken.get('Target') ?? '']]
        : [],
    ),
  )

import { strFromU8, unzipSync } from 'fflate'
import { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { NAAMRUIMTE } from '../opname-deel.ts'
import { readXml } from './xml.ts'

/** The parts of an Office file that are XML, by path. */
export type Pakket = ReadonlyMap<string, string>

/** Throws when the bytes are no zip. */
export function openPakket(bytes: Uint8Array): Pakket {
  const delen = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })
  return new Map(Object.entries(delen).map(([pad, inhoud]) => [pad, strFromU8(inhoud)]))
}

/** The sealed text that a summary carries, wherever a program put the part; `undefined` when there is none. */
export function findOpname(pakket: Pakket): Verzegeld | undefined {
  for (const [pad, xml] of pakket) {
    if (pad.startsWith('customXml/') && xml.includes(`"${NAAMRUIMTE}"`) && !pad.includes('itemProps')) {
      return readOpname(
        [...readXml(xml)].flatMap(deel => (deel.soort === 'tekst' ? [deel.tekst] : [])).join(''),
      )
    }
  }
  return undefined
}

/** The sealed text of a file of its own; `undefined` when it is none. */
export function readOpname(tekst: string): Verzegeld | undefined {
  try {
    return Verzegeld.parse(JSON.parse(tekst))
  } catch {
    return undefined
  }
}

import { cellAddress } from '#shared/narekenen/adres.ts'
import type { Gebied } from './indeling.ts'

type Waarde = string | number

/** `<naam a="1">…</naam>`; the children are XML already. */
export const element = (
  naam: string,
  kenmerken: Readonly<Record<string, Waarde>> = {},
  kinderen: readonly string[] = [],
): string =>
  kinderen.length === 0
    ? `<${naam}${attributes(kenmerken)}/>`
    : `<${naam}${attributes(kenmerken)}>${kinderen.join('')}</${naam}>`

export const attributes = (kenmerken: Readonly<Record<string, Waarde>>): string =>
  Object.entries(kenmerken)
    .map(([naam, waarde]) => ` ${naam}="${escapeXml(String(waarde))}"`)
    .join('')

export const escapeXml = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `A5:C24` */
export const address = ({ rij, kolom, hoogte, breedte }: Gebied): string =>
  `${cellAddress(rij, kolom)}:${cellAddress(rij + hoogte - 1, kolom + breedte - 1)}`

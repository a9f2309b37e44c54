import type { Celwaarde } from '#addin/workbook/cel.ts'
import type { Tabelinhoud } from '#addin/workbook/rijlezer.ts'

/** The columns that a table with plans needs, in some order. */
export const KOPPEN = [
  'Plannummer',
  'Titel',
  'Aanvrager',
  'Soort aanvrager',
  'Gemeente doet mee',
  'Onderwerp',
  'Bedrag 2027',
  'Bedrag 2028',
  'Sociaal domein 2027',
  'Beroepsgroep',
  'Werknemers laag',
  'Werknemers gemiddeld',
  'Werknemers hoog',
  'Invulling',
  'Betrouwbaarheid',
  'Opschaalbaarheid',
  'Onderbouwing',
]

/** A row that is read without a message. */
export const GOED: Record<string, Celwaarde> = {
  Plannummer: 'DB-1',
  Titel: 'Spraakgestuurd rapporteren',
  Aanvrager: 'De Linde',
  'Soort aanvrager': 'Zvw-aanbieder',
  'Gemeente doet mee': 'Nee',
  Onderwerp: 'AI',
  'Bedrag 2027': 1_234_567.89,
  'Bedrag 2028': 500_000,
  'Sociaal domein 2027': '',
  Beroepsgroep: 'VVT',
  'Werknemers laag': 10,
  'Werknemers gemiddeld': 20,
  'Werknemers hoog': 30,
  Invulling: 'Voorzien',
  Betrouwbaarheid: 3,
  Opschaalbaarheid: 'n.v.t.',
  Onderbouwing: 'Gemeten.',
}

/** A table at B4 of the sheet Plannen, with the given rows on top of a good one. */
export function tabel(rijen: Record<string, Celwaarde>[], koppen: readonly string[] = KOPPEN): Tabelinhoud {
  return {
    blad: 'Plannen',
    rij: 3,
    kolom: 1,
    koppen,
    rijen: rijen.map(rij => koppen.map(kop => rij[kop] ?? GOED[kop] ?? '')),
  }
}

/** The units a column can count in; `onbekend` when no header says it. They are never mixed. */
export const EENHEDEN = ['werknemers', 'fte', 'personen', 'bedrag', 'onbekend'] as const
export type Eenheid = (typeof EENHEDEN)[number]

/** What a column is when its figures are not added up. */
export const ANDERE_KOLOMMEN = [
  'opschrift',
  'procent',
  'deeltijdfactor',
  'beroepsgroep',
  'invulling',
  'telling',
  'overig',
] as const
export type AndereKolom = (typeof ANDERE_KOLOMMEN)[number]

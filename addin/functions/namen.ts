/** Every custom function of the add-in, by the name that stands in a formula: all that Excel has to be told at once. */
export const FUNCTIENAMEN = [
  'FTE_IMPACT',
  'FTE',
  'WERKNEMERS',
  'IMPACT',
  'FTE_PER_MILJOEN',
  'PLAFOND',
  'GEBOEKT',
  'RUIMTE',
  'PEILDATUM',
  'SCORE',
  'RANG',
  'OORDEEL',
  'KADER',
  'BRON',
] as const
export type Functienaam = (typeof FUNCTIENAMEN)[number]

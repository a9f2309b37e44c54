/** The five places that the navigation leads to. */
export const PLEKKEN = ['start', 'plan', 'beoordelen', 'portfolio', 'meer'] as const

/** Work that is opened from Meer and takes its place until it is left. */
export type Werk = 'rapportage' | 'toezicht' | 'kaders' | 'werkboek'

export type Plek = (typeof PLEKKEN)[number] | Werk

/** The parts of Portfolio. */
export const TABS = ['middelen', 'plannen', 'verdeling', 'meldingen', 'regels'] as const
export type Tabnaam = (typeof TABS)[number]

/** Shows another place, and for Portfolio which part of it. */
export type Ga = (plek: Plek, tab?: Tabnaam) => void

/** Under which of the five a place falls. */
export const hoofdplekOf = (plek: Plek): (typeof PLEKKEN)[number] =>
  PLEKKEN.find(hoofdplek => hoofdplek === plek) ?? 'meer'

import type { Rol } from '#shared/beoordeling/rollen.ts'

export const DELEN = ['overzicht', 'wachtrij', 'wijzigingen', 'kpigelden', 'inlezen'] as const
export type Deel = (typeof DELEN)[number]

/** What someone gets to see; the service decides, and this only leaves out what it would refuse. */
export type Rechten = {
  readonly delen: readonly Deel[]
  /** whether the lists behind the figures are shown */
  readonly lijsten: boolean
}

const TOTALEN: Rechten = { delen: ['overzicht', 'kpigelden'], lijsten: false }

const RECHTEN: Readonly<Partial<Record<Rol, Rechten>>> = {
  nza: { delen: DELEN, lijsten: true },
  coordinator: { delen: ['overzicht', 'wachtrij', 'kpigelden', 'inlezen'], lijsten: false },
  beoordelaar: TOTALEN,
  'andere-verzekeraar': TOTALEN,
  gremium: TOTALEN,
  beheerder: TOTALEN,
}

/** `undefined`: nothing here is for this role. */
export const rechtenOf = (rol: Rol): Rechten | undefined => RECHTEN[rol]

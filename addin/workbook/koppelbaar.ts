import type { Melding } from '#shared/plan/melding.ts'

/** The faults that go away when someone says which table holds the plans, and which of its columns is what. */
export const KOPPELBAAR = { tabel: 'plannen/tabel', kolom: 'plannen/kolom' } as const

export const isKoppelbaar = ({ regel }: Melding): boolean =>
  Object.values(KOPPELBAAR).some(koppelbaar => koppelbaar === regel)

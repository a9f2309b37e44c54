import type { Organisatie, Persoon } from './beoordeling.ts'
import type { Partijrol, Rol } from './rollen.ts'

/** What someone declared about one plan. Who judges it declares before anything of the plan is shown. */
export type Belangstand = 'geen' | 'belang' | 'niet-verklaard'

/** A role in the service together with what the organisation is to one plan. */
export type Hoedanigheid = { readonly rol: Rol; readonly partijrol: Partijrol | null }

/** Someone who looks at one plan, or acts on it. */
export type Wie = Hoedanigheid & {
  readonly persoon: Persoon
  readonly organisatie: Organisatie
  readonly belang: Belangstand
}

/** Judges this plan: someone of a marktleider, or of the municipality that judges along. */
export const isBeoordelaar = (wie: Hoedanigheid): boolean => matches(wie, BEOORDELAARS)

/** Of an insurer that is no party to this plan: may read along and ask questions, no more. */
export const isAndereVerzekeraar = (wie: Hoedanigheid): boolean => matches(wie, ANDERE_VERZEKERAARS)

/** Runs the judgement of this plan: takes its steps and records what the parties find together. */
export const REGIE: readonly Hoedanigheid[] = [{ rol: 'coordinator', partijrol: 'coordinerend' }]

export const matches = ({ rol, partijrol }: Hoedanigheid, toegestaan: readonly Hoedanigheid[]): boolean =>
  toegestaan.some(ander => ander.rol === rol && ander.partijrol === partijrol)

const BEOORDELAARS: readonly Hoedanigheid[] = [
  { rol: 'beoordelaar', partijrol: 'coordinerend' },
  { rol: 'beoordelaar', partijrol: 'marktleider' },
  { rol: 'coordinator', partijrol: 'coordinerend' },
  { rol: 'coordinator', partijrol: 'marktleider' },
  { rol: 'gemeente', partijrol: 'medebeoordelaar' },
]

const ANDERE_VERZEKERAARS: readonly Hoedanigheid[] = [
  { rol: 'beoordelaar', partijrol: null },
  { rol: 'coordinator', partijrol: null },
  { rol: 'andere-verzekeraar', partijrol: null },
]

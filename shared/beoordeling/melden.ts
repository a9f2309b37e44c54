import type { Melding } from '../plan/melding.ts'

/** What is wrong and the way out, before it is known at which plan. */
export type Bezwaar = { readonly tekst: string; readonly uitweg: string }

/** The objection when something is wrong, nothing when it is not. */
export const objectIf = (isFout: boolean, tekst: string, uitweg: string): Bezwaar[] =>
  isFout ? [{ tekst, uitweg }] : []

/** A fault in a judgement, a consensus or a step; `veld` is what the person has to look at. */
export const fault = (regel: string, plan: string, veld: string, { tekst, uitweg }: Bezwaar): Melding => ({
  ernst: 'fout',
  regel,
  tekst,
  uitweg,
  plaats: { plan, veld },
})

export const isBlank = (tekst: string | null): boolean => tekst === null || tekst.trim() === ''

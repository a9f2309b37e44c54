import * as z from 'zod/mini'
import { Datum } from './datum.ts'

/**
 * Where a datum comes from:
 * `gegeven` stands in the source as such, `afgeleid` follows from it by a step that `toelichting` names,
 * `voorstel` is fixed by no source and is a proposal of this project.
 */
export const Herkomst = z.enum(['gegeven', 'afgeleid', 'voorstel'])
export type Herkomst = z.output<typeof Herkomst>

/** The source of one rule, ceiling, factor or criterion. */
export const Bron = z.strictObject({
  document: z.string().check(z.minLength(1), z.maxLength(300)),
  datum: Datum,
  plaats: z.string().check(z.minLength(1), z.maxLength(300)),
  herkomst: Herkomst,
  toelichting: z.optional(z.string().check(z.maxLength(2000))),
})
export type Bron = z.output<typeof Bron>

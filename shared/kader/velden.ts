import * as z from 'zod/mini'
import { ROLLEN } from '../beoordeling/rollen.ts'
import { codesOf, PLANSOORTEN } from '../plan/codelijsten.ts'

/** The name by which one part of a kader refers to another, and by which answers are kept. */
export const Id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9-]{0,79}$/,
      'Gebruik kleine letters, cijfers en streepjes, hoogstens 80 tekens.',
    ),
  )

export const Tekst = z.string().check(z.minLength(1), z.maxLength(2000))

/** A short name: the header of a column in the workbook. */
export const Label = z.string().check(z.minLength(1), z.maxLength(60))

/** Who answers a question. */
export const Rollen = z.array(z.enum(codesOf(ROLLEN)))

/** For which kinds of plan something holds; `null`: for every kind that the kader is for. */
export const Plansoorten = z.nullable(z.array(z.enum(codesOf(PLANSOORTEN))).check(z.minLength(1)))

/** Points on the scale of the kader. */
export const Punten = z.number().check(z.gte(0))

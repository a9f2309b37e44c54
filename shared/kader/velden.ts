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

/** A list in a kader: no longer than someone can still oversee. */
export const listOf = <S extends z.ZodMiniType>(deel: S) => z.array(deel).check(z.maxLength(200))

/** Who answers a question. */
export const Rollen = listOf(z.enum(codesOf(ROLLEN)))

/** For which kinds of plan something holds; `null`: for every kind that the kader is for. */
export const Plansoorten = z.nullable(listOf(z.enum(codesOf(PLANSOORTEN))).check(z.minLength(1)))

/** Points on the scale of the kader. */
export const Punten = z.number().check(z.gte(0))

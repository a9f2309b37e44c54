import * as z from 'zod/mini'
import { Organisatie, Persoon } from '#shared/beoordeling/beoordeling.ts'
import { ROLLEN } from '#shared/beoordeling/rollen.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'

export const Organisatiesoort = z.enum(['verzekeraar', 'gemeente', 'nza', 'gremium', 'beheer'])
export type Organisatiesoort = z.output<typeof Organisatiesoort>

/** Who is signed in. `persoon` is the pseudonym under which all that this person does is kept. */
export const Ik = z.strictObject({
  persoon: Persoon,
  /** as the token gives it; the service does not keep it */
  naam: z.nullable(z.string()),
  organisatie: z.strictObject({ id: Organisatie, naam: z.string(), soort: Organisatiesoort }),
  rol: z.enum(codesOf(ROLLEN)),
})
export type Ik = z.output<typeof Ik>

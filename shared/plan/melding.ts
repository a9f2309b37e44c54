import * as z from 'zod/mini'

/**
 * One message to a person: what is wrong, where, and the way out.
 * `regel` names the check (V-1 … V-26 of the validation catalogue, or a reading rule `lezen/…`).
 */
export const Melding = z.strictObject({
  ernst: z.enum(['fout', 'waarschuwing', 'signaal']),
  regel: z.string(),
  tekst: z.string(),
  uitweg: z.string(),
  plaats: z.strictObject({
    blad: z.optional(z.string()),
    cel: z.optional(z.string()),
    veld: z.optional(z.string()),
    plan: z.optional(z.string()),
  }),
})
export type Melding = z.output<typeof Melding>

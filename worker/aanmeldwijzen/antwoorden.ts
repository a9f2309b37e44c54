import * as z from 'zod/mini'

/**
 * A way to sign in at this service. `lokaal`: as an invented person, on a machine for development and tests only.
 * `entra`: with the account of one's organisation; the pane asks `autoriteit` for a token for `bereik`, as `toepassing`.
 */
export const Aanmeldwijze = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('lokaal') }),
  z.strictObject({
    soort: z.literal('entra'),
    toepassing: z.string().check(z.minLength(1), z.maxLength(100)),
    autoriteit: z.url(),
    bereik: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
])
export type Aanmeldwijze = z.output<typeof Aanmeldwijze>

/** At most one of each; none means that the service can only be read without a name. */
export const Aanmeldwijzen = z.strictObject({ aanmeldwijzen: z.array(Aanmeldwijze) })
export type Aanmeldwijzen = z.output<typeof Aanmeldwijzen>

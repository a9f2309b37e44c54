import { unstable_readConfig } from 'wrangler'
import * as z from 'zod/mini'
import { Uitleg, WORTEL } from './wrangler.ts'

/** What wrangler.toml says of one environment, with all that it inherits. */
export type Instellingen = z.output<typeof Instellingen>
const Instellingen = z.object({
  main: z.string(),
  vars: z.object({
    OMGEVING: z.string(),
    CONTACT_URL: z.string(),
    CONTACT_EMAIL: z.string(),
    UITGEVER: z.string(),
    CLIENT_ID: z.string(),
    SLEUTELS_URI: z.string(),
  }),
  d1_databases: z.array(z.object({ binding: z.string(), database_id: z.optional(z.string()) })),
  triggers: z.object({ crons: z.optional(z.array(z.string())) }),
  observability: z.object({ logs: z.optional(z.object({ invocation_logs: z.optional(z.boolean()) })) }),
  ratelimits: z.array(z.object({ name: z.string() })),
})

/** Reads wrangler.toml as wrangler itself does; throws an `Uitleg` when it has no such environment. */
export function readInstellingen(omgeving: string): Instellingen {
  try {
    return z.parse(Instellingen, unstable_readConfig({ config: `${WORTEL}wrangler.toml`, env: omgeving }))
  } catch (fout) {
    throw new Uitleg(`wrangler.toml heeft geen omgeving “${omgeving}” om uit te rollen.\n${String(fout)}`)
  }
}

import type { Melding } from '#shared/plan/melding.ts'
import { type Probleemstatus, refuseFouten, type Weigering } from '../http/probleem.ts'

/** A refusal that says of each objection of the core what is wrong, where, and the way out. */
export const refuseMeldingen = <Status extends Probleemstatus>(
  status: Status,
  meldingen: readonly Melding[],
): Weigering<Status> =>
  refuseFouten(
    status,
    meldingen.map(({ plaats: { veld = 'plan' }, tekst, uitweg }) => ({
      plaats: veld,
      melding: `${tekst} ${uitweg}`,
    })),
  )

import { Datum } from '#shared/bronnen/datum.ts'
import { once } from '#shared/plan/eenmaal.ts'

/** Now, in milliseconds since 1970. This file is the only place in the add-in that reads the clock. */
export const nu = (): number => Date.now()

/** Today in the Netherlands. */
export const vandaag = (): Datum => Datum.parse(NEDERLAND().format(new Date()))

// sv-SE writes dates as 2026-12-31.
const NEDERLAND = once(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }))

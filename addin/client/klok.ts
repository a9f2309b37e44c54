import { Datum } from '#shared/bronnen/datum.ts'

/** Today in the Netherlands: the only place in the add-in that reads the clock. */
export const vandaag = (): Datum => Datum.parse(NEDERLAND.format(new Date()))

// sv-SE writes dates as 2026-12-31.
const NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

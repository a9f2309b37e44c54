import { Datum } from '#shared/bronnen/datum.ts'
import { Tijdstip } from './antwoorden.ts'

/** The calendar date in the Netherlands at that moment. */
export const dateInNederland = (moment: Date): Datum => Datum.parse(NEDERLAND.format(moment))

export const tijdstipOf = (moment: Date): Tijdstip => Tijdstip.parse(moment.toISOString())

// sv-SE writes dates as 2026-12-31.
const NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

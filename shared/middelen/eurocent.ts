import * as z from 'zod/mini'

/** Money: a whole number of eurocents, positive, zero or negative, always a safe integer. */
export const Eurocent = z.int('Een bedrag is een geheel aantal eurocenten.').brand<'Eurocent'>()
export type Eurocent = z.output<typeof Eurocent>

import * as z from 'zod/mini'

/**
 * Why an entry is there: the kind of command that made it, or which of two rules gave that command.
 * `doorgeschoven`: granted from the queue. `vervallen`: a reservation let go by itself when its day had passed.
 */
export const Boekoorzaak = z.enum([
  'reserveren',
  'vasthouden',
  'toekennen',
  'bijstellen',
  'vrijvallen',
  'betaalbaar-stellen',
  'betalen',
  'beschikken',
  'doorgeschoven',
  'vervallen',
])
export type Boekoorzaak = z.output<typeof Boekoorzaak>

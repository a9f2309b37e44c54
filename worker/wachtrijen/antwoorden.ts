import * as z from 'zod/mini'
import { Wachtrijregel } from '#shared/middelen/fondsregels.ts'
import { Pot } from '#shared/middelen/plafond.ts'
import { Doorschuiving, Wachtende } from '#shared/middelen/wachtrij.ts'
import { GeboekteOpdracht } from '../boekingen/antwoorden.ts'

/** The queue of a fund in its order, by which rule, and who would move up now: a preview, nobody was given anything. */
export const Wachtrij = z.strictObject({
  pot: Pot,
  regel: Wachtrijregel,
  rij: z.array(Wachtende),
  doorschuiving: Doorschuiving,
})
export type Wachtrij = z.output<typeof Wachtrij>

/** Who moved up, with what was booked for each. */
export const Doorgeschoven = z.strictObject({
  doorschuiving: Doorschuiving,
  opdrachten: z.array(GeboekteOpdracht),
})
export type Doorgeschoven = z.output<typeof Doorgeschoven>

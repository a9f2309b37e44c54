import * as z from 'zod/mini'
import { Datum } from '../bronnen/datum.ts'
import { Eurocent } from '../middelen/eurocent.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  BEROEPSGROEPEN,
  codesOf,
  INVULLINGEN,
  ONDERWERPEN,
  PLANSOORTEN,
} from './codelijsten.ts'

export const Plannummer = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Een plan heeft een plannummer nodig.'),
    z.maxLength(40, 'Een plannummer is hoogstens 40 tekens lang.'),
  )
export type Plannummer = z.output<typeof Plannummer>

export const Jaar = z.int().check(z.gte(2020), z.lte(2050))
export type Jaar = z.output<typeof Jaar>

/** What a plan asks in one calendar year, and which part of that is meant for the social domain. */
export const Jaarbedrag = z
  .strictObject({ jaar: Jaar, bedrag: Eurocent, waarvanSociaalDomein: Eurocent })
  .check(
    z.refine(({ bedrag }) => bedrag >= 0, {
      error: 'Een gevraagd bedrag is niet negatief.',
      path: ['bedrag'],
    }),
    z.refine(({ bedrag, waarvanSociaalDomein: deel }) => deel >= 0 && deel <= bedrag, {
      error: 'Het deel sociaal domein ligt tussen 0 en het gevraagde bedrag.',
      path: ['waarvanSociaalDomein'],
    }),
  )
export type Jaarbedrag = z.output<typeof Jaarbedrag>

/** Werknemers per scenario; `null` is PM: not (yet) quantified, which is never zero. */
export const Werknemers = z.strictObject({
  laag: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))),
  gemiddeld: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))),
  hoog: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))),
})
export type Werknemers = z.output<typeof Werknemers>

/** The potential of a plan in werknemers, gross and versus the basispad, and how far its conditions are met. */
export const ImpactOpgave = z.strictObject({
  beroepsgroep: z.enum(codesOf(BEROEPSGROEPEN)),
  werknemers: Werknemers,
  invulling: z.enum(codesOf(INVULLINGEN)),
})
export type ImpactOpgave = z.output<typeof ImpactOpgave>

/** A given answer on an anchored criterion; `nvt` (niet van toepassing) is never a zero. */
export const Antwoord = z.strictObject({
  punten: z.union([z.number().check(z.gte(0), z.lte(100)), z.literal('nvt')]),
  onderbouwing: z.string().check(z.maxLength(10_000)),
})
export type Antwoord = z.output<typeof Antwoord>

/** What a person finds of a poort that no rule can decide; `legt-uit` where the kader lets a plan comply or explain. */
export const Poortoordeel = z.strictObject({
  oordeel: z.enum(['voldoet', 'legt-uit', 'voldoet-niet']),
  onderbouwing: z.string().check(z.maxLength(10_000)),
})
export type Poortoordeel = z.output<typeof Poortoordeel>

/** All that one judgement says: by the id of a criterium, and by the id of a poort that a person judges. */
export const Antwoorden = z.strictObject({
  antwoorden: z.record(z.string(), Antwoord),
  oordelen: z.record(z.string(), Poortoordeel),
})
export type Antwoorden = z.output<typeof Antwoorden>

/** A plan as it was submitted: what it asks and what it promises, without any judgement. */
export const Planinhoud = z.strictObject({
  nummer: Plannummer,
  titel: z.string().check(z.minLength(1), z.maxLength(500)),
  soort: z.enum(codesOf(PLANSOORTEN)),
  aanvrager: z.strictObject({
    naam: z.string().check(z.minLength(1), z.maxLength(300)),
    soort: z.enum(codesOf(AANVRAGERS)),
  }),
  gemeenteDoetMee: z.boolean(),
  onderwerp: z.enum(codesOf(ONDERWERPEN)),
  afspraak: z.nullable(z.enum(codesOf(AFSPRAKEN))),
  regio: z.string().check(z.maxLength(200)),
  jaarbedragen: z.array(Jaarbedrag).check(z.maxLength(31)),
  impact: ImpactOpgave,
  ingediendOp: z.nullable(Datum),
})
export type Planinhoud = z.output<typeof Planinhoud>

/** A plan as one judgement sees it: its content with the answers of an assessor, or of the consensus. */
export const Plan = z.strictObject({ ...Planinhoud.shape, ...Antwoorden.shape })
export type Plan = z.output<typeof Plan>

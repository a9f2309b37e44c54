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
  SECTOREN,
  VERSCHUIVINGSDOELEN,
} from './codelijsten.ts'

export const Plannummer = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Een plan heeft een plannummer nodig.'),
    z.maxLength(40, 'Een plannummer is hoogstens 40 tekens lang.'),
  )
export type Plannummer = z.output<typeof Plannummer>

/** How plan numbers of one organisation begin: capitals and digits, closed by the only hyphen in it, as in `DB-`. */
export const Nummerreeks = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,8}-$/))
export type Nummerreeks = z.output<typeof Nummerreeks>

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

const Aantal = z.nullable(z.number().check(z.gte(0), z.lte(1_000_000)))

/** Werknemers per scenario; `null` is PM: not (yet) quantified, which is never zero. */
export const Werknemers = z.strictObject({ laag: Aantal, gemiddeld: Aantal, hoog: Aantal })
export type Werknemers = z.output<typeof Werknemers>

/** Fte per scenario; `null` is PM. */
export const Fteaantal = z.strictObject({ laag: Aantal, gemiddeld: Aantal, hoog: Aantal })
export type Fteaantal = z.output<typeof Fteaantal>

/** A professional group that no kader has a factor for: it brings its own, and the applicant says where that is from. */
export const EigenBeroepsgroep = z.strictObject({
  naam: z.string().check(z.minLength(1), z.maxLength(200)),
  /** fte per werknemer */
  deeltijdfactor: z.number().check(z.gt(0), z.lte(1)),
  bron: z.string().check(z.minLength(1), z.maxLength(2000)),
})
export type EigenBeroepsgroep = z.output<typeof EigenBeroepsgroep>

/** A group of the code list, or an own one. */
export const Beroepsgroep = z.union([z.enum(codesOf(BEROEPSGROEPEN)), EigenBeroepsgroep])
export type Beroepsgroep = z.output<typeof Beroepsgroep>

/** The potential of a plan in werknemers, gross and versus the basispad, and how far its conditions are met. */
export const ImpactOpgave = z.strictObject({
  beroepsgroep: Beroepsgroep,
  werknemers: Werknemers,
  invulling: z.enum(codesOf(INVULLINGEN)),
})
export type ImpactOpgave = z.output<typeof ImpactOpgave>

/**
 * What of the potential of this plan is counted elsewhere as well, in fte before the invulling; nothing at all is an
 * answer too (V-18).
 */
export const SamenloopOpgave = z.strictObject({
  plannen: z.array(z.strictObject({ plan: Plannummer, fte: Fteaantal })).check(z.maxLength(50)),
  /** with the measures of the HLO; `null`: none */
  hlo: z.nullable(Fteaantal),
})
export type SamenloopOpgave = z.output<typeof SamenloopOpgave>

/** The labour that this plan asks for elsewhere, in fte: recorded beside the gain and never netted (V-24). */
export const VerschuivingOpgave = z.strictObject({
  posten: z
    .array(z.strictObject({ naar: z.enum(codesOf(VERSCHUIVINGSDOELEN)), fte: Fteaantal }))
    .check(z.maxLength(codesOf(VERSCHUIVINGSDOELEN).length)),
  toelichting: z.string().check(z.maxLength(10_000)),
})
export type VerschuivingOpgave = z.output<typeof VerschuivingOpgave>

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

const Vraag = z.string().check(z.maxLength(80))

/** All that one judgement says: by the id of a criterium, and by the id of a poort that a person judges. */
export const Antwoorden = z.strictObject({
  antwoorden: z.record(Vraag, Antwoord),
  oordelen: z.record(Vraag, Poortoordeel),
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
  /** the sector that applies; `null` when it is not given */
  sector: z.nullable(z.enum(codesOf(SECTOREN))),
  impact: ImpactOpgave,
  /** `null`: not answered, so its fte count gross */
  samenloop: z.nullable(SamenloopOpgave),
  /** `null`: not answered */
  verschuiving: z.nullable(VerschuivingOpgave),
  ingediendOp: z.nullable(Datum),
})
export type Planinhoud = z.output<typeof Planinhoud>

/** A plan as one judgement sees it: its content with the answers of an assessor, or of the consensus. */
export const Plan = z.strictObject({ ...Planinhoud.shape, ...Antwoorden.shape })
export type Plan = z.output<typeof Plan>

import * as z from 'zod/mini'
import { Binding, Organisatie } from '#shared/beoordeling/beoordeling.ts'
import { Overgang, Partij } from '#shared/beoordeling/dossier.ts'
import type { Vereiste } from '#shared/beoordeling/stappen.ts'
import { VEREISTE_TEKST } from '#shared/beoordeling/stappen-opmaak.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Planinhoud } from '#shared/plan/plan.ts'
import { paginavelden } from '../antwoorden.ts'
import { Status, Termijnstand } from '../dossiers/antwoorden.ts'

const { nummer, titel, aanvrager } = Planinhoud.shape

/** A plan in a list: as much of it as someone needs who still has to declare an interest, or how it stands. */
export const Planregel = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('verklaren'), nummer, titel, aanvrager, uitweg: z.string() }),
  z.strictObject({
    soort: z.literal('inhoud'),
    nummer,
    titel,
    aanvrager,
    plansoort: Planinhoud.shape.soort,
    planversie: z.int(),
    status: Status,
    partijrol: z.nullable(Partij.shape.partijrol),
    /** over all years, in eurocents */
    gevraagd: Eurocent,
    termijn: z.nullable(Termijnstand),
  }),
])
export type Planregel = z.output<typeof Planregel>

/** One page of the plans that someone may know of; a plan with an interest is not in it and not in its total. */
export const Planlijst = z.strictObject({ plannen: z.array(Planregel), ...paginavelden })
export type Planlijst = z.output<typeof Planlijst>

const VEREISTEN = Object.keys(VEREISTE_TEKST).filter((naam): naam is Vereiste => naam in VEREISTE_TEKST)

/** A step that the caller may take from here: what stands in the way, and what has to be given along. */
export const Mogelijkheid = z.strictObject({
  gebeurtenis: Overgang.shape.gebeurtenis,
  naar: Overgang.shape.naar,
  belemmeringen: z.array(z.strictObject({ vereiste: z.enum(VEREISTEN), melding: Melding })),
  invullen: z.array(z.enum(VEREISTEN)),
})

/** A plan with how it stands and what the caller may do. Judgements, steps and questions have their own addresses. */
export const Plandossier = z.strictObject({
  inhoud: Planinhoud,
  planversie: z.int(),
  status: Status,
  partijen: z.array(Partij),
  /** what is judged; `null` until the judgement starts */
  binding: z.nullable(Binding),
  termijn: z.nullable(Termijnstand),
  stappen: z.array(Mogelijkheid),
  /** which parties have submitted; `null` for who may not know */
  voortgang: z.nullable(z.array(z.strictObject({ organisatie: Organisatie, ingediend: z.boolean() }))),
  magBeoordelen: z.boolean(),
  magConsensusVastleggen: z.boolean(),
  magVragen: z.boolean(),
})
export type Plandossier = z.output<typeof Plandossier>

/** A version of a plan as it was submitted. */
export const Planversie = z.strictObject({ planversie: z.int(), inhoud: Planinhoud })
export type Planversie = z.output<typeof Planversie>

import * as z from 'zod/mini'
import { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import { Melding } from '#shared/plan/melding.ts'
import { Verzegeld } from '#shared/verdeling/bevroren.ts'
import { REGELS } from '#shared/verdeling/regels.ts'
import { OPTIMUM } from '#shared/verdeling/scenario.ts'
import { paginavelden } from '../antwoorden.ts'

/** What a list says of a saved scenario: how it came about, and what it comes to. */
export const Verdelingregel = z.strictObject({
  hash: Verzegeld.shape.hash,
  /** the id of the organisation that saved it */
  organisatie: z.string(),
  bewaardOp: Datum,
  kader: Kaderversie,
  peildatum: Datum,
  aanpak: z.enum([...REGELS, OPTIMUM]),
  /** how many plans, or variants of plans, it chooses */
  plannen: z.int().check(z.gte(0)),
  bedrag: Eurocent,
})
export type Verdelingregel = z.output<typeof Verdelingregel>

/** A page of the saved scenarios, the latest first. */
export const Verdelingenpagina = z.strictObject({ verdelingen: z.array(Verdelingregel), ...paginavelden })
export type Verdelingenpagina = z.output<typeof Verdelingenpagina>

/** A saved scenario with the sealed text, of which `hash` is the SHA-256. */
export const BewaardeVerdeling = z.strictObject({ ...Verdelingregel.shape, inhoud: Verzegeld.shape.inhoud })
export type BewaardeVerdeling = z.output<typeof BewaardeVerdeling>

/** A scenario as it was saved, with what is different now from what it was made of. */
export const Bewaring = z.strictObject({ verdeling: Verdelingregel, meldingen: z.array(Melding) })
export type Bewaring = z.output<typeof Bewaring>

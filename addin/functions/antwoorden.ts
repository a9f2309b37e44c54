import * as z from 'zod/mini'
import { type Bron, Herkomst } from '#shared/bronnen/bron.ts'
import { Datum } from '#shared/bronnen/datum.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { Kader } from '#shared/kader/kader.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'

/**
 * What the functions read of the answers of the service, and no more: Excel keeps an add-in for up to a day, so a
 * workbook may ask a service that is newer than its functions. Unknown fields are passed over, unknown codes stay text.
 */
const Bronregel = z.object({ document: z.string(), datum: Datum, plaats: z.string(), herkomst: z.string() })
export type Bronregel = z.output<typeof Bronregel>

const Stand = z.object({
  pot: z.object({ id: z.string(), naam: z.string() }),
  jaar: z.number(),
  geboekt: Eurocent,
  ruimte: z.nullable(Eurocent),
  plafond: z.object({
    versie: z.number(),
    bedrag: z.nullable(Eurocent),
    geldigVan: Datum,
    besluit: z.object({ orgaan: z.string(), datum: Datum }),
    bron: Bronregel,
  }),
})
export type Stand = z.output<typeof Stand>

/** The ceilings on a date, with what is booked and what is left. */
export const Plafondantwoord = z.object({ peildatum: Datum, standen: z.array(Stand) })
export type Plafondantwoord = z.output<typeof Plafondantwoord>

const Regel = z.object({ id: z.string(), label: z.string(), titel: z.string(), bron: Bronregel })

/** The part of a kader that cells ask for. */
const Functiekader = z.object({
  id: z.string(),
  versie: z.number(),
  titel: z.string(),
  status: z.string(),
  criteria: z.array(Regel),
  poorten: z.array(Regel),
  deeltijdfactoren: z.array(z.object({ beroepsgroep: z.string(), factor: z.number(), bron: Bronregel })),
  invullingsfactoren: z.array(z.object({ invulling: z.string(), factor: z.number(), bron: Bronregel })),
  bron: Bronregel,
})
export type Functiekader = z.output<typeof Functiekader>

/** A kader as cells read it; `volledig` is missing when it has rules that this add-in does not know. */
export const Kaderantwoord = z.pipe(
  z.unknown(),
  z.transform(inhoud => ({ kader: Functiekader.parse(inhoud), volledig: Kader.safeParse(inhoud).data })),
)
export type Kaderantwoord = z.output<typeof Kaderantwoord>

/** One line for a reader; how a source was used stays as the service names it where this add-in has no words for it. */
export function formatBronregel(regel: Bronregel): string {
  const { herkomst, ...bron } = regel
  const bekend = Herkomst.safeParse(herkomst)
  if (bekend.success) return formatBron({ ...bron, herkomst: bekend.data } satisfies Bron)
  return `${formatBron({ ...bron, herkomst: 'gegeven' })} (${herkomst})`
}

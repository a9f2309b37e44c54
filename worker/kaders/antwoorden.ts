import * as z from 'zod/mini'
import { Kader } from '#shared/kader/kader.ts'
import { Melding } from '#shared/plan/melding.ts'
import { paginavelden, Tijdstip } from '../antwoorden.ts'

/** What a list shows of a kader. */
export const Kaderregel = z.pick(Kader, {
  id: true,
  versie: true,
  titel: true,
  status: true,
  geldigVan: true,
  geldigTot: true,
})
export type Kaderregel = z.output<typeof Kaderregel>

/** One page of the kaders, each in its latest version. */
export const Kaderlijst = z.strictObject({ kaders: z.array(Kaderregel), ...paginavelden })
export type Kaderlijst = z.output<typeof Kaderlijst>

/** SHA-256 of the stored text of a version, as hexadecimal digits. */
const Kaderhash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** One version in the history of a kader: who advised and decided, and since when it is frozen. */
export const Kaderversieregel = z.strictObject({
  ...Kaderregel.shape,
  advies: Kader.shape.advies,
  besluit: Kader.shape.besluit,
  hash: Kaderhash,
  /** `null`: it came along with the service, and nobody published it here */
  gepubliceerdOp: z.nullable(Tijdstip),
})
export type Kaderversieregel = z.output<typeof Kaderversieregel>

/** One page of the versions of a kader, the latest first. */
export const Kaderversielijst = z.strictObject({ versies: z.array(Kaderversieregel), ...paginavelden })
export type Kaderversielijst = z.output<typeof Kaderversielijst>

/** What was published, with what whoever decided on it should still know. */
export const Publicatie = z.strictObject({
  ...z.pick(Kader, { id: true, versie: true, status: true }).shape,
  hash: Kaderhash,
  meldingen: z.array(Melding),
})
export type Publicatie = z.output<typeof Publicatie>

/** One difference between two kaders, in words. Without a `veld` it is the whole onderdeel that came or went. */
export const Kaderverschil = z.strictObject({
  onderdeel: z.string(),
  wat: z.enum(['nieuw', 'vervallen', 'gewijzigd']),
  veld: z.nullable(z.string()),
  van: z.nullable(z.string()),
  naar: z.nullable(z.string()),
})

/** All that a person must know of version `naar` who knows version `van`. */
export const Kaderverschillen = z.strictObject({
  id: Kader.shape.id,
  van: Kader.shape.versie,
  naar: Kader.shape.versie,
  verschillen: z.array(Kaderverschil),
})
export type Kaderverschillen = z.output<typeof Kaderverschillen>

import * as z from 'zod/mini'
import type { Blok } from './blokken.ts'

const Tekst = z.string().check(z.maxLength(50_000))
const Kolom = z.strictObject({
  kop: Tekst,
  aard: z.enum(['tekst', 'geld', 'fte', 'heel', 'punten', 'aantal', 'aandeel']),
  breedte: z.number().check(z.gt(0)),
})
const Waarde = z.nullable(z.union([Tekst, z.number()]))

/** The form of a block that comes from outside: a stored summary holds the blocks that others attached. */
export const Blokvorm: z.ZodMiniType<Blok> = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('kop'),
    niveau: z.literal([1, 2]),
    tekst: Tekst,
    nieuwePagina: z.exactOptional(z.literal(true)),
    eigenBlad: z.exactOptional(Tekst),
  }),
  z.strictObject({
    soort: z.literal('alinea'),
    tekst: Tekst,
    nadruk: z.exactOptional(z.literal('let-op')),
  }),
  z.strictObject({
    soort: z.literal('tabel'),
    naam: Tekst,
    kolommen: z.array(Kolom),
    rijen: z.array(z.array(Waarde)),
    leeg: Tekst,
  }),
  z.strictObject({
    soort: z.literal('grafiek'),
    naam: Tekst,
    titel: Tekst,
    eenheid: Tekst,
    categorieen: z.array(Tekst),
    reeksen: z.array(z.strictObject({ naam: Tekst, waarden: z.array(z.number()) })),
  }),
])

import * as z from 'zod/mini'
import { HOSTIEL } from './hostiel.ts'

/** Half a character is refused (test/worker/http.fout.test.ts), so it can't come back. */
const TEKSTEN = HOSTIEL.filter(tekst => tekst.isWellFormed())

/** A text to put in the place of another. */
export type Vervanging = {
  plek: readonly (string | number)[]
  eerder: string
  tekst: string
  /** the part by which it is found back, also when something of the rest went wrong */
  merk: string
}

/** Hostile texts for every place in an example where the JSON Schema takes any text. */
export function hostileTexts(schema: unknown, voorbeeld: unknown): Vervanging[] {
  const wortel = Schema.parse(schema)
  // Branches of a choice may have the same place.
  const plekken = new Map([...freeTexts(wortel, wortel, voorbeeld, [])].map(een => [een.plek.join('/'), een]))
  return [...plekken.values()].map(({ plek, eerder, ruimte }, nummer) => {
    const merk = `[merk-${nummer}]`
    const [eerste = ''] = TEKSTEN.slice(nummer % TEKSTEN.length)
    const alles = TEKSTEN.join(' ')
    return { plek, eerder, merk, tekst: (alles.length + merk.length <= ruimte ? alles : eerste) + merk }
  })
}

/** The value with these texts in their places. */
export const replaceLeaves = (waarde: unknown, vervangingen: readonly Vervanging[]): unknown =>
  vervangingen.reduce((nu, { plek, tekst }) => put(nu, plek, tekst), waarde)

/** Every text within a value, names of fields included. */
export function leavesOf(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde]
  if (Array.isArray(waarde)) return waarde.flatMap(leavesOf)
  if (waarde === null || typeof waarde !== 'object') return []
  return Object.entries(waarde).flatMap(([naam, deel]) => [naam, ...leavesOf(deel)])
}

function put(waarde: unknown, [deel, ...rest]: Vervanging['plek'], tekst: string): unknown {
  if (deel === undefined) return tekst
  if (Array.isArray(waarde)) return waarde.map((een, i) => (i === deel ? put(een, rest, tekst) : een))
  return { ...Velden.parse(waarde), [deel]: put(Velden.parse(waarde)[deel], rest, tekst) }
}

const Velden = z.record(z.string(), z.unknown())

/** The part of JSON Schema that says where texts are. */
const Schema = z.looseObject({
  type: z.optional(z.string()),
  pattern: z.optional(z.string()),
  format: z.optional(z.string()),
  enum: z.optional(z.unknown()),
  const: z.optional(z.unknown()),
  maxLength: z.optional(z.number()),
  $ref: z.optional(z.string()),
  $defs: z.optional(z.record(z.string(), z.unknown())),
  properties: z.optional(z.record(z.string(), z.unknown())),
  additionalProperties: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
})
type Schema = z.output<typeof Schema>

type Plek = { plek: Vervanging['plek']; eerder: string; ruimte: number }

/** Walks the example along its schema. Of a choice, every branch that has this place counts. */
function* freeTexts(
  wortel: Schema,
  deel: unknown,
  waarde: unknown,
  plek: Vervanging['plek'],
): Generator<Plek> {
  const gelezen = Schema.safeParse(deel)
  if (!gelezen.success) return
  const schema = follow(wortel, gelezen.data)
  for (const keuze of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    if (isMeant(wortel, keuze, waarde)) yield* freeTexts(wortel, keuze, waarde, plek)
  if (schema.type === 'string' && typeof waarde === 'string' && isFree(schema))
    yield { plek, eerder: waarde, ruimte: schema.maxLength ?? 10_000 }
  if (Array.isArray(waarde))
    for (const [i, een] of waarde.entries()) yield* freeTexts(wortel, schema.items, een, [...plek, i])
  else if (waarde !== null && typeof waarde === 'object')
    for (const [naam, veld] of Object.entries(waarde))
      yield* freeTexts(wortel, schema.properties?.[naam] ?? schema.additionalProperties, veld, [
        ...plek,
        naam,
      ])
}

const isFree = ({ pattern, format, enum: keuzes, const: vast }: Schema): boolean =>
  [pattern, format, keuzes, vast].every(beperking => beperking === undefined)

/** Of branches that name a fixed value, only the one that the example has. */
function isMeant(wortel: Schema, keuze: unknown, waarde: unknown): boolean {
  const { properties = {} } = follow(wortel, Schema.parse(keuze))
  return Object.entries(properties).every(([naam, veld]) => {
    const { const: vast } = Schema.parse(veld)
    return vast === undefined || Velden.safeParse(waarde).data?.[naam] === vast
  })
}

function follow(wortel: Schema, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  return schema.$ref === '#' ? wortel : Schema.parse(wortel.$defs?.[schema.$ref.replace('#/$defs/', '')])
}

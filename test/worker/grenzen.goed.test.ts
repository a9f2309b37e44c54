import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Productieroute, ROUTES } from '#worker/contract.ts'
import type { Routedefinitie } from '#worker/http/invoer.ts'

/*
 * What a route takes has an end everywhere: every text, every list, and every name in what holds answers by name. How
 * much that may be together, the limit on a body says.
 */

const Deel = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  maxLength: z.optional(z.int()),
  maxItems: z.optional(z.int()),
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
  pattern: z.optional(z.string()),
  format: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  propertyNames: z.optional(z.unknown()),
  additionalProperties: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  allOf: z.optional(z.array(z.unknown())),
})
type Deel = z.output<typeof Deel>

/** The places in a JSON schema that may be as long as anyone likes. */
function endlessIn(schema: unknown, plek = ''): string[] {
  if (schema === undefined || typeof schema === 'boolean') return []
  const deel = Deel.parse(schema)
  const { anyOf = [], oneOf = [], allOf = [], properties = {}, propertyNames, additionalProperties } = deel
  return [
    ...(hasEnd(deel) ? [] : [plek]),
    ...[...anyOf, ...oneOf, ...allOf].flatMap(keuze => endlessIn(keuze, plek)),
    ...Object.entries(properties).flatMap(([naam, veld]) => endlessIn(veld, `${plek}.${naam}`)),
    ...endlessIn(propertyNames, `${plek}{naam}`),
    ...endlessIn(additionalProperties, `${plek}{}`),
    ...endlessIn(deel.items, `${plek}[]`),
  ]
}

function hasEnd({
  type = [],
  maxLength,
  maxItems,
  pattern,
  format,
  enum: keuzes,
  const: vast,
}: Deel): boolean {
  const soorten = [type].flat()
  if (soorten.includes('array') && maxItems === undefined) return false
  // A pattern or a format of ours has an end of its own.
  const grenzen = [maxLength, pattern, format, keuzes, vast]
  return !soorten.includes('string') || grenzen.some(grens => grens !== undefined)
}

const schemaOf = (route: Productieroute): unknown => {
  const { invoer }: Routedefinitie = ROUTES[route]
  return z.toJSONSchema(invoer, { io: 'input', reused: 'inline' })
}

describe('what a route takes', () => {
  const routes = Object.keys(ROUTES).filter((route): route is Productieroute => route in ROUTES)
  it.each(routes)('%s has an end', route => expect(endlessIn(schemaOf(route))).toEqual([]))
})

it.each([
  [z.string(), ['']],
  [z.strictObject({ a: z.array(z.enum(['x'])) }), ['.a']],
  [z.nullable(z.record(z.string(), z.iso.date())), ['{naam}']],
  [z.array(z.union([z.string(), z.number()])).check(z.maxLength(9)), ['[]']],
])('endless is seen as such', (schema, plekken) => {
  expect(endlessIn(z.toJSONSchema(schema))).toEqual(plekken)
})

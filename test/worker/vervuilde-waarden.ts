import type { z } from 'zod'
import type { Toeval } from '#test/proef/gegevens/toeval.ts'
import { HOSTIEL } from './hostiel.ts'
import type { AnySchema, OpenapiDocument } from './openapi-vorm.ts'

export type Bederf = 'niets' | 'iets' | 'veel'

type Vorm = z.output<typeof AnySchema>
type Schema = Exclude<Vorm, { $ref: string }>

/** Values from the schemas of a document, at and beyond their bounds, and ways to spoil a value that was right. */
export function makeWaarden(document: OpenapiDocument, toeval: Toeval) {
  const { chance, fraction } = toeval
  const upTo = (aantal: number) => Math.floor(fraction() * aantal)
  const choose = <T>(lijst: readonly T[]): T | undefined => lijst[upTo(lijst.length)]

  function fromSchema(vorm: Vorm, diepte = 0): unknown {
    const schema = resolve(vorm)
    if (schema.nullable && chance(0.2)) return null
    const keuzes = schema.oneOf ?? schema.anyOf
    if (keuzes) return fromSchema(choose(keuzes) ?? {}, diepte + 1)
    if (schema.enum) return choose(schema.enum)
    if (schema.type === 'string') return drawText(schema)
    if (schema.type === 'integer' || schema.type === 'number') return drawNumber(schema)
    if (schema.type === 'boolean') return chance(0.5)
    if (schema.type === 'array') return drawList(schema, diepte)
    return schema.type === 'object' ? drawObject(schema, diepte) : drawJunk()
  }

  function resolve(vorm: Vorm): Schema {
    if (!('$ref' in vorm)) return vorm
    return document.components.schemas[vorm.$ref.replace('#/components/schemas/', '')] ?? {}
  }

  function drawText({ format, pattern, minLength = 0, maxLength = 200 }: Schema): string {
    if (format === 'date') return choose(['2026-12-01', '2027-12-31', '2028-02-29', '9999-12-31']) ?? ''
    if (format === 'date-time') return '2026-12-31T22:59:59.000Z'
    if (pattern) return choose(['doorbraakmiddelen', 'DB-001', 'a', '1', '2027', '0'.repeat(64)]) ?? ''
    const lengte = choose([minLength, minLength + 1, Math.min(maxLength, 20_000)]) ?? 0
    return chance(0.5) ? (choose(HOSTIEL) ?? '') : 'é'.repeat(lengte)
  }

  function drawNumber({ minimum = -(2 ** 53) + 1, maximum = 2 ** 53 - 1, type }: Schema): number {
    const tussen = minimum + fraction() * Math.min(maximum - minimum, 1e9)
    return choose([minimum, maximum, 0, 1, 2027, type === 'integer' ? Math.floor(tussen) : tussen]) ?? 0
  }

  function drawList({ items = {}, minItems = 0, maxItems = 5 }: Schema, diepte: number): unknown[] {
    const aantal = Math.max(minItems, diepte > 6 ? 0 : upTo(Math.min(maxItems, 4) + 1))
    return Array.from({ length: aantal }, () => fromSchema(items, diepte + 1))
  }

  function drawObject({ properties = {}, required = [] }: Schema, diepte: number): Record<string, unknown> {
    const velden = Object.entries(properties).filter(
      ([naam]) => required.includes(naam) || (diepte < 8 && chance(0.6)),
    )
    return Object.fromEntries(velden.map(([naam, vorm]) => [naam, fromSchema(vorm, diepte + 1)]))
  }

  const drawJunk = (): unknown =>
    choose<unknown>([
      null,
      true,
      -1,
      0.1,
      2 ** 53,
      1e308,
      [],
      {},
      [[[[[[[[]]]]]]]],
      { a: { b: { c: [{}] } } },
      'x'.repeat(12_000),
      Array.from({ length: 3_000 }, () => 0),
      ...HOSTIEL,
    ])

  /** The value with nothing, one thing or a few things changed, anywhere in it. */
  function spoil(waarde: unknown, bederf: Bederf): unknown {
    const keren = { niets: 0, iets: 1, veel: 4 }[bederf]
    return Array.from({ length: keren }).reduce<unknown>(spoilOnce, waarde)
  }

  function spoilOnce(waarde: unknown): unknown {
    if (Array.isArray(waarde) && waarde.length > 0 && chance(0.85)) {
      const plaats = upTo(waarde.length)
      return chance(0.1)
        ? [...waarde, ...waarde]
        : waarde.map((deel, i) => (i === plaats ? spoilOnce(deel) : deel))
    }
    if (waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde) && chance(0.9))
      return spoilObject(Object.entries(waarde))
    return typeof waarde === 'string' && chance(0.5) ? choose(HOSTIEL) : drawJunk()
  }

  function spoilObject(velden: readonly [string, unknown][]): Record<string, unknown> {
    const plaats = upTo(velden.length)
    if (chance(0.1)) return Object.fromEntries(velden.filter((_, i) => i !== plaats))
    if (chance(0.1)) return Object.fromEntries([...velden, [choose(HOSTIEL) ?? '', drawJunk()]])
    return Object.fromEntries(velden.map(([naam, deel], i) => [naam, i === plaats ? spoilOnce(deel) : deel]))
  }

  return { fromSchema, spoil }
}

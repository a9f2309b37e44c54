import { z } from 'zod'

/*
 * The shape of an OpenAPI 3.0 document, for the parts that we use. It is strict: a key that OpenAPI 3.0 does
 * not know at that place is refused. (OpenAPI Specification 3.0.3, section 4.7.)
 */

const Text = z.string().min(1)

const refTo = (soort: string) =>
  z.strictObject({ $ref: z.string().regex(new RegExp(`^#/components/${soort}/[A-Za-z0-9._-]+$`)) })

const Schema = z.strictObject({
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']).optional(),
  format: Text.optional(),
  pattern: Text.optional(),
  enum: z.array(z.unknown()).min(1).optional(),
  default: z.unknown().optional(),
  nullable: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.boolean().optional(),
  exclusiveMaximum: z.boolean().optional(),
  minLength: z.int().gte(0).optional(),
  maxLength: z.int().gte(0).optional(),
  minItems: z.int().gte(0).optional(),
  maxItems: z.int().gte(0).optional(),
  required: z.array(Text).min(1).optional(),
  get items() {
    return z.union([refTo('schemas'), Schema]).optional()
  },
  get properties() {
    return z.record(Text, z.union([refTo('schemas'), Schema])).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), refTo('schemas'), Schema]).optional()
  },
  get anyOf() {
    return z
      .array(z.union([refTo('schemas'), Schema]))
      .min(1)
      .optional()
  },
  get oneOf() {
    return z
      .array(z.union([refTo('schemas'), Schema]))
      .min(1)
      .optional()
  },
})
export const AnySchema = z.union([refTo('schemas'), Schema])

const Header = z.strictObject({ description: Text, schema: AnySchema })
const MediaType = z.strictObject({ schema: AnySchema, example: z.unknown().optional() })

const Parameter = z.strictObject({
  name: Text,
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: Text,
  schema: AnySchema,
})

const Response = z.strictObject({
  description: Text,
  headers: z.record(Text, refTo('headers')).optional(),
  content: z.record(Text, MediaType).optional(),
})

const Securityscheme = z.strictObject({
  type: z.literal('http'),
  scheme: z.literal('bearer'),
  bearerFormat: Text,
  description: Text,
})

const Operation = z.strictObject({
  operationId: Text,
  tags: z.array(Text).min(1),
  summary: Text,
  description: Text,
  security: z.array(z.record(Text, z.array(Text))),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.boolean(), content: z.record(Text, MediaType) }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Response),
})
export type Operation = z.output<typeof Operation>

export const OpenapiDocument = z.strictObject({
  openapi: z.string(),
  info: z.strictObject({
    title: Text,
    version: Text,
    description: Text,
    contact: z.strictObject({ name: Text, url: z.url(), email: z.email() }),
    license: z.strictObject({ name: Text, url: z.url() }),
  }),
  servers: z.array(z.strictObject({ url: Text, description: Text })).min(1),
  tags: z.array(z.strictObject({ name: Text, description: Text })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
  components: z.strictObject({
    schemas: z.record(Text, Schema),
    headers: z.record(Text, Header),
    securitySchemes: z.record(Text, Securityscheme),
  }),
})
export type OpenapiDocument = z.output<typeof OpenapiDocument>

/** A schema of the document as something to check a value with: its references filled in, then read by zod. */
export function readSchema(document: OpenapiDocument, schema: z.output<typeof AnySchema>): z.ZodType {
  const filled: z.core.JSONSchema.JSONSchema = JSON.parse(
    JSON.stringify(schema, (_, deel) => followRef(document, deel)),
  )
  return z.fromJSONSchema(filled, { defaultTarget: 'openapi-3.0' })
}

function followRef(document: OpenapiDocument, deel: unknown): unknown {
  const verwijzing = refTo('schemas').safeParse(deel)
  if (!verwijzing.success) return deel
  const naam = verwijzing.data.$ref.replace('#/components/schemas/', '')
  const schema = document.components.schemas[naam]
  if (!schema) throw new Error(`${naam} is nowhere in the document`)
  return schema
}

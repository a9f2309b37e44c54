import * as z from 'zod/mini'
import { Bron } from '#shared/bronnen/bron.ts'
import { Criterium, Kader, Poort } from '#shared/kader/kader.ts'
import { Plafond, Pot } from '#shared/middelen/plafond.ts'
import { Aanvraag, Budgettoets, Planoordeel, Toetsregel } from '#shared/middelen/toets.ts'
import { Afwijking, Correctie, Herstel, Narekening, Plek, Regeluitkomst } from '#shared/narekenen/uitkomst.ts'
import { AUTORISATIE, TOEGELATEN_ROUTES } from './autorisatie.ts'
import { BESCHRIJVINGEN, PARAMETERS, TAGS } from './beschrijvingen.ts'
import {
  Budgettoetsvraag,
  Gezondheid,
  Kaderlijst,
  Kaderregel,
  Narekenvraag,
  Plafondoverzicht,
  Plafondstand,
  Probleem,
  ROUTES,
  type Route,
} from './contract.ts'
import type { Bindings, Handlers } from './http/dienst.ts'
import { API_VERSIE } from './http/koppen.ts'
import { type Probleemstatus, TITELS } from './http/probleem.ts'

export const openapiRoutes: Handlers<'GET /v1/openapi.json'> = {
  'GET /v1/openapi.json': async (_, { bindings }) => makeOpenapi(bindings),
}

/** The OpenAPI 3.0 document of the routes that the access table grants, from the schemas that validate them. */
export function makeOpenapi(contact: Pick<Bindings, 'CONTACT_EMAIL' | 'CONTACT_URL'>): Json {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Impacttoets',
      version: API_VERSIE,
      description:
        'Beoordelingskaders en jaarplafonds voor transformatie- en doorbraakplannen, de toets daaraan, en het narekenen van tabellen.',
      contact: { name: 'Beheer Impacttoets', url: contact.CONTACT_URL, email: contact.CONTACT_EMAIL },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: SERVER, description: 'De server waar deze beschrijving vandaan komt.' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: describePaths(),
    components: {
      schemas: { ...convertAll(ANTWOORDEN, 'output'), ...convertAll(VRAGEN, 'input') },
      headers: HEADERS,
    },
  }
}

type Json = Record<string, unknown>
type Schemas = Readonly<Record<string, z.core.$ZodType>>

/** Paths in the document are relative to this. */
const SERVER = '/v1'

/** The schemas that get a name in the document. What comes in may leave fields out that what goes out has. */
const ANTWOORDEN: Schemas = {
  Afwijking,
  Bron,
  Budgettoets,
  Correctie,
  Criterium,
  Gezondheid,
  Herstel,
  Kader,
  Kaderlijst,
  Kaderregel,
  Narekening,
  Plafond,
  Plafondoverzicht,
  Plafondstand,
  Planoordeel,
  Plek,
  Poort,
  Pot,
  Probleem,
  Regeluitkomst,
  Toetsregel,
}
const VRAGEN: Schemas = { Aanvraag, Budgettoetsvraag, Narekenvraag }

const HEADERS = {
  'API-Version': { description: 'De volledige versie van deze dienst.', schema: { type: 'string' } },
  'X-Request-Id': { description: 'Het nummer van dit verzoek, voor navraag.', schema: { type: 'string' } },
  ETag: { description: 'Kenmerk van de inhoud, voor If-None-Match.', schema: { type: 'string' } },
  'Access-Control-Allow-Origin': {
    description: 'Andere sites mogen dit antwoord lezen.',
    schema: { type: 'string' },
  },
}

function describePaths(): Record<string, Json> {
  const paden: Record<string, Json> = {}
  for (const route of TOEGELATEN_ROUTES) {
    const [methode = '', pad = ''] = route.split(' ')
    const adres = pad.slice(SERVER.length).replace(/:(\w+)/g, '{$1}')
    paden[adres] = { ...paden[adres], [methode.toLowerCase()]: describeRoute(route) }
  }
  return paden
}

function describeRoute(route: Route): Json {
  const { invoer, antwoord, weigeringen } = ROUTES[route]
  const { id, tag, titel, uitleg, voorbeeld } = BESCHRIJVINGEN[route]
  return {
    operationId: id,
    tags: [tag],
    summary: titel,
    description: uitleg,
    parameters: describeParameters(route),
    ...('json' in invoer.shape && 'json' in voorbeeld.invoer
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: refTo(invoer.shape.json), example: voorbeeld.invoer.json },
            },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'Gelukt.',
        headers: refHeaders(route),
        content: {
          'application/json': {
            schema: refTo(antwoord),
            ...(voorbeeld.antwoord ? { example: voorbeeld.antwoord } : {}),
          },
        },
      },
      ...(route.startsWith('GET ')
        ? {
            304: {
              description: 'Niet veranderd sinds het ETag in If-None-Match.',
              headers: refHeaders(route),
            },
          }
        : {}),
      ...Object.fromEntries(
        [...weigeringen, 500 as const].map(status => [status, describeWeigering(status)]),
      ),
    },
  }
}

function describeWeigering(status: Probleemstatus): Json {
  return {
    description: `${TITELS[status]}.`,
    headers: refAll(['API-Version', 'X-Request-Id']),
    content: { 'application/problem+json': { schema: refTo(Probleem) } },
  }
}

/** Path and query as they are after reading: a page number is a number, though an address holds only text. */
function describeParameters(route: Route): Json[] {
  const { properties: { param, query } = {} } = z.toJSONSchema(ROUTES[route].invoer, {
    target: 'openapi-3.0',
  })
  const describe = (plek: 'path' | 'query', schema: typeof query) =>
    Object.entries((typeof schema === 'object' && schema.properties) || {}).map(([name, schema]) => ({
      name,
      in: plek,
      required: plek === 'path',
      description: PARAMETERS[name],
      schema,
    }))
  return [...describe('path', param), ...describe('query', query)]
}

function refHeaders(route: Route): Json {
  return refAll([
    'API-Version',
    'X-Request-Id',
    ...(route.startsWith('GET ') ? (['ETag'] as const) : []),
    ...(AUTORISATIE[route].vanaf === 'elke-site' ? (['Access-Control-Allow-Origin'] as const) : []),
  ])
}

const refAll = (namen: readonly (keyof typeof HEADERS)[]): Json =>
  Object.fromEntries(namen.map(naam => [naam, { $ref: `#/components/headers/${naam}` }]))

/** The name of a schema in the document, or the schema itself when it has no name there. */
function refTo(schema: z.core.$ZodType): Json {
  const naam = Object.entries({ ...ANTWOORDEN, ...VRAGEN }).find(([, bekend]) => bekend === schema)?.[0]
  return naam ? { $ref: schemaUri(naam) } : tidy(z.toJSONSchema(schema, { target: 'openapi-3.0' }))
}

const schemaUri = (naam: string) => `#/components/schemas/${naam}`

function convertAll(schemas: Schemas, io: 'input' | 'output'): Json {
  const namen = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) namen.add(schema, { id })
  return tidy(z.toJSONSchema(namen, { target: 'openapi-3.0', io, uri: schemaUri }).schemas)
}

/**
 * Two things that zod writes otherwise than OpenAPI 3.0 reads: a schema has no `$id`, and `nullable` beside a
 * reference does not allow null.
 */
function tidy(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (sleutel, waarde) => {
      if (sleutel === '$id') return undefined
      return waarde?.nullable && waarde.allOf ? { oneOf: [...waarde.allOf, NULL] } : waarde
    }),
  )
}

const NULL = { type: 'object', nullable: true, enum: [null] }

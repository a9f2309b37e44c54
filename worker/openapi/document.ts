import * as z from 'zod/mini'
import { Probleem } from '../antwoorden.ts'
import { AUTORISATIE, routesOf } from '../autorisatie.ts'
import { BESCHRIJVINGEN } from '../beschrijvingen.ts'
import { type Productieroute, ROUTES } from '../contract.ts'
import type { Routedefinitie } from '../http/invoer.ts'
import { API_VERSIE } from '../http/koppen.ts'
import { type Probleemstatus, TITELS } from '../http/probleem.ts'
import type { Bindings } from '../http/werkplek.ts'
import { PARAMETERS, TAGS } from './beschrijving.ts'
import { describeSchemas, type Json, refTo } from './schemas.ts'

/** The OpenAPI 3.0 document of the routes that the access table grants, from the schemas that validate them. */
export function makeOpenapi(contact: Pick<Bindings, 'CONTACT_EMAIL' | 'CONTACT_URL'>): Json {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Impacttoets',
      version: API_VERSIE,
      description:
        'Beoordelingskaders en jaarplafonds voor transformatie- en doorbraakplannen, de toets daaraan, het beoordelen ' +
        'van plannen, en het narekenen van tabellen. Wie wat mag, staat op /docs/autorisatie.html.',
      contact: { name: 'Beheer Impacttoets', url: contact.CONTACT_URL, email: contact.CONTACT_EMAIL },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: SERVER, description: 'De server waar deze beschrijving vandaan komt.' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: describePaths(),
    components: { schemas: describeSchemas(), headers: HEADERS, securitySchemes: AANMELDING },
  }
}

/** Paths in the document are relative to this. */
const SERVER = '/v1'

const AANMELDING = {
  entra: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Een token van Entra ID voor deze dienst, met één app-rol.',
  },
}

const HEADERS = {
  'API-Version': { description: 'De volledige versie van deze dienst.', schema: { type: 'string' } },
  'X-Request-Id': { description: 'Het nummer van dit verzoek, voor navraag.', schema: { type: 'string' } },
  ETag: {
    description: 'Kenmerk van de inhoud of de versie, voor If-None-Match en If-Match.',
    schema: { type: 'string' },
  },
  'Access-Control-Allow-Origin': {
    description: 'Andere sites mogen dit antwoord lezen.',
    schema: { type: 'string' },
  },
  'WWW-Authenticate': { description: 'Meld u aan met een token.', schema: { type: 'string' } },
  'Retry-After': { description: 'Na zoveel seconden kan het weer.', schema: { type: 'integer' } },
}

function describePaths(): Record<string, Json> {
  const paden: Record<string, Json> = {}
  for (const route of routesOf(AUTORISATIE)) {
    const [methode = '', pad = ''] = route.split(' ')
    const adres = pad.slice(SERVER.length).replace(/:(\w+)/g, '{$1}')
    paden[adres] = { ...paden[adres], [methode.toLowerCase()]: describeRoute(route) }
  }
  return paden
}

function describeRoute(route: Productieroute): Json {
  const { invoer, antwoord, weigeringen, status = 200, media = 'application/json' } = definitieOf(route)
  const { id, tag, titel, uitleg, voorbeeld } = BESCHRIJVINGEN[route]
  return {
    operationId: id,
    tags: [tag],
    summary: titel,
    description: uitleg,
    security: AUTORISATIE[route].wie === 'aangemeld' ? [{ entra: [] }] : [],
    parameters: describeParameters(route),
    ...('json' in invoer.shape && 'json' in voorbeeld.invoer
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: refTo(invoer.shape.json, 'input'),
                example: voorbeeld.invoer.json,
              },
            },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'Gelukt.',
        headers: refHeaders(route),
        content: {
          [media]: {
            schema: refTo(antwoord, 'output'),
            ...(voorbeeld.antwoord ? { example: voorbeeld.antwoord } : {}),
          },
        },
      },
      ...(isLezen(route)
        ? {
            304: {
              description: 'Niet veranderd sinds het ETag in If-None-Match.',
              headers: refHeaders(route),
            },
          }
        : {}),
      ...Object.fromEntries(
        [...weigeringen, 429 as const, 500 as const].map(status => [status, describeWeigering(status)]),
      ),
    },
  }
}

/** The same definition with the fields that only some routes have. */
const definitieOf = (
  route: Productieroute,
): Routedefinitie & Pick<(typeof ROUTES)[Productieroute], 'weigeringen'> => ROUTES[route]

const isLezen = (route: Productieroute) => route.startsWith('GET ')

function describeWeigering(status: Probleemstatus): Json {
  return {
    description: `${TITELS[status]}.`,
    headers: refAll([
      'API-Version',
      'X-Request-Id',
      ...(status === 401 ? (['WWW-Authenticate'] as const) : []),
      ...(status === 429 ? (['Retry-After'] as const) : []),
    ]),
    content: { 'application/problem+json': { schema: refTo(Probleem, 'output') } },
  }
}

/** Path, query and headers as they are after reading: a page number is a number, though an address holds only text. */
function describeParameters(route: Productieroute): Json[] {
  const { properties: { param, query, header } = {} } = z.toJSONSchema(ROUTES[route].invoer, {
    target: 'openapi-3.0',
  })
  const describe = (plek: 'path' | 'query' | 'header', schema: typeof query) => {
    const { properties = {}, required = [] } = typeof schema === 'object' ? schema : {}
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: plek,
      required: plek !== 'query' && required.includes(name),
      description: PARAMETERS[name],
      schema,
    }))
  }
  return [...describe('path', param), ...describe('query', query), ...describe('header', header)]
}

function refHeaders(route: Productieroute): Json {
  const heeftEtag = isLezen(route) || definitieOf(route).etag
  return refAll([
    'API-Version',
    'X-Request-Id',
    ...(heeftEtag ? (['ETag'] as const) : []),
    ...(AUTORISATIE[route].vanaf === 'elke-site' ? (['Access-Control-Allow-Origin'] as const) : []),
  ])
}

const refAll = (namen: readonly (keyof typeof HEADERS)[]): Json =>
  Object.fromEntries(namen.map(naam => [naam, { $ref: `#/components/headers/${naam}` }]))

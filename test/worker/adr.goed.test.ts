import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeOpenapi } from '#worker/openapi/document.ts'
import { OpenapiDocument, type Operation, readSchema } from './openapi-vorm.ts'

/*
 * The published ruleset of the NLGov REST API Design Rules (Logius, 18 May 2026), each rule under its own
 * name, with a change to the document that the rule has to see. The rules that judge the whole form of the
 * document (oas3-schema, info-contact) are in openapi-vorm.ts.
 */

const document = OpenapiDocument.parse(
  makeOpenapi({
    CONTACT_EMAIL: 'beheer@impacttoets.example',
    CONTACT_URL: 'https://impacttoets.example/hulp.html',
  }),
)

type Rule = {
  naam: string
  /** where the document breaks the rule */
  find: (document: OpenapiDocument) => string[]
  breek: (document: OpenapiDocument) => void
}

const RULES: Rule[] = [
  {
    naam: 'oas3-schema',
    find: doc => (OpenapiDocument.safeParse(doc).success ? [] : ['document']),
    breek: doc => Object.assign(doc.components.schemas.Pot ?? {}, { $id: 'Pot' }),
  },
  {
    naam: 'operation-operationId-unique',
    find: doc => duplicates(operationsOf(doc).map(({ operatie }) => operatie.operationId)),
    breek: doc => Object.assign(kaders(doc), { operationId: 'getPlafonds' }),
  },
  {
    naam: 'path-params',
    find: doc =>
      operationsOf(doc)
        .filter(({ pad, operatie }) => {
          const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam).sort()
          const genoemd = operatie.parameters
            .filter(p => p.in === 'path' && p.required)
            .map(({ name }) => name)
          return String(inPad) !== String(genoemd.sort())
        })
        .map(({ pad }) => pad),
    breek: doc => kader(doc).parameters.pop(),
  },
  {
    naam: 'openapi-tags-uniqueness',
    find: doc => duplicates(doc.tags.map(({ name }) => name)),
    breek: doc => doc.tags.push({ name: 'kaders', description: 'nog eens' }),
  },
  {
    naam: 'operation-tag-defined',
    find: doc => {
      const bekend = new Set(doc.tags.map(({ name }) => name))
      return operationsOf(doc).flatMap(({ operatie }) => operatie.tags.filter(tag => !bekend.has(tag)))
    },
    breek: doc => kaders(doc).tags.push('verdwaald'),
  },
  {
    naam: 'oas3-valid-media-example',
    find: doc =>
      operationsOf(doc).flatMap(({ pad, operatie }) =>
        [operatie.requestBody?.content, ...Object.values(operatie.responses).map(({ content }) => content)]
          .flatMap(content => Object.values(content ?? {}))
          .filter(({ schema, example }) => example && !readSchema(doc, schema).safeParse(example).success)
          .map(() => pad),
      ),
    breek: doc => Object.assign(content(kaders(doc)), { example: { kaders: 'geen' } }),
  },
  {
    naam: 'oas3-api-servers',
    find: doc => (doc.servers.length > 0 ? [] : ['servers']),
    breek: doc => doc.servers.pop(),
  },
  {
    naam: 'oas3-server-variables',
    find: doc => doc.servers.map(({ url }) => url).filter(url => url.includes('{')),
    breek: doc => doc.servers.push({ url: 'https://{omgeving}.example/v1', description: 'x' }),
  },
  {
    naam: 'path-keys-no-trailing-slash, nlgov:paths-no-trailing-slash',
    find: doc => Object.keys(doc.paths).filter(pad => pad.endsWith('/')),
    breek: doc => addPath(doc, '/kaders/'),
  },
  {
    naam: 'nlgov:openapi3, nlgov:openapi-root-exists',
    find: doc => [doc.openapi].filter(versie => !/^3(.\d+){1,2}$/.test(versie)),
    breek: doc => Object.assign(doc, { openapi: '2.0' }),
  },
  {
    naam: 'nlgov:missing-version-header, nlgov:missing-header',
    find: doc =>
      responsesOf(doc, /^[23]/)
        .filter(({ antwoord }) => !antwoord.headers?.['API-Version'])
        .map(plaats),
    breek: doc => delete kaders(doc).responses[304]?.headers?.['API-Version'],
  },
  {
    naam: 'nlgov:include-major-version-in-uri',
    find: doc => doc.servers.map(({ url }) => url).filter(url => !/\/v\d+/.test(url)),
    breek: doc => doc.servers.push({ url: '/', description: 'x' }),
  },
  {
    naam: 'nlgov:info-contact-fields-exist',
    find: ({ info: { contact } }) => (contact.email && contact.name && contact.url ? [] : ['info.contact']),
    breek: doc => Object.assign(doc.info.contact, { email: '' }),
  },
  {
    naam: 'nlgov:paths-kebab-case',
    find: doc =>
      Object.keys(doc.paths)
        .filter(pad => !/\/openapi\.json/.test(pad))
        .filter(
          pad =>
            !/^(\/|(\/_[a-z0-9]+|\/(([a-z0-9-]+|{[^}]+})(\/([a-z0-9\-.]+|{[^}]+}))*)(\/_[a-z]+)?)\/?)$/.test(
              pad,
            ),
        ),
    breek: doc => addPath(doc, '/budgetToetsen'),
  },
  {
    naam: 'nlgov:query-keys-camel-case',
    find: doc =>
      operationsOf(doc)
        .flatMap(({ operatie }) => operatie.parameters)
        .filter(
          parameter => parameter.in === 'query' && !/^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$/.test(parameter.name),
        )
        .map(({ name }) => name),
    breek: doc => Object.assign(kaders(doc).parameters[0] ?? {}, { name: 'pagina-grootte' }),
  },
  {
    naam: 'nlgov:schema-camel-case',
    find: doc => Object.keys(doc.components.schemas).filter(naam => !/^([A-Z][a-z\d]*)+$/.test(naam)),
    breek: doc => Object.assign(doc.components.schemas, { kader_regel: {} }),
  },
  {
    naam: 'nlgov:servers-use-https',
    find: doc => doc.servers.map(({ url }) => url).filter(url => url.startsWith('http://')),
    breek: doc => doc.servers.push({ url: 'http://impacttoets.example/v1', description: 'x' }),
  },
  {
    naam: 'nlgov:use-problem-schema',
    find: doc =>
      responsesOf(doc, /^[45]/)
        .filter(({ antwoord }) => !antwoord.content?.['application/problem+json'])
        .map(plaats),
    breek: doc =>
      Object.assign(kaders(doc).responses[400] ?? {}, { content: { 'application/json': { schema: {} } } }),
  },
  {
    naam: 'nlgov:problem-schema-members',
    find: doc => {
      const leeg = { type: 'about:blank', title: 'x', status: 400, detail: 'x' }
      return responsesOf(doc, /^[45]/)
        .filter(({ antwoord }) => {
          const schema = readSchema(doc, antwoord.content?.['application/problem+json']?.schema ?? {})
          const zonder = ['status', 'title', 'detail'].map(veld => ({ ...leeg, [veld]: undefined }))
          return (
            !schema.safeParse(leeg).success || zonder.some(probleem => schema.safeParse(probleem).success)
          )
        })
        .map(plaats)
    },
    breek: doc => doc.components.schemas.Probleem?.required?.pop(),
  },
  {
    naam: 'nlgov:problem-invalid-input',
    find: doc =>
      operationsOf(doc)
        .filter(({ methode, operatie }) => methode !== 'get' || operatie.parameters.length > 0)
        .filter(({ operatie }) => !operatie.responses[400])
        .map(({ pad }) => pad),
    breek: doc => delete kaders(doc).responses[400],
  },
  {
    naam: 'nlgov:date-time-ensure-timezone, nlgov:time-without-timezone',
    find: doc =>
      propertiesOf(doc).flatMap(([, { format }]) =>
        format === 'date-time-local' || format === 'time' ? [format] : [],
      ),
    breek: doc => addProperty(doc, 'begintijd', { type: 'string', format: 'time' }),
  },
  {
    naam: 'nlgov:specify-format-for-date-and-time, nlgov:use-date-instead-of-datetime',
    find: doc =>
      propertiesOf(doc)
        .filter(
          ([naam, { format }]) =>
            /^(date|datum)$|[\w_][dD](ate|atum)|^geldig(Van|Tot)$/.test(naam) && format !== 'date',
        )
        .map(([naam]) => naam),
    breek: doc => addProperty(doc, 'besluitDatum', { type: 'string', format: 'date-time' }),
  },
  {
    naam: 'nlgov:semver',
    find: doc =>
      [doc.info.version].filter(versie => !/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(versie)),
    breek: doc => Object.assign(doc.info, { version: '1.0' }),
  },
]

describe.each(RULES)('$naam', ({ find, breek }) => {
  it('holds', () => expect(find(document)).toEqual([]))

  it('sees it when it does not', () => {
    const gebroken = structuredClone(document)
    breek(gebroken)
    expect(find(gebroken)).not.toEqual([])
  })
})

function operationsOf({ paths }: OpenapiDocument) {
  return Object.entries(paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden).map(([methode, operatie]) => ({ pad, methode, operatie })),
  )
}

function responsesOf(doc: OpenapiDocument, soort: RegExp) {
  return operationsOf(doc).flatMap(({ pad, operatie }) =>
    Object.entries(operatie.responses)
      .filter(([status]) => soort.test(status))
      .map(([status, antwoord]) => ({ pad, status, antwoord })),
  )
}

const plaats = ({ pad, status }: { pad: string; status: string }) => `${pad} ${status}`

const Property = z.looseObject({ format: z.string().optional() })

/** Every property in the document, however deep, with its name. */
function propertiesOf(doc: unknown): [naam: string, z.output<typeof Property>][] {
  if (!doc || typeof doc !== 'object') return []
  const eigen = 'properties' in doc ? Object.entries(doc.properties ?? {}) : []
  return [
    ...eigen.map(([naam, schema]): [string, z.output<typeof Property>] => [naam, Property.parse(schema)]),
    ...Object.values(doc).flatMap(propertiesOf),
  ]
}

const duplicates = (namen: string[]) => namen.filter((naam, i) => namen.indexOf(naam) !== i)

function kaders(doc: OpenapiDocument): Operation {
  return getOf(doc, '/kaders')
}

function kader(doc: OpenapiDocument): Operation {
  return getOf(doc, '/kaders/{id}')
}

function getOf({ paths }: OpenapiDocument, pad: string): Operation {
  const operatie = paths[pad]?.get
  if (!operatie) throw new Error(`${pad} is not in the document`)
  return operatie
}

const content = ({ responses }: Operation) => responses[200]?.content?.['application/json'] ?? {}

function addPath(doc: OpenapiDocument, pad: string): void {
  Object.assign(doc.paths, { [pad]: { get: kaders(doc) } })
}

function addProperty(doc: OpenapiDocument, naam: string, schema: object): void {
  Object.assign(doc.components.schemas.Pot?.properties ?? {}, { [naam]: schema })
}

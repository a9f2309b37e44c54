import * as z from 'zod/mini'
import { PERSONA_IDS, PERSONAS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { AUTORISATIE, type Toegang } from '#worker/autorisatie.ts'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import type { Productieroute } from '#worker/contract.ts'
import { relatieOf } from '#worker/dossiers/relatie.ts'
import { VOORBEELDPARTIJEN } from '#worker/plannen/voorbeeld.ts'
import { VOORBEELDVERDELING } from '#worker/verdelingen/voorbeeld.ts'
import { as, declare, makeDossier } from './aanmelden.ts'
import { fillDossier } from './dossiervulling.ts'
import { grantVoorbeeld } from './geld.ts'
import { ask } from './opstelling.ts'
import { bewaar, type Halte, idsIn, pad, reisNaar } from './reis.ts'

/** The plan in the examples. */
export const VOORBEELDPLAN = 'DB-001'

/** An example, whichever route it is of. */
const Invoer = z.strictObject({
  param: z.optional(z.record(z.string(), z.string())),
  query: z.optional(z.record(z.string(), z.string())),
  header: z.optional(z.record(z.string(), z.string())),
  json: z.optional(z.unknown()),
})

type Aanpassing = {
  token?: string | undefined
  plan?: string
  koppen?: Record<string, string>
  /** what to send instead of the body of the example */
  change?: (json: unknown) => unknown
}

/** Sends the example of a route from the OpenAPI document, with a fresh key where it has one. */
export async function runVoorbeeld(
  route: Productieroute,
  { token, plan = VOORBEELDPLAN, koppen = {}, change = json => json }: Aanpassing = {},
): Promise<Response> {
  const {
    param = {},
    query = {},
    header = {},
    ...rest
  } = Invoer.parse(BESCHRIJVINGEN[route].voorbeeld.invoer)
  const json = change(route.endsWith('/consensussen') ? await withBeoordelingen(rest.json, plan) : rest.json)
  const [method = '', pad = ''] = route.split(' ')
  const adres = pad.replace(/:(\w+)/g, (_, naam) => (naam === 'nummer' ? plan : (param[naam] ?? '')))
  return ask(`${adres}?${new URLSearchParams(query)}`.replace(/\?$/, ''), {
    method,
    headers: {
      ...header,
      ...('if-match' in header ? await readVersie(adres, token) : {}),
      ...('idempotency-key' in header ? { 'idempotency-key': crypto.randomUUID() } : {}),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...koppen,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
}

/** The version on which the example acts, where there is one to be read. */
async function readVersie(adres: string, token = ''): Promise<Record<string, string>> {
  const gelezen = adres
    .replace(/\/\d+\/vervullingen$/, '')
    .replace(/\/(versies|overgangen|indiening|doorschuivingen)$/, '')
    .replace(/beschikkingen$/, 'boekingen')
  const etag = (await ask(gelezen, { headers: { Authorization: `Bearer ${token}` } })).headers.get('ETag')
  return etag && /^"[0-9a-f]{64}"$/.test(etag) ? { 'if-match': etag } : {}
}

/** A consensus rests on judgements of this very plan, which no example can know. */
async function withBeoordelingen(json: unknown, plan: string): Promise<unknown> {
  const gelezen = await (await as('carla')).get(pad('beoordelingen', plan))
  return json && gelezen.ok ? { ...json, beoordelingen: idsIn(await gelezen.json()) } : json
}

/** Brings the plan of the examples to where the example of this route can be done. */
export async function prepareVoorbeeld(route: Productieroute): Promise<void> {
  const persona = findPersona(route)
  const halte = HALTES[route]
  if (halte) await reisNaar(halte)
  else {
    await makeDossier(VOORBEELDPLAN)
    const isNaBesluit = route.endsWith('/doorschuivingen') || route.endsWith('/beschikkingen')
    await fillDossier(VOORBEELDPLAN, isNaBesluit ? 'goedgekeurd' : undefined)
  }
  if (persona) await declare(VOORBEELDPLAN, persona, false)
  if (route.endsWith('/indiening')) await bewaar('anna')
  if (route.endsWith('/vervullingen'))
    await runVoorbeeld('POST /v1/plannen/:nummer/besluiten', { token: (await as('jorrit')).token })
  if (route.endsWith('/beschikkingen')) await grantVoorbeeld(VOORBEELDPLAN)
  if (route === 'GET /v1/verdelingen/:hash')
    await (await as('carla')).post('/v1/verdelingen', VOORBEELDVERDELING)
}

/** How far a plan has to be for an example; the others are for a plan with a voorgenomen besluit. */
const HALTES: Partial<Record<Productieroute, Halte>> = {
  'POST /v1/plannen/:nummer/versies': 'in-uitwerking',
  'POST /v1/plannen/:nummer/overgangen': 'ingediend',
  'PUT /v1/plannen/:nummer/eigen-beoordeling': 'in-beoordeling',
  'POST /v1/plannen/:nummer/eigen-beoordeling/indiening': 'in-beoordeling',
  'GET /v1/plannen/:nummer/beoordelingen': 'beoordeeld',
  'POST /v1/plannen/:nummer/consensussen': 'beoordeeld',
  'GET /v1/plannen/:nummer/consensussen': 'eens',
  'GET /v1/plannen/:nummer/vragen': 'gevraagd',
  'POST /v1/plannen/:nummer/vragen/:vraag/antwoorden': 'gevraagd',
  'GET /v1/kalibraties': 'beoordeeld',
}

/** Someone whom the table lets through to the plan of the examples; `undefined` for a route that is open to everyone. */
export function findPersona(route: Productieroute): PersonaId | undefined {
  const toegang: Toegang = AUTORISATIE[route]
  if (toegang.wie === 'openbaar') return undefined
  return PERSONA_IDS.find(id => {
    const { rol, organisatie } = PERSONAS[id]
    if (!toegang.rollen.includes(rol)) return false
    if (toegang.relatie === 'geen') return true
    const partij = VOORBEELDPARTIJEN.find(partij => partij.organisatie === organisatie)
    const relatie = relatieOf({ rol, partijrol: partij?.partijrol ?? null })
    return relatie !== undefined && toegang.relatie.includes(relatie)
  })
}

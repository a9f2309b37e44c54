import type { Context } from 'hono'
import type { z } from 'zod/mini'
import { type Invoer, ROUTES, type Route } from '../contract.ts'
import { type Fout, refuseFouten, Weigering } from './probleem.ts'
import { sayInDutch } from './taal.ts'

/** Reads path, query and body of a request into what the route takes, or says what is wrong and where. */
export async function readInvoer<R extends Route>(
  route: R,
  context: Context,
): Promise<Invoer<R> | Weigering<400 | 415 | 422>> {
  const { invoer } = DEFINITIES[route]
  const ruw: Record<string, unknown> = { query: readQuery(context) }
  if ('param' in invoer.shape) ruw.param = context.req.param()
  if ('json' in invoer.shape) {
    const json = await readJson(context)
    if (json instanceof Weigering) return json
    ruw.json = json.waarde
  }
  const uitkomst = invoer.safeParse(ruw, { error: sayInDutch })
  return uitkomst.success ? uitkomst.data : refuse(uitkomst.error)
}

/** The same definitions, in a type that keeps the input of a route by itself when the route is a type parameter. */
const DEFINITIES: { [R in Route]: { invoer: z.ZodMiniType<Invoer<R>> & Pick<z.ZodMiniObject, 'shape'> } } =
  ROUTES

/** A parameter that is given twice becomes a list, which no schema takes. */
function readQuery({ req }: Context): Record<string, string | string[]> {
  const query = new URL(req.url).searchParams
  return Object.fromEntries(
    [...new Set(query.keys())].map(naam => {
      const [eerste = '', ...meer] = query.getAll(naam)
      return [naam, meer.length === 0 ? eerste : [eerste, ...meer]]
    }),
  )
}

async function readJson({ req }: Context): Promise<{ waarde: unknown } | Weigering<400 | 415>> {
  if (!IS_JSON.test(req.header('Content-Type') ?? ''))
    return new Weigering(415, 'Stuur de gegevens als JSON, met Content-Type: application/json, in UTF-8.')
  try {
    return { waarde: JSON.parse(UTF8.decode(await req.arrayBuffer())) }
  } catch (fout) {
    if (fout instanceof SyntaxError || fout instanceof TypeError)
      return new Weigering(400, 'De inhoud van het verzoek is geen geldige JSON in UTF-8.')
    throw fout
  }
}

const IS_JSON = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * 422 for readable JSON with a wrong value in it, 400 for a wrong address. The API Design Rules would have
 * 400 for both; the first is about the data of the person who asks, the second about the program that does.
 */
function refuse({ issues }: z.core.$ZodError): Weigering<400 | 422> {
  const status = issues.some(({ path }) => path[0] === 'json') ? 422 : 400
  return refuseFouten(status, issues.flatMap(toFouten))
}

function toFouten(kwestie: z.core.$ZodIssue): Fout[] {
  const [, ...pad] = kwestie.path
  if (kwestie.code !== 'unrecognized_keys') return [{ plaats: formatPlaats(pad), melding: kwestie.message }]
  return kwestie.keys.map(naam => ({
    plaats: formatPlaats([...pad, naam]),
    melding: 'Dit veld kennen we hier niet.',
  }))
}

/** `['aanvragen', 3, 'pot']` → `aanvragen[3].pot`; the whole of the body or query is `verzoek`. */
function formatPlaats(pad: readonly PropertyKey[]): string {
  const plaats = pad.map(deel => (typeof deel === 'number' ? `[${deel}]` : `.${String(deel)}`)).join('')
  return plaats.replace(/^\./, '') || 'verzoek'
}

import type { Context } from 'hono'
import type { z } from 'zod/mini'
import { describeKwestie, sayInDutch } from '#shared/plan/taal.ts'
import type { Definitie, Invoer, Route } from '../contract.ts'
import { GELEZEN_KOPPEN } from './invoer.ts'
import { type Fout, refuseFouten, Weigering } from './probleem.ts'

/** Reads path, query, headers and body of a request into what the route takes, or says what is wrong and where. */
export async function readInvoer<R extends Route>(
  { invoer }: Definitie<R>,
  context: Context,
): Promise<Invoer<R> | Weigering<400 | 415 | 428>> {
  const ruw: Record<string, unknown> = { query: readQuery(context) }
  if ('param' in invoer.shape) ruw.param = context.req.param()
  if ('header' in invoer.shape) ruw.header = readKoppen(context)
  if ('json' in invoer.shape) {
    const json = await readJson(context)
    if (json instanceof Weigering) return json
    ruw.json = json.waarde
  }
  const uitkomst = invoer.safeParse(ruw, { error: sayInDutch })
  return uitkomst.success ? uitkomst.data : refuse(uitkomst.error)
}

/** A header that isn't there is left out. */
const readKoppen = ({ req }: Context): Record<string, string> =>
  Object.fromEntries(
    GELEZEN_KOPPEN.flatMap(naam => {
      const waarde = req.header(naam)
      return waarde === undefined ? [] : [[naam, waarde]]
    }),
  )

/** A parameter that is given twice becomes a list, which no schema takes. */
function readQuery({ req }: Context): Record<string, string | string[]> {
  const begin = req.url.indexOf('?')
  if (begin < 0) return {}
  const query = new URLSearchParams(req.url.slice(begin))
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
    const tekst = UTF8.decode(await req.arrayBuffer())
    const waarde: unknown = JSON.parse(tekst)
    return tekst.includes('\\u') && hasHalfTeken(waarde)
      ? new Weigering(400, 'Een tekst bevat een half Unicode-teken.')
      : { waarde }
  } catch (fout) {
    if (fout instanceof SyntaxError || fout instanceof TypeError)
      return new Weigering(400, 'De inhoud van het verzoek is geen geldige JSON in UTF-8.')
    throw fout
  }
}

const IS_JSON = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Half of a pair (`\ud800`) is JSON, but no text: what is kept would not be what was sent. Only such a half is written
 * as `\ud…` again; in a text that holds these letters itself, the backslash is doubled.
 */
const hasHalfTeken = (waarde: unknown): boolean => HALF_TEKEN.test(JSON.stringify(waarde))
const HALF_TEKEN = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** 400, as the API Design Rules have it, or 428 when the one thing that is missing is the version that was read. */
function refuse({ issues }: z.core.$ZodError): Weigering<400 | 428> {
  const fouten = issues.flatMap(toFouten)
  return issues.every(isVersieMissing)
    ? new Weigering(428, 'Stuur in If-Match het ETag mee van de versie die u hebt gelezen.', fouten)
    : refuseFouten(400, fouten)
}

/** A header that is there is text, so only one that isn't there has the wrong type. */
const isVersieMissing = ({ code, path: [deel, naam] }: z.core.$ZodIssue) =>
  code === 'invalid_type' && deel === 'header' && naam === 'if-match'

/** The place within path, query, headers or body; the whole of it is `verzoek`. */
const toFouten = ({ path: [, ...path], ...kwestie }: z.core.$ZodIssue): Fout[] =>
  describeKwestie({ ...kwestie, path }).map(({ plaats, tekst }) => ({
    plaats: plaats || 'verzoek',
    melding: tekst,
  }))

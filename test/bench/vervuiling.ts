import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import { PERSONA_IDS, type PersonaId } from '#worker/aanmeldingen/personas.ts'
import { BESCHRIJVINGEN } from '#worker/beschrijvingen.ts'
import { VOORBEELDINHOUD, VOORBEELDPARTIJEN } from '#worker/plannen/voorbeeld.ts'
import { createToeval } from '../proef/gegevens/toeval.ts'
import { findFreePort, startLokaleWorker, WORTEL } from '../proef/lokaal.ts'
import { table } from '../proef/verslag.ts'
import { OpenapiDocument } from '../worker/openapi-vorm.ts'
import {
  describeVerzoek,
  findGebrek,
  isVersie,
  makeVerzoekmaker,
  PLANNEN,
  type Verzoek,
} from '../worker/vervuiling.ts'

// `node test/bench/vervuiling.ts --aantal 100000 --zaad 1` after `npm run build:lokaal`: spoilt requests to a real Worker.
const { values } = parseArgs({
  options: {
    aantal: { type: 'string', default: '100000' },
    zaad: { type: 'string', default: '20261123' },
    clients: { type: 'string', default: '8' },
  },
})

/** Longer than this is a hang. */
const GEDULD = 30_000

const worker = await startLokaleWorker(await findFreePort(), join(WORTEL, '.wrangler/vervuiling'))
const tokens = new Map<PersonaId, string>()
for (const persona of PERSONA_IDS) tokens.set(persona, await signIn(persona))
for (const plan of PLANNEN) await prepare(plan)
const document = OpenapiDocument.parse(await (await fetch(`${worker.oorsprong}/v1/openapi.json`)).json())

const versies = new Map<string, string>()
const draw = makeVerzoekmaker(document, createToeval(Number(values.zaad)), versies)
const perStatus = new Map<number, number>()
const gebreken: string[] = []
const begin = performance.now()
let over = Number(values.aantal)
let traagst = 0

await Promise.all(Array.from({ length: Number(values.clients) }, work))
const seconden = (performance.now() - begin) / 1000
await worker.stop()

console.log(
  table(
    ['Vervuilde verzoeken', ''],
    [
      ['Gestuurd', values.aantal],
      ['Zaad', values.zaad],
      ...[...perStatus].toSorted(([a], [b]) => a - b).map(([status, keer]) => [String(status), String(keer)]),
      ['Gebreken', String(gebreken.length)],
      ['Traagste antwoord (ms)', traagst.toFixed(0)],
      ['Seconden', seconden.toFixed(0)],
    ],
    [],
  ),
)
for (const gebrek of gebreken.slice(0, 20)) console.error(gebrek)
process.exitCode = gebreken.length > 0 ? 1 : 0

async function work(): Promise<void> {
  while (over > 0) {
    over -= 1
    const verzoek = draw()
    const gebrek = await attempt(verzoek).catch(fout => String(fout.cause ?? fout))
    if (gebrek) gebreken.push(`${gebrek}: ${describeVerzoek(verzoek)}`)
  }
}

async function attempt(verzoek: Verzoek): Promise<string | undefined> {
  const vanaf = performance.now()
  const antwoord = await send(verzoek)
  const tekst = await antwoord.text()
  traagst = Math.max(traagst, performance.now() - vanaf)
  perStatus.set(antwoord.status, (perStatus.get(antwoord.status) ?? 0) + 1)
  const etag = antwoord.headers.get('ETag')
  if (verzoek.methode === 'GET' && isVersie(etag)) versies.set(verzoek.pad.replace(/\?.*/, ''), etag)
  const gebrek = findGebrek(verzoek, antwoord, tekst)
  return gebrek && `${gebrek} ${tekst.slice(0, 300)}`
}

function send({ methode, pad, koppen, inhoud, persona }: Verzoek): Promise<Response> {
  const token = persona && tokens.get(persona)
  return fetch(worker.oorsprong + pad, {
    method: methode,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...koppen },
    redirect: 'manual',
    signal: AbortSignal.timeout(GEDULD),
    ...(inhoud ? { body: inhoud } : {}),
  })
}

/** The plan, on which everybody who judges declared to have no interest. */
async function prepare(plan: (typeof PLANNEN)[number]): Promise<void> {
  const inhoud = { ...VOORBEELDINHOUD, nummer: plan }
  await write('carla', '/v1/plannen', { inhoud, partijen: VOORBEELDPARTIJEN })
  const verklaring = BESCHRIJVINGEN['POST /v1/plannen/:nummer/belangenverklaringen'].voorbeeld.invoer.json
  for (const persona of ['carla', 'anna', 'esther', 'hanna'] as const)
    await write(persona, `/v1/plannen/${plan}/belangenverklaringen`, verklaring)
}

async function write(persona: PersonaId, pad: string, inhoud: unknown): Promise<void> {
  const antwoord = await fetch(worker.oorsprong + pad, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.get(persona)}`, 'content-type': 'application/json' },
    body: JSON.stringify(inhoud),
  })
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`)
}

async function signIn(persona: PersonaId): Promise<string> {
  const antwoord = await fetch(`${worker.oorsprong}/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return Aanmelding.parse(await antwoord.json()).token
}

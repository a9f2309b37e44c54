import { join } from 'node:path'
import { cent } from '#shared/middelen/bedrag.ts'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import type { PersonaId } from '#worker/aanmeldingen/personas.ts'
import type { Boekopgave } from '#worker/boekingen/contract.ts'
import { WORTEL } from '../proef/lokaal.ts'
import { prepareOpslag } from '../proef/storm.ts'
import { table } from '../proef/verslag.ts'
import { readCputijd } from './cputijd.ts'
import { serveKaal } from './worker.ts'

const PLANNEN = [1_000, 10_000, 100_000]
const CLIENTS = 32
const PORTEFEUILLE = 256
const RONDEN = 9
const METINGEN = 11
const OPWARMEN = 3
const DOEL = { jaartoets: 1.5, boeken: 0.5 }

/**
 * The ledger in a real local Worker with D1, as ratios in one run: the year test with more and more booked plans, and
 * bookings beside bare single-row inserts, both over HTTP from as many clients, on as many plans as a year has.
 */
export async function benchGrootboek(): Promise<string> {
  const opslag = join(WORTEL, '.wrangler/bench')
  const plannen = Array.from({ length: PORTEFEUILLE }, (_, i) => `BN-${i}`)
  await prepareOpslag(opslag, plannen)
  const worker = await serveKaal('test/bench/grootboek-worker.ts', opslag)
  try {
    const jaartoets = await benchJaartoets(worker.oorsprong)
    // After it, so that a booking is measured in a full ledger.
    const boeken = await benchBoeken(worker.oorsprong, plannen)
    return `${jaartoets}\n\n${boeken}`
  } finally {
    await worker.stop()
  }
}

async function benchBoeken(oorsprong: string, plannen: readonly string[]): Promise<string> {
  const token = await signIn(oorsprong, 'carla')
  const versies = new Map<string, string>()
  const send = (pad: string, versie = '', opgave?: Boekopgave) =>
    fetch(`${oorsprong}${pad}`, {
      method: opgave ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(opgave
          ? {
              'Content-Type': 'application/json',
              'If-Match': versie,
              'Idempotency-Key': crypto.randomUUID(),
            }
          : {}),
      },
      ...(opgave ? { body: JSON.stringify(opgave) } : {}),
    })
  for (const plan of plannen)
    versies.set(plan, (await send(`/v1/plannen/${plan}/boekingen`)).headers.get('ETag') ?? '')

  const boek = (opgave: Boekopgave) => async (plan: string) => {
    const antwoord = await send(`/v1/plannen/${plan}/boekingen`, versies.get(plan), opgave)
    if (antwoord.status !== 201) throw new Error(await antwoord.text())
    await antwoord.text()
    versies.set(plan, antwoord.headers.get('ETag') ?? '')
  }
  const kaal = async () => {
    await (await fetch(`${oorsprong}/v1/kaal`, { method: 'POST' })).text()
  }

  const ronden: Record<'kaal' | 'een' | 'vier', Meting>[] = []
  // The first one warms up and doesn't count.
  for (let ronde = 0; ronde <= RONDEN; ronde++) {
    const meting = {
      kaal: await measure(plannen, kaal),
      een: await measure(plannen, boek(EEN_BOEKING)),
      vier: await measure(plannen, boek(VIER_BOEKINGEN)),
    }
    if (ronde > 0) ronden.push(meting)
  }
  const mediaanVan = (read: (ronde: (typeof ronden)[number]) => number) => median(ronden.map(read))
  const row = (naam: string, soort: 'kaal' | 'een' | 'vier') => [
    naam,
    (plannen.length / mediaanVan(ronde => ronde[soort].seconden)).toFixed(0),
    ((mediaanVan(ronde => ronde[soort].cpu) / plannen.length) * 1000).toFixed(1),
  ]
  const verhouding = (soort: 'een' | 'vier', eenheid: keyof Meting) =>
    `${mediaanVan(ronde => ronde.kaal[eenheid] / ronde[soort][eenheid]).toFixed(2)} ×`
  const beside = (soort: 'een' | 'vier') =>
    `${verhouding(soort, 'seconden')} (doel: minstens ${DOEL.boeken}); in processortijd ${verhouding(soort, 'cpu')}`
  return table(
    [`${CLIENTS} clients, mediaan van ${RONDEN} om en om`, 'per seconde', 'ms processor', 'Verhouding'],
    [
      [...row('Kale insert van één rij', 'kaal'), ''],
      [...row('Opdracht van één boeking, met logboek en sleutel', 'een'), beside('een')],
      [...row('Opdracht van vier boekingen, met logboek en sleutel', 'vier'), beside('vier')],
    ],
    [1, 2],
  )
}

/** As a bare insert: one row. */
const EEN_BOEKING: Boekopgave = {
  soort: 'toekennen',
  reden: 'Bench',
  regels: [{ pot: 'transformatiemiddelen', jaar: 2027, bedrag: cent(1), deelSociaalDomein: cent(0) }],
}

/** One cent in two years: on the fund and on one of its parts. */
const VIER_BOEKINGEN: Boekopgave = {
  soort: 'toekennen',
  reden: 'Bench',
  regels: [2027, 2028].map(jaar => ({
    pot: 'doorbraakmiddelen',
    jaar,
    bedrag: cent(1),
    deelSociaalDomein: cent(0),
  })),
}

type Meting = { seconden: number; cpu: number }

/** What a write on each of these plans takes, done by all clients together. */
async function measure(plannen: readonly string[], act: (plan: string) => Promise<void>): Promise<Meting> {
  const rij = plannen.values()
  const [begin, cpu] = [performance.now(), readCputijd()]
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      // Each client takes the next one.
      for (const plan of rij) await act(plan)
    }),
  )
  return { seconden: (performance.now() - begin) / 1000, cpu: readCputijd() - cpu }
}

async function benchJaartoets(oorsprong: string): Promise<string> {
  const koppen = { headers: { Authorization: `Bearer ${await signIn(oorsprong, 'ilse')}` } }
  const adres = `${oorsprong}/v1/jaartoetsen`
  const rijen: string[][] = []
  let eerste = Number.NaN
  let gevuld = 0
  for (const aantal of PLANNEN) {
    const gedaan = await fetch(`${oorsprong}/v1/vul?van=${gevuld + 1}&tot=${aantal}`)
    if (!gedaan.ok) throw new Error(`${gedaan.status}: ${await gedaan.text()}`)
    gevuld = aantal
    const tijden: number[] = []
    // The first ones warm up and don't count.
    for (let keer = -OPWARMEN; keer < METINGEN; keer++) {
      const begin = performance.now()
      const antwoord = await fetch(adres, koppen)
      await antwoord.text()
      if (!antwoord.ok) throw new Error(`${antwoord.status}`)
      if (keer >= 0) tijden.push(performance.now() - begin)
    }
    const ms = median(tijden)
    if (Number.isNaN(eerste)) eerste = ms
    const verhouding = `${(ms / eerste).toFixed(2)} × (doel: hoogstens ${DOEL.jaartoets})`
    rijen.push([aantal.toLocaleString('nl-NL'), ms.toFixed(1), verhouding])
  }
  return table(['Plannen', 'ms jaartoets', 'Verhouding'], rijen, [0, 1])
}

async function signIn(oorsprong: string, persona: PersonaId): Promise<string> {
  const antwoord = await fetch(`${oorsprong}/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return Aanmelding.parse(await antwoord.json()).token
}

const median = (getallen: readonly number[]): number =>
  getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? Number.NaN

// `node test/bench/grootboek.ts`
if (import.meta.main) console.log(await benchGrootboek())

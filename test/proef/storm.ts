import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Aanmelding } from '#worker/aanmeldingen/contract.ts'
import { ORGANISATIES, PERSONAS } from '#worker/aanmeldingen/personas.ts'
import { makeLokaalZaaigoed } from '#worker/aanmeldingen/zaai.ts'
import { GeboekteOpdracht, Planboekingen } from '#worker/boekingen/antwoorden.ts'
import type { Boekopgave } from '#worker/boekingen/contract.ts'
import { pseudonymOf } from '#worker/http/identiteit.ts'
import { VOORBEELDINHOUD } from '#worker/plannen/voorbeeld.ts'
import { makeZaaigoed } from '#worker/zaai.ts'
import { findFreePort, type LokaleWorker, runWrangler, serve } from './lokaal.ts'
import { drawOpgave, makeDobbelsteen } from './storm-opdrachten.ts'

/** How hard it blows. */
export type Windkracht = {
  readonly clients: number
  readonly plannen: number
  readonly opdrachten: number
  /** how often the Worker is ended with SIGKILL, at a random moment, and started again on the same storage */
  readonly uitval: number
  readonly zaad: number
}

/** What the clients saw. */
export type Stormverslag = {
  /** by Idempotency-Key the command that the service said it booked */
  readonly bevestigd: ReadonlyMap<string, string>
  readonly geweigerd: number
  /** answers to the same request that were not the same */
  readonly anders: number
  readonly herhaald: number
  readonly verbroken: number
  readonly ingehaald: number
  readonly uitval: number
  readonly seconden: number
}

/**
 * Clients that book on the same plans, pots and years at the same moment, send what they are not sure of again with
 * the same key, and now and then what they are sure of as well; while the Worker is killed and started again.
 */
export async function storm(opslag: string, windkracht: Windkracht): Promise<Stormverslag> {
  const plannen = Array.from({ length: windkracht.plannen }, (_, i) => `ST-${String(i + 1).padStart(4, '0')}`)
  await prepareOpslag(opslag, plannen)
  const dienst = new Wankeledienst(await findFreePort(), opslag)
  await dienst.start()
  const begin = performance.now()
  const dobbelsteen = makeDobbelsteen(windkracht.zaad)
  const tellingen = { geweigerd: 0, anders: 0, herhaald: 0, verbroken: 0, ingehaald: 0, uitval: 0 }
  const bevestigd = new Map<string, string>()
  let uitgegeven = 0

  const work = async (): Promise<void> => {
    while (uitgegeven < windkracht.opdrachten) {
      uitgegeven += 1
      await complete(plannen[dobbelsteen(plannen.length)] ?? '', drawOpgave(dobbelsteen))
    }
  }

  /** One command until it has an answer that stands: booked, or refused for want of room. */
  const complete = async (plan: string, opgave: Boekopgave): Promise<void> => {
    for (;;) {
      const versie = await readVersie(plan)
      const sleutel = crypto.randomUUID()
      const send = () => insist(`/v1/plannen/${plan}/boekingen`, opgave, versie, sleutel)
      const antwoord = await send()
      if (antwoord.status === 412) {
        tellingen.ingehaald += 1
        continue
      }
      if (antwoord.status === 409) {
        tellingen.geweigerd += 1
        return
      }
      if (antwoord.status !== 201) throw new Error(`${antwoord.status}: ${antwoord.tekst}`)
      bevestigd.set(sleutel, GeboekteOpdracht.parse(JSON.parse(antwoord.tekst)).opdracht.id)
      if (dobbelsteen(5) === 0) {
        tellingen.herhaald += 1
        if ((await send()).tekst !== antwoord.tekst) tellingen.anders += 1
      }
      return
    }
  }

  const readVersie = async (plan: string): Promise<string> => {
    const { tekst, etag } = await insist(`/v1/plannen/${plan}/boekingen`)
    Planboekingen.parse(JSON.parse(tekst))
    return etag
  }

  /** Asks until there is an answer of the service itself, with the same key all along. */
  const insist = async (pad: string, opgave?: Boekopgave, versie = '', sleutel = ''): Promise<Gehoord> => {
    for (;;) {
      const gehoord = await dienst.ask(pad, opgave, versie, sleutel).catch(() => undefined)
      if (gehoord && ![401, 500, 503].includes(gehoord.status)) return gehoord
      if (gehoord?.status === 500) throw new Error(gehoord.tekst)
      tellingen.verbroken += 1
      await dienst.recover(gehoord?.status === 401)
    }
  }

  const strike = async (): Promise<void> => {
    for (let keer = 1; keer <= windkracht.uitval; keer++) {
      const moment = (windkracht.opdrachten * (keer - dobbelsteen(100) / 150)) / (windkracht.uitval + 0.5)
      while (uitgegeven < moment) await sleep(5)
      await dienst.crash()
      tellingen.uitval += 1
    }
  }

  try {
    await Promise.all([...Array.from({ length: windkracht.clients }, work), strike()])
  } finally {
    await dienst.stop()
  }
  return { ...tellingen, bevestigd, seconden: (performance.now() - begin) / 1000 }
}

type Gehoord = { status: number; tekst: string; etag: string }

/** A Worker that falls over and gets up again on the same storage, and the token to speak to it with. */
class Wankeledienst {
  private worker: LokaleWorker | undefined
  private opstart: Promise<void> = Promise.resolve()
  private token = ''
  private readonly poort: number
  private readonly opslag: string

  constructor(poort: number, opslag: string) {
    this.poort = poort
    this.opslag = opslag
  }

  start(): Promise<void> {
    this.opstart = this.launch()
    return this.opstart
  }

  async crash(): Promise<void> {
    await this.worker?.kill()
    await this.start()
  }

  /** Waits until it is up, and signs in again when the token is of before the crash. */
  async recover(isVerlopen: boolean): Promise<void> {
    await sleep(20)
    await this.opstart
    if (isVerlopen) await this.signIn()
  }

  stop = async (): Promise<void> => this.worker?.kill()

  async ask(pad: string, opgave?: Boekopgave, versie = '', sleutel = ''): Promise<Gehoord> {
    const antwoord = await fetch(`http://localhost:${this.poort}${pad}`, {
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(opgave
          ? { 'Content-Type': 'application/json', 'If-Match': versie, 'Idempotency-Key': sleutel }
          : {}),
      },
      ...(opgave ? { method: 'POST', body: JSON.stringify(opgave) } : {}),
    })
    return {
      status: antwoord.status,
      tekst: await antwoord.text(),
      etag: antwoord.headers.get('ETag') ?? '',
    }
  }

  private async launch(): Promise<void> {
    this.worker = await serve(this.poort, this.opslag, { los: true })
    await this.signIn()
  }

  private async signIn(): Promise<void> {
    const antwoord = await fetch(`http://localhost:${this.poort}/v1/aanmeldingen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"persona":"carla"}',
    }).catch(() => undefined)
    if (antwoord?.ok) this.token = Aanmelding.parse(await antwoord.json()).token
  }
}

/** A migrated database with the seeds and these plans, which Carla coordinates and which are approved in one step. */
export async function prepareOpslag(opslag: string, plannen: readonly string[]): Promise<void> {
  rmSync(opslag, { recursive: true, force: true })
  mkdirSync(opslag, { recursive: true })
  const { organisatie, account } = PERSONAS.carla
  const persoon = await pseudonymOf(ORGANISATIES[organisatie].tenant, account)
  const waarden = (rij: (plan: string) => string) => plannen.map(plan => `(${rij(plan)})`).join(', ')
  const bestand = join(opslag, 'zaai.sql')
  writeFileSync(
    bestand,
    [
      ...(await makeZaaigoed()),
      ...makeLokaalZaaigoed(),
      'PRAGMA defer_foreign_keys = ON;',
      `INSERT INTO dossier (plan, soort, aangemaakt) VALUES ${waarden(plan => `'${plan}', 'doorbraakplan', '2026-11-01T09:00:00.000Z'`)};`,
      `INSERT INTO dossierpartij (plan, organisatie, partijrol) VALUES ${waarden(plan => `'${plan}', '${organisatie}', 'coordinerend'`)};`,
      // One by one: D1 takes statements of at most 100 kB.
      ...plannen.map(
        plan =>
          `INSERT INTO planversie (plan, versie, inhoud, hash, datum) VALUES ('${plan}', 1, '${planOf(plan)}', '${'0'.repeat(64)}', '2026-11-01');`,
      ),
      `INSERT INTO overgang (plan, volgnr, gebeurtenis, van, naar, datum, persoon, organisatie, planversie, gegevens) VALUES ${waarden(plan => `'${plan}', 1, 'goedkeuren', 'nieuw', 'goedgekeurd', '2026-11-01', '${persoon}', '${organisatie}', 1, '{}'`)};`,
      `INSERT INTO belangenverklaring (plan, persoon, volgnr, belang, toelichting, datum) VALUES ${waarden(plan => `'${plan}', '${persoon}', 1, 0, '', '2026-11-01'`)};`,
    ].join('\n'),
  )
  const hier = ['--local', '--persist-to', opslag]
  await runWrangler(['d1', 'migrations', 'apply', 'DB', ...hier])
  await runWrangler(['d1', 'execute', 'DB', ...hier, '--file', bestand])
}

/** A plan that asks nothing by itself: what is booked for it is up to the storm. */
const planOf = (plan: string): string =>
  JSON.stringify({ ...VOORBEELDINHOUD, nummer: plan, jaarbedragen: [] })

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

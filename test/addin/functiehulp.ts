import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { functionsMetadata } from '#addin/functions/beschrijvingen.ts'
import { associateFunctions } from '#addin/functions/koppelen.ts'
import { loadWerk } from '#addin/toetsing/laden.ts'
import { makeWerk } from '#addin/toetsing/opbouw.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { NUL } from '#shared/middelen/bedrag.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import { roomUnder } from '#shared/middelen/plafond.ts'
import { checkPlafonds } from '#shared/middelen/toets.ts'
import type { Kaderversielijst } from '#worker/kaders/antwoorden.ts'
import type { WorkbookData } from '../excel/data.ts'
import type { SimOptions } from '../excel/host.ts'
import type { SimulatedExcel } from '../excel/index.ts'
import { oneSheet, open } from '../excel/testing.ts'
import { VLOER } from './werkboekhulp.ts'

export const PEILDATUM = '2026-11-23'

/** What the service does with a request; without it the request is answered as it should be. */
export type Gedrag = (verzoek: IncomingMessage, antwoord: ServerResponse) => void

export type Proefdienst = { readonly oorsprong: string; readonly verzoeken: string[]; gedrag: Gedrag }

/** A service on this machine that answers as the Worker does before anything is booked, until it is told to fail. */
export async function startDienst(): Promise<Proefdienst> {
  const server = createServer((verzoek, antwoord) => {
    dienst.verzoeken.push(`${verzoek.method} ${verzoek.url}`)
    dienst.gedrag(verzoek, antwoord)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const adres = server.address()
  const dienst: Proefdienst = {
    oorsprong: `http://127.0.0.1:${isAddress(adres) ? adres.port : 0}`,
    verzoeken: [],
    gedrag: answer,
  }
  return dienst
}

/** An Excel in which the functions of the add-in can be typed, with the service at `oorsprong`. */
export async function openFuncties(
  oorsprong: string,
  data: WorkbookData = oneSheet(),
  { uiterste, ...opties }: SimOptions & { uiterste?: number } = {},
): Promise<SimulatedExcel> {
  const { excel, Excel, Office, window } = await open(data, {
    requirements: VLOER,
    ...opties,
    functions: { namespace: 'IMPACTTOETS', metadata: functionsMetadata() },
  })
  vi.stubGlobal('Excel', Excel)
  vi.stubGlobal('Office', Office)
  vi.stubGlobal('CustomFunctions', window.CustomFunctions)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  provideWerk(oorsprong)
  associateFunctions(async () => (await loadWerk()).computeCel, uiterste)
  return excel
}

/** The work of the runtime, as when its second script has come. */
export function provideWerk(oorsprong: string): void {
  globalThis.impacttoetsWerk = makeWerk(oorsprong, () => PEILDATUM)
  onTestFinished(() => {
    globalThis.impacttoetsWerk = undefined
  })
}

/** What the Worker would say. */
export const answer: Gedrag = async (verzoek, antwoord) => {
  const pad = new URL(verzoek.url ?? '/', 'http://dienst').pathname
  if (pad === '/v1/plafonds') return json(antwoord, plafondoverzicht())
  if (pad === `/v1/kaders/${DOORBRAAK_CONCEPT_2026.id}`) return json(antwoord, DOORBRAAK_CONCEPT_2026)
  if (pad === `/v1/kaders/${DOORBRAAK_CONCEPT_2026.id}/versies`) return json(antwoord, kaderversies())
  if (pad === `/v1/kaders/${DOORBRAAK_CONCEPT_2026.id}/versies/${DOORBRAAK_CONCEPT_2026.versie}`)
    return json(antwoord, DOORBRAAK_CONCEPT_2026)
  if (pad === '/v1/budgettoetsen') {
    const { aanvragen, peildatum } = JSON.parse(await readBody(verzoek))
    return json(antwoord, checkPlafonds(aanvragen, { ...INRICHTING, standen: [] }, peildatum))
  }
  json(antwoord, { type: 'about:blank', title: 'Niet gevonden', status: 404, detail: 'Onbekend.' }, 404)
}

export const plafondoverzicht = () => ({
  peildatum: PEILDATUM,
  potten: INRICHTING.potten,
  looptijden: [],
  standen: INRICHTING.plafonds.flatMap(plafond => {
    const pot = INRICHTING.potten.find(({ id }) => id === plafond.pot)
    return pot ? [{ pot, jaar: plafond.jaar, plafond, geboekt: NUL, ruimte: roomUnder(plafond, NUL) }] : []
  }),
})

const kaderversies = (): Kaderversielijst => {
  const { id, versie, titel, status, geldigVan, geldigTot, advies, besluit } = DOORBRAAK_CONCEPT_2026
  const regel = { id, versie, titel, status, geldigVan, geldigTot, advies, besluit }
  return {
    versies: [{ ...regel, hash: '0'.repeat(64), gepubliceerdOp: null }],
    pagina: 1,
    paginaGrootte: 100,
    totaal: 1,
  }
}

export function json(antwoord: ServerResponse, inhoud: unknown, status = 200): void {
  antwoord.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud))
}

async function readBody(verzoek: IncomingMessage): Promise<string> {
  const delen: Buffer[] = []
  for await (const deel of verzoek) delen.push(deel)
  return Buffer.concat(delen).toString('utf8')
}

const isAddress = (adres: AddressInfo | string | null): adres is AddressInfo =>
  typeof adres === 'object' && adres !== null

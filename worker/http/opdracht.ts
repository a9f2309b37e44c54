import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import type { Statement } from '../d1/database.ts'
import { type Databasefout, readDatabasefout } from '../d1/fouten.ts'
import type { Ketennaam, Kop } from '../logboek/antwoorden.ts'
import type { Handeling, Handelinginhoud } from '../logboek/handelingen.ts'
import { insertRegel } from '../logboek/opdrachten.ts'
import { makeRegel } from '../logboek/regel.ts'
import { findKop } from '../logboek/vragen.ts'
import { type Herhaling, MetEtag } from './antwoord.ts'
import { findHerhaling, keepAntwoord } from './idempotentie.ts'
import { Weigering } from './probleem.ts'
import type { EigenWerkplek } from './werkplek.ts'

/** An act as it was decided: what it changes, what the logboek says of it, and what the caller hears. */
export type Opdracht<A, H extends Handeling> = {
  handeling: H
  /** the state before, `null` when there was none, and the state after */
  van: Handelinginhoud<H> | null
  naar: Handelinginhoud<H> | null
  kader?: Kaderversie
  planversie?: number
  statements: readonly Statement[]
  antwoord: A
  /** the version of the answer, where that is another than the version of the chain */
  etag?: string
  /** what the caller hears when a law of the schema stops it; a law that isn't named here is a fault of ours */
  botsingen?: Partial<Record<Databasefout, string>>
}

/**
 * Reads the state and decides. It runs again, on the new state, when someone else wrote to the chain in between: so
 * whatever it reads of what that chain is about still holds when its statements run.
 */
export type Besluit<A, H extends Handeling, W extends Weigering> = () => Promise<Opdracht<A, H> | W>

/** The same, with the end of the chain as it was when the state was read: for who reads both in one go. */
export type BesluitMetKop<A, H extends Handeling, W extends Weigering> = () => Promise<{
  kop: Kop | undefined
  uitkomst: Opdracht<A, H> | W
}>

/**
 * Does an act in one transaction: the statements, its row in the logboek and, when the request has a key, the answer
 * for who repeats it. All of it or nothing. The answer carries the new version of the chain as its ETag.
 */
export const execute = <A, H extends Handeling, W extends Weigering = never>(
  werkplek: EigenWerkplek,
  keten: Ketennaam,
  decide: Besluit<A, H, W>,
): Promise<MetEtag<A> | Herhaling | W | Weigering<409 | 413 | 422>> =>
  executeMetKop(werkplek, keten, async () => ({
    kop: await findKop(werkplek.database, keten),
    uitkomst: await decide(),
  }))

/** The same for who reads the end of the chain together with the state: that saves D1 a question per command. */
export async function executeMetKop<A, H extends Handeling, W extends Weigering = never>(
  werkplek: EigenWerkplek,
  keten: Ketennaam,
  decide: BesluitMetKop<A, H, W>,
): Promise<MetEtag<A> | Herhaling | W | Weigering<409 | 413 | 422>> {
  for (let keer = 0; keer < MEESTE_POGINGEN; keer++) {
    const uitkomst = await attempt(werkplek, keten, decide)
    if (uitkomst !== 'ingehaald') return uitkomst
  }
  return TE_DRUK
}

/** The same for who acts on the version that was read (If-Match): 412 when that isn't the last one any more. */
export async function executeOnVersie<A, H extends Handeling, W extends Weigering = never>(
  werkplek: EigenWerkplek,
  keten: Ketennaam,
  versie: string,
  decide: Besluit<A, H, W>,
): Promise<MetEtag<A> | Herhaling | W | Weigering<409 | 412 | 413 | 422>> {
  const kop = await findKop(werkplek.database, keten)
  if (kop?.hash !== versie) return (await findHerhaling(werkplek)) ?? VERANDERD
  const uitkomst = await attempt(werkplek, keten, async () => ({ kop, uitkomst: await decide() }))
  return uitkomst === 'ingehaald' ? VERANDERD : uitkomst
}

/** As many people as may write to one chain at the same moment. */
const MEESTE_POGINGEN = 10

async function attempt<A, H extends Handeling, W extends Weigering>(
  werkplek: EigenWerkplek,
  keten: Ketennaam,
  decide: BesluitMetKop<A, H, W>,
): Promise<MetEtag<A> | Herhaling | W | Weigering<409 | 413 | 422> | 'ingehaald'> {
  const { kop, uitkomst: opdracht } = await decide()
  // What stands in the way may be this very request, when it came twice at the same moment.
  if (opdracht instanceof Weigering) return (await findHerhaling(werkplek)) ?? opdracht
  const { statements, antwoord, etag, botsingen, ...gebeurtenis } = opdracht
  const { database, identiteit, verzoek, nu } = werkplek
  const { regel, inhoud } = await makeRegel(keten, kop, {
    ...gebeurtenis,
    tijd: nu(),
    identiteit,
    uitkomst: 'gedaan',
    route: verzoek.route,
    status: verzoek.status,
    verzoek: verzoek.id,
  })
  const versie = etag ?? regel.hash
  try {
    await database.batch([
      ...(await keepAntwoord(werkplek, versie, antwoord)),
      // Before the statements: whoever lost a race is to hear that, and not which law the winner made it break.
      insertRegel(database, regel, inhoud),
      ...statements,
    ])
    return new MetEtag(versie, antwoord)
  } catch (fout) {
    const oorzaak = readDatabasefout(fout)
    if (oorzaak === 'versie-conflict') return 'ingehaald'
    if (oorzaak === 'te-groot') return TE_GROOT
    const herhaling = oorzaak === 'sleutel-gebruikt' && (await findHerhaling(werkplek))
    if (herhaling) return herhaling
    const melding = oorzaak && botsingen?.[oorzaak]
    if (melding) return new Weigering(409, melding)
    throw fout
  }
}

/** Also what a route answers that holds the version against something else than a chain. */
export const VERANDERD = new Weigering(
  412,
  'Dit is intussen veranderd. Lees de nieuwste versie en probeer het opnieuw; uw invoer blijft staan.',
)
const TE_DRUK = new Weigering(409, 'Anderen werken hier op dit moment ook aan. Probeer het zo nog eens.')
const TE_GROOT = new Weigering(
  413,
  'Dit is meer dan de dienst in één keer kan vastleggen. Maak de teksten korter, of verdeel het over meer verzoeken.',
)

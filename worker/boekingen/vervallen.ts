import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { Boeking } from '#shared/middelen/boeking.ts'
import type { Inrichting } from '#shared/middelen/fondsen.ts'
import { applyOpdracht, type Grootboek, record } from '#shared/middelen/grootboek.ts'
import type { Opdracht } from '#shared/middelen/opdracht.ts'
import { findVervallen, type VervallenReservering } from '#shared/middelen/reservering.ts'
import type { Tijdstip } from '../antwoorden.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { readDatabasefout } from '../d1/fouten.ts'
import { insertRegel } from '../logboek/opdrachten.ts'
import { makeRegel } from '../logboek/regel.ts'
import { findKop } from '../logboek/vragen.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import { insertBoekingen } from './schrijven.ts'
import { BOEKING } from './vragen.ts'

/** When this is done, and because of what: nobody in particular does it. */
export type Aanleiding = {
  readonly datum: Datum
  readonly tijd: Tijdstip
  readonly route: string
  readonly verzoek: string
}

/**
 * Books off every reservation that has lapsed (V-10), each in a transaction with its row in the logboek, and gives the
 * commands that did so. One that someone else books off at the same moment is left to that one, and one that the core
 * refuses keeps its room.
 */
export async function bookOffVervallen(database: Database, aanleiding: Aanleiding): Promise<Opdracht[]> {
  const [potten, plafonds, looptijdplafonds, rijen] = await database.batch([
    ...selectInrichting(database),
    database.prepare(MET_VERVALLEN).bind(aanleiding.datum),
  ])
  const inrichting = parseInrichting(potten, plafonds, looptijdplafonds)
  const grootboek: Grootboek = new Map()
  record(grootboek, parseRows(Boeking, rijen))
  const gedaan: Opdracht[] = []
  for (const reservering of findVervallen(grootboek, inrichting.potten, aanleiding.datum)) {
    const opdracht = toOpdracht(reservering, aanleiding.datum)
    if (await bookOff(database, grootboek, opdracht, inrichting, aanleiding)) gedaan.push(opdracht)
  }
  return gedaan
}

const toOpdracht = ({ plan, tot, regels }: VervallenReservering, datum: Datum): Opdracht => ({
  id: crypto.randomUUID(),
  soort: 'vrijvallen',
  uit: 'gereserveerd',
  datum,
  plan,
  reden: `De reservering gold tot en met ${formatDatum(tot)} en is vervallen.`,
  regels: [...regels],
})

async function bookOff(
  database: Database,
  grootboek: Grootboek,
  opdracht: Opdracht,
  inrichting: Inrichting,
  { tijd, route, verzoek }: Aanleiding,
): Promise<boolean> {
  const keten = `plan:${opdracht.plan}` as const
  const kop = await findKop(database, keten)
  const uitkomst = applyOpdracht(grootboek, opdracht, inrichting)
  if (uitkomst.uitkomst === 'geweigerd') return false
  const boekingen = [...uitkomst.boekingen]
  const { regel, inhoud } = await makeRegel(keten, kop, {
    handeling: 'geboekt',
    uitkomst: 'gedaan',
    status: 201,
    identiteit: undefined,
    tijd,
    route,
    verzoek,
    van: null,
    naar: { opdracht, boekingen },
  })
  try {
    await database.batch([insertRegel(database, regel, inhoud), insertBoekingen(database, boekingen)])
  } catch (fout) {
    if (readDatabasefout(fout) === 'versie-conflict') return false
    throw fout
  }
  record(grootboek, boekingen)
  return true
}

/** All entries of the plans that have something lapsed on the books. */
const MET_VERVALLEN = `
  SELECT ${BOEKING} AS json FROM boeking
  WHERE plan IN (
    SELECT plan FROM boeking WHERE tot < ?1 GROUP BY plan, pot, jaar, tot HAVING sum(bedrag_cent) <> 0
  )
  ORDER BY volgnr`

import type { Datum } from '#shared/bronnen/datum.ts'
import { formatDatum } from '#shared/bronnen/opmaak.ts'
import { Boeking } from '#shared/middelen/boeking.ts'
import type { Inrichting } from '#shared/middelen/fondsen.ts'
import { applyOpdracht, type Grootboek, record } from '#shared/middelen/grootboek.ts'
import type { Opdracht } from '#shared/middelen/opdracht.ts'
import { findVervallen, type VervallenReservering } from '#shared/middelen/reservering.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { type Aanleiding, prepareVanzelf } from '../logboek/vanzelf.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import { insertBoekingen } from './schrijven.ts'
import { BOEKING } from './vragen.ts'

/**
 * Books off every reservation that has lapsed (V-10), each in a transaction with its row in the logboek, and gives the
 * commands that did so. One that someone else books off at the same moment is left to that one, and one that the core
 * refuses keeps its room.
 */
export async function bookOffVervallen(database: Database, aanleiding: Aanleiding): Promise<Opdracht[]> {
  const [gepubliceerd, rijen] = await database.batch([
    selectInrichting(database),
    database.prepare(MET_VERVALLEN).bind(aanleiding.datum),
  ])
  const inrichting = parseInrichting(gepubliceerd)
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
  aanleiding: Aanleiding,
): Promise<boolean> {
  const doVanzelf = await prepareVanzelf(database, `plan:${opdracht.plan}`, aanleiding)
  const uitkomst = applyOpdracht(grootboek, opdracht, inrichting)
  if (uitkomst.uitkomst === 'geweigerd') return false
  const boekingen = [...uitkomst.boekingen]
  const isGedaan = await doVanzelf(
    { handeling: 'geboekt', status: 201, van: null, naar: { opdracht, boekingen } },
    [insertBoekingen(database, boekingen, 'vervallen')],
  )
  if (isGedaan) record(grootboek, boekingen)
  return isGedaan
}

/** All entries of the plans that have something lapsed on the books. */
const MET_VERVALLEN = `
  SELECT ${BOEKING} AS json FROM boeking
  WHERE plan IN (
    SELECT plan FROM boeking WHERE tot < ?1 GROUP BY plan, pot, jaar, tot HAVING sum(bedrag_cent) <> 0
  )
  ORDER BY volgnr`

import type { Datum } from '#shared/bronnen/datum.ts'
import { findStapbezwaar } from '#shared/middelen/geldstappen.ts'
import { applyOpdracht, type Grootboek } from '#shared/middelen/grootboek.ts'
import type { Opdracht } from '#shared/middelen/opdracht.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import { vervallenOp } from '#shared/middelen/saldo.ts'
import type { Plannummer } from '#shared/plan/plan.ts'
import { readDatabasefout } from '../d1/fouten.ts'
import type { Herhaling, MetEtag } from '../http/antwoord.ts'
import { executeMetKop, type Opdracht as Uitvoering, VERANDERD } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import { refuseAfwijking } from '../verdelingen/navolging.ts'
import type { GeboekteOpdracht } from './antwoorden.ts'
import type { Beschikkingopgave, Boekopgave } from './contract.ts'
import { insertBoekingen } from './schrijven.ts'
import { bookOffVervallen } from './vervallen.ts'
import { type Boekstand, readBoekstand, versieAfter } from './vragen.ts'
import { refuseBoeking } from './weigeren.ts'

/** A command without what follows from the request. */
export type Opgave = Boekopgave | (Beschikkingopgave & { soort: 'beschikken' })

/**
 * Books a command on a plan, today, on the version of its entries that was read. The core decides, on what D1 holds;
 * D1 has the last word: whoever is overtaken by another plan there decides again, on what that one left.
 *
 * @param eerst the stand with which it begins, as it was read with who asks
 */
export async function boek(
  werkplek: EigenWerkplek,
  plan: Plannummer,
  versie: string,
  opgave: Opgave,
  eerst: Boekstand,
): Promise<MetEtag<GeboekteOpdracht> | Herhaling | Weigering<409 | 412 | 413 | 422>> {
  const id = crypto.randomUUID()
  let gelezen: Boekstand | undefined = eerst
  for (let keer = 0; keer < MEESTE_POGINGEN; keer++) {
    try {
      return await executeMetKop(werkplek, `plan:${plan}`, async () => {
        const opdracht: Opdracht = { ...opgave, id, plan, datum: werkplek.vandaag() }
        const stand = await bringUpToDate(werkplek, opdracht, gelezen)
        gelezen = undefined
        return { kop: stand.kop, uitkomst: await decide(werkplek, opdracht, stand, versie) }
      })
    } catch (fout) {
      if (!isIngehaald(fout)) throw fout
    }
  }
  return TE_DRUK
}

/** As many plans as may take the last room of a pot at the same moment. */
const MEESTE_POGINGEN = 20

const TE_DRUK = new Weigering(
  409,
  'Er wordt hier op dit moment veel geboekt. Er is niets gebeurd; probeer het zo nog eens.',
)

/** The laws that another plan can make us break between reading and writing, and midnight. */
const isIngehaald = (fout: unknown): boolean => {
  const oorzaak = readDatabasefout(fout)
  return oorzaak === 'plafond-overschreden' || oorzaak === 'datum-terug'
}

async function decide(
  werkplek: EigenWerkplek,
  opdracht: Opdracht,
  stand: Boekstand,
  versie: string,
): Promise<Uitvoering<GeboekteOpdracht, 'geboekt'> | Weigering<409 | 412>> {
  if (stand.versie !== versie) return VERANDERD
  const { id, plan } = opdracht
  const bezwaar = findStapbezwaar(opdracht, stand.status)
  if (bezwaar !== undefined) return new Weigering(409, bezwaar)
  const uitkomst = applyOpdracht(stand.grootboek, opdracht, stand.inrichting)
  if (uitkomst.uitkomst === 'geweigerd') return refuseBoeking(uitkomst.weigeringen, stand.inrichting.potten)
  if ('verdeling' in opdracht) {
    const afwijking = await refuseAfwijking(werkplek, plan, opdracht, stand.inrichting.potten)
    if (afwijking) return afwijking
  }
  const boekingen = [...uitkomst.boekingen]
  return {
    handeling: 'geboekt',
    van: null,
    naar: { opdracht, boekingen },
    statements: [insertBoekingen(werkplek.database, boekingen, opdracht.soort)],
    antwoord: { opdracht, boekingen },
    etag: await versieAfter(plan, id),
    botsingen: { 'geen-plafond': GEEN_PLAFOND },
  }
}

const GEEN_PLAFOND = 'Voor een van deze jaren is er geen plafond, dus ook geen geld.'

/** The funds of which a command has to know the stand; `null`: all of them. */
export const fondsenOf = (opgave: Opgave): PotId[] | null =>
  'regels' in opgave ? [...new Set(opgave.regels.map(({ pot }) => pot))] : null

/**
 * The stand, read again unless it was only just, with what has lapsed booked off: for the core it was gone already, in
 * D1 it still takes room.
 */
async function bringUpToDate(
  { database, nu, verzoek }: EigenWerkplek,
  opdracht: Opdracht,
  gelezen: Boekstand | undefined,
): Promise<Boekstand> {
  const { plan, datum } = opdracht
  const read = () => readBoekstand(database, plan, fondsenOf(opdracht))
  const stand = gelezen ?? (await read())
  if (!hasVervallen(stand.grootboek, datum)) return stand
  await bookOffVervallen(database, { datum, tijd: nu(), route: verzoek.route, verzoek: verzoek.id })
  return read()
}

const hasVervallen = (grootboek: Grootboek, datum: Datum): boolean =>
  [...grootboek.values()].some(({ totaal }) => vervallenOp(totaal, datum) !== 0)

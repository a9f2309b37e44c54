import * as z from 'zod/mini'
import type { Status as Planstatus } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import { Boeking } from '#shared/middelen/boeking.ts'
import type { Inrichtingkern } from '#shared/middelen/fondsen.ts'
import type { Grootboek } from '#shared/middelen/grootboek.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import type { Jaar, Plannummer } from '#shared/plan/plan.ts'
import { fingerprint } from '../d1/afdruk.ts'
import { answerVraag, type Database, parseRows, type Vraag } from '../d1/database.ts'
import { Status } from '../dossiers/antwoorden.ts'
import type { Identiteit } from '../http/identiteit.ts'
import { Kop } from '../logboek/antwoorden.ts'
import { KOP } from '../logboek/vragen.ts'
import { GEPUBLICEERDE_KERN, Gepubliceerdekern, withRegels } from '../plafonds/vragen.ts'
import type { Boekingenpagina } from './antwoorden.ts'
import { collectStanden, PLANSTANDEN, POTSTANDEN, Stand } from './standen.ts'

/** What a command on one plan has to know: the totals of the funds that it touches, and all that its plan has. */
export type Boekstand = {
  readonly grootboek: Grootboek
  readonly inrichting: Inrichtingkern
  /** the version of what is booked for the plan, for If-Match */
  readonly versie: string
  /** where the plan is on its way to a decision */
  readonly status: Planstatus
  /** the last row of its chain in the logboek */
  readonly kop: Kop | undefined
}

/** The stand before a command on this plan; without `fondsen` that of all funds. All of it is of the same moment. */
export const readBoekstand = async (
  database: Database,
  plan: Plannummer,
  fondsen: readonly PotId[] | null,
): Promise<Boekstand> =>
  parseBoekstand(plan, await answerVraag(database, z.unknown(), askBoekstand(plan, fondsen)))

/** The question for `parseBoekstand`. */
export const askBoekstand = (plan: Plannummer, fondsen: readonly PotId[] | null): Vraag => ({
  sql: BOEKSTAND,
  waarden: [plan, fondsen && JSON.stringify(fondsen)],
})

export async function parseBoekstand(plan: Plannummer, antwoord: unknown): Promise<Boekstand> {
  const { gepubliceerd, totalen, opdracht, status, kop, standen } = Uitgangspunt.parse(antwoord)
  return {
    grootboek: withPlan(collectStanden(totalen), plan, collectStanden(standen)),
    inrichting: withRegels(gepubliceerd),
    versie: await versieAfter(plan, opdracht),
    status,
    kop: kop ?? undefined,
  }
}

/** Everything that is booked for a plan, the first first, with the version that it is in. */
export async function readPlanboekingen(
  database: Database,
  plan: Plannummer,
): Promise<{ boekingen: Boeking[]; versie: string }> {
  const boekingen = parseRows(Boeking, await database.prepare(VAN_PLAN).bind(plan).all())
  return { boekingen, versie: await versieOf(plan, boekingen) }
}

/** The version of what is booked for a plan, once this command is the last one. */
export const versieAfter = (plan: Plannummer, opdracht: string | null): Promise<string> =>
  fingerprint({ plan, opdracht })

/** Which entries are meant; `null` narrows nothing. */
export type Boekingfilter = {
  readonly plan: Plannummer | null
  readonly pot: PotId | null
  readonly jaar: Jaar | null
  /** booked on this day or before it */
  readonly peildatum: Datum | null
}

/**
 * One page of the entries that this person may see: the NZa all of them, someone of an insurer or municipality those
 * of the plans that it judges and in which this person declared to have no interest.
 */
export async function readBoekingen(
  database: Database,
  { rol, persoon, organisatie }: Identiteit,
  { plan, pot, jaar, peildatum }: Boekingfilter,
  { pagina, paginaGrootte }: Pick<Boekingenpagina, 'pagina' | 'paginaGrootte'>,
): Promise<Boekingenpagina> {
  const filter = [plan, pot, jaar, peildatum, rol === 'nza' ? 1 : 0, organisatie.id, persoon]
  const [rijen, telling] = await database.batch([
    database.prepare(PAGINA).bind(...filter, paginaGrootte, (pagina - 1) * paginaGrootte),
    database.prepare(TELLING).bind(...filter),
  ])
  const [{ totaal } = { totaal: 0 }] = parseRows(Telling, telling)
  return { boekingen: parseRows(Boeking, rijen), pagina, paginaGrootte, totaal }
}

/** The grootboek of totals with what this plan has of each. */
const withPlan = (totalen: Grootboek, plan: Plannummer, eigen: Grootboek): Grootboek =>
  new Map(
    [...totalen].map(([sleutel, post]) => {
      const saldo = eigen.get(sleutel)?.totaal
      return [sleutel, saldo ? { ...post, plannen: new Map([[plan, saldo]]) } : post]
    }),
  )

const versieOf = (plan: Plannummer, boekingen: readonly Boeking[]): Promise<string> =>
  versieAfter(plan, boekingen.at(-1)?.opdracht ?? null)

const Telling = z.strictObject({ totaal: z.int() })

/**
 * What is published and booked, and of one plan: the last command, the last step on its way to a decision, the end of its
 * chain, and what it has.
 */
const Uitgangspunt = z.strictObject({
  gepubliceerd: Gepubliceerdekern,
  totalen: z.array(Stand),
  opdracht: z.nullable(z.string()),
  status: Status,
  kop: z.nullable(Kop),
  standen: z.array(Stand),
})

/** An entry as the core reads it. */
export const BOEKING = `json_object(
  'opdracht', opdracht, 'datum', datum, 'plan', plan, 'pot', pot, 'jaar', jaar, 'rekening', rekening, 'tot', tot,
  'bedrag', bedrag_cent, 'mijlpaal', mijlpaal
)`

const VAN_PLAN = `SELECT ${BOEKING} AS json FROM boeking WHERE plan = ?1 ORDER BY volgnr`

/** The `Uitgangspunt`. */
const BOEKSTAND = `
  SELECT json_object(
    'gepubliceerd', json((${GEPUBLICEERDE_KERN})),
    'totalen', json((${POTSTANDEN})),
    'opdracht', (SELECT opdracht FROM boeking WHERE plan = ?1 ORDER BY volgnr DESC LIMIT 1),
    'status', ifnull((SELECT naar FROM overgang WHERE plan = ?1 ORDER BY volgnr DESC LIMIT 1), 'nieuw'),
    'kop', json((SELECT ${KOP} FROM ketenkop WHERE keten = 'plan:' || ?1)),
    'standen', json((${PLANSTANDEN}))
  ) AS json`

const FROM = `
  FROM boeking
  WHERE (?1 IS NULL OR plan = ?1) AND (?2 IS NULL OR pot = ?2) AND (?3 IS NULL OR jaar = ?3)
    AND (?4 IS NULL OR datum <= ?4)
    AND (?5 OR (
      EXISTS (SELECT 1 FROM dossierpartij AS partij WHERE partij.plan = boeking.plan AND organisatie = ?6)
      AND 0 IS (
        SELECT belang FROM belangenverklaring AS verklaring
        WHERE verklaring.plan = boeking.plan AND persoon = ?7 ORDER BY verklaring.volgnr DESC LIMIT 1
      )
    ))`
const PAGINA = `SELECT ${BOEKING} AS json ${FROM} ORDER BY volgnr LIMIT ?8 OFFSET ?9`
const TELLING = `SELECT json_object('totaal', count(*)) AS json ${FROM}`

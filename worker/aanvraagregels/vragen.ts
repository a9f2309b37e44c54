import * as z from 'zod/mini'
import {
  checkAanvraagpotten,
  checkAanvraagregels,
  findDubbeleFinanciering,
} from '#shared/middelen/aanvraagcontrole.ts'
import { Aanvraagopgave, Aanvraagregel, Mijlpaal } from '#shared/middelen/aanvraagregel.ts'
import { INRICHTING } from '#shared/middelen/fondsen.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { Planinhoud, type Plannummer } from '#shared/plan/plan.ts'
import { fingerprint } from '../d1/afdruk.ts'
import { type Database, parseRows } from '../d1/database.ts'
import type { Identiteit } from '../http/identiteit.ts'
import type { Aanvraagregels } from './antwoorden.ts'
import { elkeRegel, sleutelsOf } from './rijen.ts'

/** A plan as its lines are held against it: what was recorded last, and the amounts of the plan now. */
export type Planstand = {
  readonly opgave: Aanvraagopgave
  readonly planversie: number
  readonly jaarbedragen: Planinhoud['jaarbedragen']
}

/** The version of what was recorded for a plan, for If-Match. */
export const versieOf = ({ opgave, planversie }: Planstand): Promise<string> =>
  fingerprint({ plan: opgave.plan, versie: opgave.versie, planversie })

/** How these plans stand; one that has no version yet is not in it. */
export async function readPlanstanden(
  database: Database,
  plannen: readonly Plannummer[],
): Promise<ReadonlyMap<Plannummer, Planstand>> {
  const rijen = await database.prepare(STANDEN).bind(JSON.stringify(plannen)).all()
  return new Map(parseRows(Standrij, rijen).map(stand => [stand.opgave.plan, stand]))
}

/** The lines with all that deserves attention; of other plans only those that this person may know of are looked at. */
export async function judgeAanvraagregels(
  database: Database,
  identiteit: Identiteit,
  opgave: Aanvraagopgave,
  jaarbedragen: Planinhoud['jaarbedragen'],
): Promise<Aanvraagregels> {
  const dubbel = await findDubbel(database, identiteit, [opgave])
  return { opgave, meldingen: [...checkOpgave(opgave, jaarbedragen), ...dubbel] }
}

/** The checks on the lines of one plan by themselves; without any lines there is nothing to check. */
export const checkOpgave = (opgave: Aanvraagopgave, jaarbedragen: Planinhoud['jaarbedragen']): Melding[] =>
  opgave.versie === 0
    ? []
    : [
        ...checkAanvraagpotten(opgave.regels, INRICHTING.potten),
        ...checkAanvraagregels({ ...opgave, jaarbedragen }, INRICHTING.regels),
      ]

/** Money that may be asked twice, in these plans or in others that this person may know of. */
export async function findDubbel(
  database: Database,
  { rol, persoon, organisatie }: Identiteit,
  opgaven: readonly Aanvraagopgave[],
): Promise<Melding[]> {
  const eigen = opgaven.flatMap(({ regels }) => regels)
  const plannen = new Set(opgaven.map(({ plan }) => plan))
  const rijen = await database
    .prepare(ELDERS)
    .bind(
      JSON.stringify(sleutelsOf(eigen)),
      JSON.stringify([...plannen]),
      rol === 'nza' ? 1 : 0,
      organisatie.id,
      persoon,
    )
    .all()
  const elders = parseRows(Eldersrij, rijen)
  const mijlpalen = [...opgaven, ...elders].flatMap(deel => deel.mijlpalen)
  return findDubbeleFinanciering([...eigen, ...elders.flatMap(({ regels }) => regels)], mijlpalen)
}

const Standrij = z.strictObject({
  opgave: Aanvraagopgave,
  planversie: z.int(),
  jaarbedragen: Planinhoud.shape.jaarbedragen,
})

const Eldersrij = z.strictObject({ regels: z.array(Aanvraagregel), mijlpalen: z.array(Mijlpaal) })

const STANDEN = `
  SELECT json_object(
    'planversie', dit.versie, 'jaarbedragen', dit.inhoud -> 'jaarbedragen',
    'opgave', json_object(
      'plan', dit.plan, 'versie', ifnull(laatste.versie, 0), 'planversie', ifnull(laatste.planversie, dit.versie),
      'datum', laatste.datum, 'herkomst', ifnull(laatste.herkomst, 'opgave'),
      'mijlpalen', json(ifnull(laatste.mijlpalen, '[]')),
      'regels', ${elkeRegel('plan = dit.plan AND versie = laatste.versie')}
    )
  ) AS json
  FROM planversie AS dit
    LEFT JOIN aanvraagopgave AS laatste ON laatste.plan = dit.plan
      AND laatste.versie = (SELECT max(versie) FROM aanvraagopgave WHERE plan = dit.plan)
  WHERE dit.plan IN (SELECT value FROM json_each(?1))
    AND dit.versie = (SELECT max(versie) FROM planversie WHERE plan = dit.plan)`

/** Of other plans, as they were recorded last, the lines of the same parties, sectors and years. */
const ELDERS = `
  WITH gezocht AS (SELECT value ->> 'partij' AS partij, value ->> 'sector' AS sector, value ->> 'jaar' AS jaar FROM json_each(?1)),
  gevonden AS (
    SELECT DISTINCT regel.plan, regel.versie
    FROM gezocht JOIN aanvraagregel AS regel
      ON regel.partij_sleutel = gezocht.partij AND regel.sector = gezocht.sector AND regel.jaar = gezocht.jaar
    WHERE regel.plan NOT IN (SELECT value FROM json_each(?2))
      AND regel.versie = (SELECT max(versie) FROM aanvraagopgave WHERE plan = regel.plan)
      AND (?3 OR (
        EXISTS (SELECT 1 FROM dossierpartij AS partij WHERE partij.plan = regel.plan AND organisatie = ?4)
        AND 0 IS (
          SELECT belang FROM belangenverklaring AS verklaring
          WHERE verklaring.plan = regel.plan AND persoon = ?5 ORDER BY verklaring.volgnr DESC LIMIT 1
        )
      ))
  )
  SELECT json_object(
    'mijlpalen', json(opgave.mijlpalen),
    'regels', ${elkeRegel('plan = gevonden.plan AND versie = gevonden.versie')}
  ) AS json
  FROM gevonden JOIN aanvraagopgave AS opgave ON opgave.plan = gevonden.plan AND opgave.versie = gevonden.versie`

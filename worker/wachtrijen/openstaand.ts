import * as z from 'zod/mini'
import { Datum } from '#shared/bronnen/datum.ts'
import { minus, NUL } from '#shared/middelen/bedrag.ts'
import { Eurocent } from '#shared/middelen/eurocent.ts'
import type { Openstaand } from '#shared/middelen/jaartoets.ts'
import type { Pot } from '#shared/middelen/plafond.ts'
import { type PotId, postKey } from '#shared/middelen/plafond.ts'
import { type Aanvraag, type Claim, claimsOfPlan, mergeClaims, Stand } from '#shared/middelen/toets.ts'
import { codesOf, PLANSOORTEN } from '#shared/plan/codelijsten.ts'
import { Jaarbedrag, Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'

/** A plan that asks for money on the peildatum: it is being judged, or approved and without money. */
export type OpenPlan = {
  readonly plan: Plannummer
  readonly isGoedgekeurd: boolean
  /** the day of the voorgenomen besluit to approve it; `null`: there is none */
  readonly moment: Datum | null
  readonly aanvragen: readonly Aanvraag[]
  /** what it has already, per pot and year */
  readonly geboekt: readonly Stand[]
}

/** The plans that are being judged on the peildatum, and those that are approved, as they were submitted then. */
export async function readOpenPlannen(database: Database, peildatum: Datum): Promise<OpenPlan[]> {
  const [plannen, boekingen] = await database.batch([
    database.prepare(PLANNEN).bind(peildatum, JSON.stringify(OPEN_STATUSSEN)),
    database.prepare(GEBOEKT).bind(peildatum, JSON.stringify(OPEN_STATUSSEN)),
  ])
  const perPlan = Map.groupBy(parseRows(Geboekt, boekingen), ({ plan }) => plan)
  return parseRows(Planrij, plannen).map(({ plan, soort, status, moment, jaarbedragen }) => ({
    plan,
    isGoedgekeurd: status === 'goedgekeurd',
    moment,
    aanvragen: jaarbedragen.map(({ jaar, bedrag, waarvanSociaalDomein }) => ({
      plan,
      pot: FONDS_VAN[soort],
      jaar,
      bedrag,
      deelSociaalDomein: waarvanSociaalDomein,
    })),
    geboekt: (perPlan.get(plan) ?? []).map(({ pot, jaar, geboekt }) => ({ pot, jaar, geboekt })),
  }))
}

/** An approved plan for which nothing is granted or reserved waits for money. */
export const isWachtend = ({ isGoedgekeurd, geboekt }: OpenPlan): boolean =>
  isGoedgekeurd && geboekt.every(stand => stand.geboekt === 0)

/** What is asked and not booked, per pot and year: of the plans being judged, and of those that wait. */
export function openstaandOf(plannen: readonly OpenPlan[], potten: readonly Pot[]): Openstaand {
  const inBeoordeling = plannen.filter(({ isGoedgekeurd }) => !isGoedgekeurd)
  return {
    gevraagd: mergeClaims(inBeoordeling.flatMap(plan => restOf(plan, potten))),
    wachtrij: mergeClaims(plannen.filter(isWachtend).flatMap(plan => restOf(plan, potten))),
  }
}

/** What a plan asks beyond what it has. */
function restOf({ aanvragen, geboekt }: OpenPlan, potten: readonly Pot[]): Claim[] {
  const heeft = new Map(geboekt.map(stand => [postKey(stand.pot, stand.jaar), stand.geboekt]))
  return claimsOfPlan(aanvragen, potten).flatMap(({ pot, jaar, bedrag }) => {
    const rest = minus(bedrag, heeft.get(postKey(pot, jaar)) ?? NUL)
    return rest > 0 ? [{ pot, jaar, bedrag: rest }] : []
  })
}

/** Where each kind of plan asks its money. */
const FONDS_VAN: Readonly<Record<keyof typeof PLANSOORTEN.codes, PotId>> = {
  doorbraakplan: 'doorbraakmiddelen',
  'regioplan-sociaal-domein': 'doorbraakmiddelen',
  transformatieplan: 'transformatiemiddelen',
}

const OPEN_STATUSSEN = [
  'ingediend',
  'in-beoordeling',
  'aanpassen',
  'voorgenomen-besluit',
  'besluitvorming',
  'goedgekeurd',
]

const Planrij = z.strictObject({
  plan: Plannummer,
  soort: z.enum(codesOf(PLANSOORTEN)),
  status: z.string(),
  moment: z.nullable(Datum),
  jaarbedragen: z.array(Jaarbedrag),
})
const Geboekt = z.strictObject({ plan: Plannummer, ...Stand.shape, geboekt: Eurocent })

const PLANNEN = `
  SELECT json_object(
    'plan', dit.plan, 'soort', dit.inhoud ->> 'soort', 'status', stap.naar, 'jaarbedragen', dit.inhoud -> 'jaarbedragen',
    'moment', (
      SELECT max(datum) FROM overgang
      WHERE plan = dit.plan AND gebeurtenis = 'voornemen-goedkeuren' AND datum <= ?1
    )
  ) AS json
  FROM planversie AS dit JOIN overgang AS stap ON stap.plan = dit.plan
  WHERE dit.versie = (SELECT max(versie) FROM planversie WHERE plan = dit.plan AND datum <= ?1)
    AND stap.volgnr = (SELECT max(volgnr) FROM overgang WHERE plan = dit.plan AND datum <= ?1)
    AND stap.naar IN (SELECT value FROM json_each(?2))
  ORDER BY dit.plan`

const GEBOEKT = `
  SELECT json_object('plan', plan, 'pot', pot, 'jaar', jaar, 'geboekt', sum(bedrag_cent)) AS json
  FROM boeking
  WHERE rekening IN ('gereserveerd', 'toegekend') AND datum <= ?1 AND ifnull(tot, '9999-12-31') >= ?1
    AND plan IN (
      SELECT plan FROM overgang AS stap
      WHERE volgnr = (SELECT max(volgnr) FROM overgang WHERE plan = stap.plan AND datum <= ?1)
        AND naar IN (SELECT value FROM json_each(?2))
    )
  GROUP BY plan, pot, jaar`

import { SECTOREN_SOCIAAL_DOMEIN } from '#shared/middelen/aanvraagregel.ts'
import type { PotId } from '#shared/middelen/plafond.ts'
import type { PLANSOORTEN } from '#shared/plan/codelijsten.ts'

/** Where each kind of plan asks its money, as long as its lines do not say so. */
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

const lijst = (waarden: Iterable<string>): string => [...waarden].map(waarde => `'${waarde}'`).join(', ')

/** Which plans are looked at: all that ask or asked money, or only those that were never granted any. */
export type Claimkeuze = 'alle' | 'zonder-geld'

/** The step in which each plan that asks money is on the day of this parameter: `plan`, `goedgekeurd`. */
const stappenOp = (dag: string, keuze: Claimkeuze): string => `
  SELECT plan, naar = 'goedgekeurd' AS goedgekeurd FROM overgang AS dit
  WHERE volgnr = (SELECT max(volgnr) FROM overgang WHERE plan = dit.plan AND datum <= ${dag})
    AND naar IN (${lijst(OPEN_STATUSSEN)})${keuze === 'alle' ? '' : zonderGeldOp(dag)}`

/** An approved plan with money asks nothing more: most plans are left out here, before anything of them is read. */
const zonderGeldOp = (dag: string): string => `
    AND (naar <> 'goedgekeurd' OR NOT EXISTS (
      SELECT 1 FROM boeking WHERE plan = dit.plan AND rekening = 'toegekend' AND datum <= ${dag}
    ))`

/**
 * The tables `stap`, `vraag` and `heeft` of a WITH clause, on the day of this parameter. `stap`: the plans that ask
 * money. `vraag`: what they ask of a fund and year, by their lines where these are of this version of the plan, and
 * otherwise by the amounts of the plan itself. `heeft`: what of each pot and year is booked for them, and whether it
 * was ever granted.
 */
export const vragenOp = (dag: string, keuze: Claimkeuze): string => `
  stap AS MATERIALIZED (${stappenOp(dag, keuze)}),
  versie AS MATERIALIZED (
    SELECT stap.plan, stap.goedgekeurd, dit.inhoud, (
      SELECT max(versie) FROM aanvraagopgave
      WHERE plan = dit.plan AND planversie = dit.versie AND datum <= ${dag}
    ) AS opgave
    FROM stap JOIN planversie AS dit ON dit.plan = stap.plan
    WHERE dit.versie = (SELECT max(versie) FROM planversie WHERE plan = stap.plan AND datum <= ${dag})
  ),
  vraag AS MATERIALIZED (
    SELECT versie.plan, goedgekeurd, regel.pot AS fonds, regel.jaar, regel.bedrag_cent AS bedrag,
      iif(sector IN (${lijst(SECTOREN_SOCIAAL_DOMEIN)}), regel.bedrag_cent, 0) AS deel
    FROM versie JOIN aanvraagregel AS regel ON regel.plan = versie.plan AND regel.versie = versie.opgave
    UNION ALL
    SELECT versie.plan, goedgekeurd, ${fondsVan("versie.inhoud ->> 'soort'")}, regel.value ->> 'jaar',
      regel.value ->> 'bedrag', regel.value ->> 'waarvanSociaalDomein'
    FROM versie, json_each(versie.inhoud, '$.jaarbedragen') AS regel WHERE opgave IS NULL
  ),
  heeft AS MATERIALIZED (
    SELECT plan, pot, jaar, sum(bedrag_cent) AS bedrag, max(rekening = 'toegekend') AS kreeg FROM boeking
    WHERE rekening IN ('gereserveerd', 'toegekend') AND datum <= ${dag}
      AND ifnull(tot, '9999-12-31') >= ${dag} AND plan IN (SELECT plan FROM stap)
    GROUP BY plan, pot, jaar
  )`

/**
 * What every plan asks beyond what it has, on the day of this parameter: rows of `plan`, `pot` (a fund or a part of
 * it), `jaar`, `post` and `bedrag`, none of them zero. The stand that D1 keeps of it is `openstaand`. `gevraagd`: it is being judged. `wachtrij`: it is approved and
 * nothing was ever granted or is reserved for it; who let its money go does not wait again. `goedgekeurd`: all that an approved plan asks, whatever it has.
 */
export const selectClaims = (dag: string): string => `
  WITH ${vragenOp(dag, 'alle')},
  claim AS (
    SELECT plan, goedgekeurd, pot.id AS pot, jaar, sum(
      CASE telt WHEN 'alles' THEN bedrag WHEN 'sociaal-domein' THEN deel ELSE bedrag - deel END
    ) AS bedrag
    FROM vraag JOIN pot ON fonds IN (pot.id, pot.onderdeel_van)
    GROUP BY plan, pot.id, jaar
  ),
  rest AS (
    SELECT claim.plan, goedgekeurd, claim.pot, claim.jaar, claim.bedrag - ifnull(heeft.bedrag, 0) AS bedrag
    FROM claim LEFT JOIN heeft ON heeft.plan = claim.plan AND heeft.pot = claim.pot AND heeft.jaar = claim.jaar
  )
  SELECT plan, pot, jaar, 'gevraagd' AS post, bedrag FROM rest WHERE NOT goedgekeurd AND bedrag > 0
  UNION ALL
  SELECT plan, pot, jaar, 'wachtrij', bedrag FROM rest
  WHERE goedgekeurd AND bedrag > 0 AND plan NOT IN (SELECT plan FROM heeft WHERE bedrag <> 0 OR kreeg)
  UNION ALL
  SELECT plan, pot, jaar, 'goedgekeurd', bedrag FROM claim WHERE goedgekeurd AND bedrag > 0`

function fondsVan(soort: string): string {
  const keuzes = Object.entries(FONDS_VAN).map(([naam, fonds]) => `WHEN '${naam}' THEN '${fonds}'`)
  return `CASE ${soort} ${keuzes.join(' ')} END`
}

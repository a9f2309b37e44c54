import * as z from 'zod/mini'
import type { Datum } from '#shared/bronnen/datum.ts'
import { Aanvraagregel, Mijlpaal } from '#shared/middelen/aanvraagregel.ts'
import { selectFondsregels } from '#shared/middelen/fondsregels.ts'
import { type Fondskpis, Kpistand, kpisOfFonds } from '#shared/middelen/kpigeld.ts'
import type { Pot, PotId } from '#shared/middelen/plafond.ts'
import { Plannummer } from '#shared/plan/plan.ts'
import { type Database, parseRows } from '../d1/database.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import type { Kpigelden, Kpiregelpagina } from './antwoorden.ts'

/** The KPI money of every fund on the peildatum. */
export async function readKpigelden(database: Database, peildatum: Datum): Promise<Kpigelden> {
  const fondsen = (await readFondskpis(database, peildatum)).map(
    ({ pot, route, overzicht, aansluitingen, zonderKpi }) => ({
      pot,
      route,
      overzicht,
      aansluitingen: [...aansluitingen],
      zonderKpi,
    }),
  )
  return { peildatum, fondsen }
}

/** One page of the KPI's of a fund, by plan; `undefined` when there is no such fund. */
export async function readKpiregels(
  database: Database,
  { peildatum, pot, pagina, paginaGrootte }: Omit<Kpiregelpagina, 'kpis' | 'totaal'>,
): Promise<Kpiregelpagina | undefined> {
  const fonds = (await readFondskpis(database, peildatum)).find(({ pot: { id } }) => id === pot)
  if (!fonds) return undefined
  const vanaf = (pagina - 1) * paginaGrootte
  const kpis = fonds.kpis.slice(vanaf, vanaf + paginaGrootte)
  return { peildatum, pot, kpis, pagina, paginaGrootte, totaal: fonds.kpis.length }
}

type Fonds = Fondskpis & { readonly pot: Pot; readonly route: Kpigelden['fondsen'][number]['route'] }

async function readFondskpis(database: Database, peildatum: Datum): Promise<Fonds[]> {
  const [gepubliceerd, opgaven, standen] = await database.batch([
    selectInrichting(database),
    database.prepare(MIJLPALEN).bind(peildatum),
    database.prepare(STANDEN).bind(peildatum),
  ])
  const inrichting = parseInrichting(gepubliceerd)
  const plannen = parseRows(Planrij, opgaven)
  const geboekt = parseRows(Kpistand, standen)
  return inrichting.potten
    .filter(({ onderdeelVan }) => onderdeelVan === null)
    .map(pot => ({
      ...kpisOfFonds(pot.id, plannen, geboekt),
      pot,
      route: routeOf(pot.id, inrichting.regels),
    }))
}

const routeOf = (fonds: PotId, regels: Parameters<typeof selectFondsregels>[0]): Fonds['route'] =>
  selectFondsregels(regels, fonds)?.route ?? null

const Planrij = z.strictObject({
  plan: Plannummer,
  mijlpalen: z.array(Mijlpaal),
  regels: z.array(z.pick(Aanvraagregel, { pot: true, bedrag: true, mijlpaal: true })),
})

/** Of each plan what was recorded last, if it has mijlpalen. */
const MIJLPALEN = `
  SELECT json_object(
    'plan', plan, 'mijlpalen', json(mijlpalen),
    'regels', (
      SELECT json_group_array(json_object('pot', pot, 'bedrag', bedrag_cent, 'mijlpaal', mijlpaal) ORDER BY volgnr)
      FROM aanvraagregel WHERE plan = dit.plan AND versie = dit.versie AND mijlpaal IS NOT NULL
    )
  ) AS json
  FROM aanvraagopgave AS dit
  WHERE versie = (SELECT max(versie) FROM aanvraagopgave WHERE plan = dit.plan AND datum <= ?1)
    AND mijlpalen <> '[]'
  ORDER BY plan`

/** On the funds themselves: an entry on a part of a fund is the same money once more. */
const STANDEN = `
  SELECT json_object(
    'plan', plan, 'pot', pot, 'mijlpaal', mijlpaal,
    'toegekend', sum(iif(rekening = 'toegekend' AND oorzaak IS NOT 'vrijvallen', bedrag_cent, 0)),
    'betaalbaar', sum(iif(rekening = 'betaalbaar', bedrag_cent, 0)),
    'betaald', sum(iif(rekening = 'betaald', bedrag_cent, 0)),
    'vrijgevallen', -sum(iif(rekening = 'toegekend' AND oorzaak IS 'vrijvallen', bedrag_cent, 0))
  ) AS json
  FROM boeking
  WHERE datum <= ?1 AND pot IN (SELECT id FROM pot WHERE onderdeel_van IS NULL)
  GROUP BY plan, pot, mijlpaal ORDER BY plan, pot`

import type { Datum } from '#shared/bronnen/datum.ts'
import { minus, sum } from '#shared/middelen/bedrag.ts'
import type { Jaartoetsbedragen } from '#shared/middelen/jaartoets.ts'
import { isBinnen, type Periode } from '#shared/middelen/periode.ts'
import type { Plafond, Pot, PotId } from '#shared/middelen/plafond.ts'
import type { Claim } from '#shared/middelen/toets.ts'
import type { Database } from '../d1/database.ts'
import { readBudget } from '../jaartoetsen/vragen.ts'
import type { Budgetoverzicht, Budgetoverzichtregel, Budgettermijnregel } from './antwoorden.ts'

/** The overview on the peildatum, of all funds or of this one with its parts; `undefined` when there is no such fund. */
export async function readBudgetoverzicht(
  database: Database,
  peildatum: Datum,
  fonds?: PotId,
): Promise<Budgetoverzicht | undefined> {
  const { toets, inrichting, claims } = await readBudget(database, peildatum)
  if (fonds !== undefined && !inrichting.potten.some(({ id }) => id === fonds)) return undefined
  const isBedoeld = ({ pot: { id, onderdeelVan } }: { pot: Pot }) =>
    fonds === undefined || id === fonds || onderdeelVan === fonds
  const watch = (regel: Bedragen, periode: Periode) => superviseOf(regel, periode, claims.goedgekeurd)
  const regels = toets.regels
    .filter(isBedoeld)
    .map(
      (regel): Budgetoverzichtregel => ({ ...regel, ...watch(regel, { van: regel.jaar, tot: regel.jaar }) }),
    )
  const termijnen = toets.termijnen
    .filter(isBedoeld)
    .map((regel): Budgettermijnregel => ({ ...regel, ...watch(regel, regel.plafond) }))
  const routes = [...new Set([...regels, ...termijnen].map(({ route }) => route))]
  return {
    peildatum,
    routes: routes.map(route => ({
      route,
      regels: regels.filter(regel => regel.route === route),
      termijnen: termijnen.filter(regel => regel.route === route),
    })),
  }
}

type Bedragen = Pick<Jaartoetsbedragen, 'beschikt'> & {
  readonly pot: Pot
  readonly plafond: Pick<Plafond, 'bedrag'> | null
}

function superviseOf({ pot, plafond, beschikt }: Bedragen, periode: Periode, claims: readonly Claim[]) {
  const hier = claims.filter(claim => claim.pot === pot.id && isBinnen(claim.jaar, periode))
  const goedgekeurd = sum(hier.map(({ bedrag }) => bedrag))
  return { goedgekeurd, nietBeschikt: minus(goedgekeurd, beschikt), plafondkennis: knowledgeOf(plafond) }
}

const knowledgeOf = (plafond: Pick<Plafond, 'bedrag'> | null) =>
  plafond === null ? ('geen' as const) : plafond.bedrag === null ? ('onbekend' as const) : ('bekend' as const)

import type { Datum } from '#shared/bronnen/datum.ts'
import { yearTest } from '#shared/middelen/jaartoets.ts'
import { isBinnen } from '#shared/middelen/periode.ts'
import type { Pot, PotId } from '#shared/middelen/plafond.ts'
import type { Jaar } from '#shared/plan/plan.ts'
import { parseDagstanden, selectDagstanden } from '../boekingen/standen.ts'
import type { Database } from '../d1/database.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import { openstaandOf, readOpenPlannen } from '../wachtrijen/openstaand.ts'
import type { Jaartoetsantwoord } from './antwoorden.ts'

/** Which lines are meant, and on which day; `undefined` narrows nothing. A fund comes with its parts. */
export type Jaartoetsvraag = {
  readonly pot?: PotId | undefined
  readonly jaar?: Jaar | undefined
  readonly peildatum: Datum
}

/** The test as it came out on the peildatum; `undefined` when there is no such pot. */
export async function readJaartoets(
  database: Database,
  { pot: gevraagd, jaar, peildatum }: Jaartoetsvraag,
): Promise<Jaartoetsantwoord | undefined> {
  const [potten, plafonds, looptijdplafonds, dagstanden] = await database.batch([
    ...selectInrichting(database),
    selectDagstanden(database, peildatum),
  ])
  const inrichting = parseInrichting(potten, plafonds, looptijdplafonds)
  if (gevraagd !== undefined && !inrichting.potten.some(({ id }) => id === gevraagd)) return undefined
  const openstaand = openstaandOf(await readOpenPlannen(database, peildatum), inrichting.potten)
  const { regels, termijnen } = yearTest(parseDagstanden(dagstanden), inrichting, openstaand, peildatum)
  const isBedoeld = ({ pot: { id, onderdeelVan } }: { pot: Pot }) =>
    gevraagd === undefined || id === gevraagd || onderdeelVan === gevraagd
  return {
    peildatum,
    regels: regels
      .filter(isBedoeld)
      .filter(regel => jaar === undefined || regel.jaar === jaar)
      .map(regel => ({
        ...regel,
        herleiding: addressOf({ pot: regel.pot.id, jaar: regel.jaar, peildatum }),
      })),
    termijnen: termijnen
      .filter(isBedoeld)
      .filter(({ plafond }) => jaar === undefined || isBinnen(jaar, plafond))
      .map(regel => ({ ...regel, herleiding: addressOf({ pot: regel.pot.id, peildatum }) })),
  }
}

const addressOf = (vraag: Readonly<Record<string, string | number>>): string =>
  `/v1/boekingen?${Object.entries(vraag)
    .map(([naam, waarde]) => `${naam}=${waarde}`)
    .join('&')}`

import type { Datum } from '#shared/bronnen/datum.ts'
import type { Inrichting } from '#shared/middelen/fondsen.ts'
import { type Jaartoets, yearTest } from '#shared/middelen/jaartoets.ts'
import { isBinnen } from '#shared/middelen/periode.ts'
import type { Pot, PotId } from '#shared/middelen/plafond.ts'
import type { Jaar } from '#shared/plan/plan.ts'
import { parseStanden, selectDagstanden } from '../boekingen/standen.ts'
import type { Database } from '../d1/database.ts'
import { parseInrichting, selectInrichting } from '../plafonds/vragen.ts'
import { type Claimtotalen, parseClaimtotalen, selectClaimtotalen } from '../wachtrijen/openstaand.ts'
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
  const { toets, inrichting } = await readBudget(database, peildatum)
  const { regels, termijnen } = toets
  if (gevraagd !== undefined && !inrichting.potten.some(({ id }) => id === gevraagd)) return undefined
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

/** The test of all pots, with what it rests on. */
export type Budget = {
  readonly toets: Jaartoets
  readonly inrichting: Inrichting
  readonly claims: Claimtotalen
}

/** Reads all of it at the same moment. It gets sums out of the database, and no plan. */
export async function readBudget(database: Database, peildatum: Datum): Promise<Budget> {
  const [gepubliceerd, dagstanden, totalen] = await database.batch([
    selectInrichting(database),
    selectDagstanden(database, peildatum),
    selectClaimtotalen(database, peildatum),
  ])
  const inrichting = parseInrichting(gepubliceerd)
  const claims = parseClaimtotalen(totalen)
  return { toets: yearTest(parseStanden(dagstanden), inrichting, claims, peildatum), inrichting, claims }
}

const addressOf = (vraag: Readonly<Record<string, string | number>>): string =>
  `/v1/boekingen?${Object.entries(vraag)
    .map(([naam, waarde]) => `${naam}=${waarde}`)
    .join('&')}`

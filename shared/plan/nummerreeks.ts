import { propose } from '../bronnen/documenten.ts'
import { listChoices } from './opsomming.ts'
import type { Nummerreeks, Plannummer } from './plan.ts'

/**
 * What is wrong with a number for a new plan of the organisation that has these reeksen, and the way out; `undefined`
 * when it lies in one of them. A reeks ends with the only hyphen in it, so none is the beginning of another and a number
 * lies in the reeks of one organisation at most: what someone hears of a number is about that one's own plans.
 */
export function checkNieuwNummer(
  nummer: Plannummer,
  reeksen: readonly Nummerreeks[],
): { tekst: string; uitweg: string } | undefined {
  if (reeksen.some(reeks => isInReeks(nummer, reeks))) return undefined
  const [eerste] = reeksen
  return eerste === undefined
    ? GEEN_REEKS
    : {
        tekst: `Uw organisatie geeft plannen een nummer dat begint met ${listChoices(reeksen)}.`,
        uitweg: `Geef dit plan zo’n nummer, bijvoorbeeld ${eerste}001.`,
      }
}

/** Whether a number begins as the numbers of this reeks do, and goes on. */
export const isInReeks = (nummer: Plannummer, reeks: Nummerreeks): boolean =>
  nummer.startsWith(reeks) && nummer.length > reeks.length

const GEEN_REEKS = {
  tekst: 'Uw organisatie heeft nog geen eigen reeks plannummers.',
  uitweg: 'Vraag de beheerder van de dienst om een reeks.',
}

export const NUMMERREEKS_BRON = propose(
  'plannummers',
  'Geen bron zegt hoe plannen worden genummerd. Met een eigen reeks per organisatie botst een nummer alleen met een plan van de eigen organisatie, en valt uit een weigering niets af te leiden over plannen van een ander.',
)

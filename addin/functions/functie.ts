import type { Datum } from '#shared/bronnen/datum.ts'
import { type Codelijst, codesOf, findCode } from '#shared/plan/codelijsten.ts'
import type { Planscores } from '../toetsing/celscores.ts'
import type { Kaderantwoord, Plafondantwoord } from './antwoorden.ts'
import type { Bewaard } from './geheugen.ts'

/** What a custom function does; what Excel shows of it stands in `beschrijvingen.ts`, which the add-in does not load. */
export type Functie = {
  /** how many arguments it takes; Excel may hand over more */
  argumenten: number
  /** takes ranges as well as cells, and then answers with as many cells */
  bereik: boolean
  run(args: readonly Invoer[], bron: Functiebron): Uitkomst | Promise<Uitkomst>
}
/** A cell value as Excel passes it; an argument that was left out is `null`. */
export type Argument = string | number | boolean | null
/** One value, or the rows of a range. */
export type Invoer = Argument | readonly (readonly Argument[])[]
export type Celuitkomst = number | string
export type Uitkomst = Celuitkomst | Celuitkomst[][]

/** What the functions need to know; each is shared among the cells that ask, so a recalculation asks once. */
export type Functiebron = {
  /** the kader that was chosen for this workbook */
  kader(): Promise<Bewaard<Kaderantwoord>>
  /** without a date: as things are today */
  middelen(peildatum?: Datum): Promise<Bewaard<Plafondantwoord>>
  /** the plans in the table Plannen under that kader */
  plannen(): Promise<Planscores>
}

/** Bad input: the message appears in the cell as #WAARDE!. */
export class Invoerfout extends Error {}
/** The answer is not known (now): the message appears in the cell as #N/B. */
export class NietBeschikbaar extends Error {}

export const isLeeg = (argument: Invoer | undefined): boolean =>
  argument === undefined || argument === null || argument === ''

export function readNumber(argument: Invoer | undefined, naam: string): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument))
    throw new Invoerfout(`Vul bij ${naam} een getal in.`)
  return argument
}

export function readCode<Code extends string>(
  argument: Invoer | undefined,
  lijst: Codelijst<Code>,
  naam: string,
): Code {
  const gevonden = findCode(lijst, String(argument ?? ''))
  if (gevonden) return gevonden
  throw new Invoerfout(
    `Vul bij ${naam} een van deze in: ${codesOf(lijst)
      .map(code => lijst.codes[code])
      .join(', ')}.`,
  )
}

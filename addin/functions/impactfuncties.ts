import { fteFromWerknemers, impactFromPotentie } from '#shared/impact/impact.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { BEROEPSGROEPEN, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import { mapCellen } from './bereik.ts'
import {
  type Argument,
  type Celuitkomst,
  type Functie,
  Invoerfout,
  NietBeschikbaar,
  readCode,
  readNumber,
} from './functie.ts'

/** The parts of the impact that analysts reuse. PM in is PM out, and each takes ranges. */
export const IMPACTFUNCTIES = {
  FTE_IMPACT: overBereik(3, ([werknemers, beroepsgroep, invulling], kader) => {
    const aantal = readAantal(werknemers, 'werknemers')
    const potentie = fteFromWerknemers(aantal, factorOfGroep(beroepsgroep, kader))
    return impactFromPotentie(potentie, isLeeg(invulling) ? 1 : factorOfInvulling(invulling, kader))
  }),
  FTE: overBereik(2, ([werknemers, groep], kader) =>
    fteFromWerknemers(readAantal(werknemers, 'werknemers'), readDeeltijdfactor(groep, kader)),
  ),
  WERKNEMERS: overBereik(2, ([fte, groep], kader) => {
    const aantal = readAantal(fte, 'fte')
    const factor = readDeeltijdfactor(groep, kader)
    return aantal === null ? null : aantal / factor
  }),
  IMPACT: overBereik(2, ([potentie, invulling], kader) => {
    const aantal = readAantal(potentie, 'potentie')
    const deel =
      typeof invulling === 'number'
        ? readFraction(invulling, 'invulling', invulling >= 0)
        : factorOfInvulling(invulling, kader)
    return impactFromPotentie(aantal, deel)
  }),
  FTE_PER_MILJOEN: overBereik(2, ([fte, bedrag]) => {
    const aantal = readAantal(fte, 'fte')
    const euros = readNumber(bedrag, 'bedrag')
    if (euros <= 0) throw new Invoerfout('Het bedrag is niet hoger dan 0.')
    return aantal === null ? null : aantal / (euros / 1_000_000)
  }),
}

/** A function that computes one cell at a time; `null` is PM. */
function overBereik(
  argumenten: number,
  compute: (cellen: readonly Argument[], kader: Kader) => number | null,
): Functie {
  return {
    argumenten,
    bereik: true,
    run: (args, bron) => {
      const kader = bron.kader()
      return mapCellen(args, (cellen): Celuitkomst => compute(cellen, kader) ?? 'PM')
    },
  }
}

const isLeeg = (argument: Argument | undefined): boolean =>
  argument === undefined || argument === null || argument === ''

/** A number of 0 or higher; PM is `null`. */
function readAantal(argument: Argument | undefined, naam: string): number | null {
  if (typeof argument === 'string' && /^p\.?m\.?$/i.test(argument.trim())) return null
  const aantal = readNumber(argument, naam)
  if (aantal < 0) throw new Invoerfout(`Het aantal ${naam} is negatief.`)
  return aantal
}

const readDeeltijdfactor = (argument: Argument | undefined, kader: Kader): number =>
  typeof argument === 'number'
    ? readFraction(argument, 'de deeltijdfactor', argument > 0)
    : factorOfGroep(argument, kader)

function readFraction(deel: number, naam: string, isGenoeg: boolean): number {
  if (isGenoeg && deel <= 1) return deel
  throw new Invoerfout(`Vul bij ${naam} een getal tussen 0 en 1 in, niet ${deel.toLocaleString('nl-NL')}.`)
}

function factorOfGroep(argument: Argument | undefined, { deeltijdfactoren }: Kader): number {
  const groep = readCode(argument, BEROEPSGROEPEN, 'beroepsgroep')
  const gevonden = deeltijdfactoren.find(({ beroepsgroep }) => beroepsgroep === groep)
  if (gevonden) return gevonden.factor
  throw new NietBeschikbaar(`Het kader heeft geen deeltijdfactor voor ${BEROEPSGROEPEN.codes[groep]}.`)
}

function factorOfInvulling(argument: Argument | undefined, { invullingsfactoren }: Kader): number {
  const mate = readCode(argument, INVULLINGEN, 'invulling')
  const gevonden = invullingsfactoren.find(({ invulling }) => invulling === mate)
  if (gevonden) return gevonden.factor
  throw new NietBeschikbaar(`Het kader heeft geen factor voor ${INVULLINGEN.codes[mate]}.`)
}

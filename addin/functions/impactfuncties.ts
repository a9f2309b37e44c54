import { fteFromWerknemers, impactFromPotentie } from '#shared/impact/impact.ts'
import { BEROEPSGROEPEN, INVULLINGEN, normalize } from '#shared/plan/codelijsten.ts'
import type { Functiekader } from './antwoorden.ts'
import { mapCellen } from './bereik.ts'
import {
  type Argument,
  type Celuitkomst,
  type Functie,
  Invoerfout,
  isLeeg,
  NietBeschikbaar,
  readCode,
  readNumber,
} from './functie.ts'

/** The parts of the impact that analysts reuse. PM in is PM out, and each takes ranges. */
export const IMPACTFUNCTIES = {
  FTE_IMPACT: metKader(3, ([werknemers, beroepsgroep, invulling], kader) => {
    const aantal = readAantal(werknemers, 'werknemers')
    const potentie = fteFromWerknemers(aantal, factorOfGroep(beroepsgroep, kader))
    return impactFromPotentie(potentie, isLeeg(invulling) ? 1 : factorOfInvulling(invulling, kader))
  }),
  FTE: metKader(2, ([werknemers, groep], kader) =>
    fteFromWerknemers(readAantal(werknemers, 'werknemers'), readDeeltijdfactor(groep, kader)),
  ),
  WERKNEMERS: metKader(2, ([fte, groep], kader) => {
    const aantal = readAantal(fte, 'fte')
    const factor = readDeeltijdfactor(groep, kader)
    return aantal === null ? null : aantal / factor
  }),
  IMPACT: metKader(2, ([potentie, invulling], kader) => {
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
function overBereik(argumenten: number, compute: (cellen: readonly Argument[]) => number | null): Functie {
  return {
    argumenten,
    bereik: true,
    run: args => mapCellen(args, (cellen): Celuitkomst => compute(cellen) ?? 'PM'),
  }
}

/** The same, with the factors of the kader of this workbook. */
function metKader(
  argumenten: number,
  compute: (cellen: readonly Argument[], kader: Functiekader) => number | null,
): Functie {
  return {
    argumenten,
    bereik: true,
    run: async (args, bron) => {
      const { kader } = (await bron.kader()).waarde
      return mapCellen(args, (cellen): Celuitkomst => compute(cellen, kader) ?? 'PM')
    },
  }
}

/** A number of 0 or higher; PM is `null`. */
function readAantal(argument: Argument | undefined, naam: string): number | null {
  if (typeof argument === 'string' && /^p\.?m\.?$/i.test(argument.trim())) return null
  const aantal = readNumber(argument, naam)
  if (aantal < 0) throw new Invoerfout(`Het aantal ${naam} is negatief.`)
  return aantal
}

const readDeeltijdfactor = (argument: Argument | undefined, kader: Functiekader): number =>
  typeof argument === 'number'
    ? readFraction(argument, 'de deeltijdfactor', argument > 0)
    : factorOfGroep(argument, kader)

function readFraction(deel: number, naam: string, isGenoeg: boolean): number {
  if (isGenoeg && deel <= 1) return deel
  throw new Invoerfout(`Vul bij ${naam} een getal tussen 0 en 1 in, niet ${deel.toLocaleString('nl-NL')}.`)
}

/** A newer kader may have groups that the list of this add-in lacks: those go by the name that the kader gives them. */
function factorOfGroep(argument: Argument | undefined, { deeltijdfactoren }: Functiekader): number {
  const eigen = deeltijdfactoren.find(({ beroepsgroep }) => isNamed(beroepsgroep, argument))
  if (eigen) return eigen.factor
  const groep = readCode(argument, BEROEPSGROEPEN, 'beroepsgroep')
  const gevonden = deeltijdfactoren.find(({ beroepsgroep }) => beroepsgroep === groep)
  if (gevonden) return gevonden.factor
  throw new NietBeschikbaar(`Het kader heeft geen deeltijdfactor voor ${BEROEPSGROEPEN.codes[groep]}.`)
}

function factorOfInvulling(argument: Argument | undefined, { invullingsfactoren }: Functiekader): number {
  const eigen = invullingsfactoren.find(({ invulling }) => isNamed(invulling, argument))
  if (eigen) return eigen.factor
  const mate = readCode(argument, INVULLINGEN, 'invulling')
  const gevonden = invullingsfactoren.find(({ invulling }) => invulling === mate)
  if (gevonden) return gevonden.factor
  throw new NietBeschikbaar(`Het kader heeft geen factor voor ${INVULLINGEN.codes[mate]}.`)
}

const isNamed = (code: string, argument: Argument | undefined): boolean =>
  normalize(code) === normalize(String(argument ?? ''))

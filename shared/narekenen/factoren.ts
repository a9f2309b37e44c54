import { type Getal, halfUnit, isWithin } from './cel.ts'

/** Werknemers and fte of the same row and scenario. */
export type Paar = { readonly werknemers: Getal; readonly fte: Getal }

/** A factor that a row may use, by its source: a professional group, or what the table itself says. */
export type Factor = { readonly factor: number; readonly naam: string }

/**
 * What the pairs of a row say about the factor between them.
 * - `bekend`: every pair fits this known factor within the rounding of the two figures
 * - `afronding`: no pair is a whole unit away from this known factor, which on small numbers proves nothing
 * - `onbekend`: the pairs share a factor that is none of the known ones
 * - `wisselt`: most pairs share `basis`; those in `afwijkend` use another
 */
export type Factoroordeel<P extends Paar> =
  | { readonly soort: 'bekend' | 'afronding'; readonly basis: Factor }
  | { readonly soort: 'onbekend'; readonly basis: Factor }
  | {
      readonly soort: 'wisselt'
      readonly basis: Factor
      readonly afwijkend: readonly { readonly paar: P; readonly eigen: Factor }[]
    }

/** Finds the factor of a row, from the known ones and from what its pairs have in common. */
export function judgeFactor<P extends Paar>(
  paren: readonly P[],
  bekende: readonly Factor[],
): Factoroordeel<P> | undefined {
  if (paren.length === 0) return undefined
  const passend = nearest(
    bekende.filter(({ factor }) => paren.every(paar => fits(paar, factor))),
    paren,
  )
  if (passend) return { soort: 'bekend', basis: passend }
  const bijna = nearest(
    bekende.filter(({ factor }) => paren.every(paar => isNear(paar, factor))),
    paren,
  )
  if (bijna) return { soort: 'afronding', basis: bijna }
  const basis = findBasis(paren, bekende)
  const afwijkend = paren.filter(paar => !fits(paar, basis.factor) && !isNear(paar, basis.factor))
  if (afwijkend.length === 0) return { soort: 'onbekend', basis }
  return {
    soort: 'wisselt',
    basis,
    afwijkend: afwijkend.map(paar => ({ paar, eigen: findBasis([paar], bekende) })),
  }
}

/** fte = werknemers × factor, as far as the rounding of both figures lets it be told. */
const fits = ({ werknemers, fte }: Paar, factor: number): boolean =>
  isWithin(werknemers.waarde * factor - fte.waarde, halfUnit(fte) + halfUnit(werknemers) * factor, fte.waarde)

/** Less than one printed unit away: an outcome is the sum of drivers that each may have been rounded. */
const isNear = ({ werknemers, fte }: Paar, factor: number): boolean =>
  Math.abs(werknemers.waarde * factor - fte.waarde) < 2 * halfUnit(fte)

/** Of several factors that fit, the one that all pairs together point at. */
function nearest(factoren: readonly Factor[], paren: readonly Paar[]): Factor | undefined {
  const werknemers = paren.reduce((som, paar) => som + paar.werknemers.waarde, 0)
  const fte = paren.reduce((som, paar) => som + paar.fte.waarde, 0)
  const afstand = ({ factor }: Factor) => Math.abs(werknemers * factor - fte)
  return factoren.reduce<Factor | undefined>(
    (beste, factor) => (beste && afstand(beste) <= afstand(factor) ? beste : factor),
    undefined,
  )
}

/** The factor that most pairs share; of equals a known one, and otherwise the roundest number it can be. */
function findBasis(paren: readonly Paar[], bekende: readonly Factor[]): Factor {
  const grenzen = paren.map(rangeOf)
  const count = (factor: number) => paren.filter(paar => fits(paar, factor)).length
  const mogelijk = [...bekende, ...grenzen.map(({ laagste }) => ({ factor: laagste, naam: '' }))]
  const meest = Math.max(...mogelijk.map(({ factor }) => count(factor)))
  const beste = mogelijk.find(({ factor }) => count(factor) === meest) ?? { factor: 0, naam: '' }
  if (beste.naam !== '') return beste
  const gedeeld = grenzen.filter(({ laagste, hoogste }) => laagste <= beste.factor && beste.factor <= hoogste)
  return {
    naam: '',
    factor: roundestBetween(beste.factor, Math.min(...gedeeld.map(({ hoogste }) => hoogste))),
  }
}

/** Between which factors a pair can lie, given the rounding of both figures. */
function rangeOf({ werknemers, fte }: Paar): { laagste: number; hoogste: number } {
  const laagste = (fte.waarde - halfUnit(fte)) / (werknemers.waarde + halfUnit(werknemers))
  const noemer = werknemers.waarde - halfUnit(werknemers)
  const hoogste = noemer > 0 ? (fte.waarde + halfUnit(fte)) / noemer : Number.MAX_VALUE
  return { laagste: Math.max(0, laagste), hoogste }
}

/** The number with the fewest decimals between two others, nearest to their middle. */
function roundestBetween(laagste: number, hoogste: number): number {
  const midden = Math.min(1, (laagste + hoogste) / 2)
  for (let decimalen = 0; decimalen <= 6; decimalen++) {
    const rond = Math.round(midden * 10 ** decimalen) / 10 ** decimalen
    if (rond >= laagste && rond <= hoogste) return rond
  }
  return midden
}

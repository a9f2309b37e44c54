import { cent, type Eurocent, euro } from '../middelen/bedrag.ts'
import type { LosOp, Opdracht, Oplossing } from './oplossing.ts'
import type { Eisen, Grens, Minimum, Portefeuille } from './portefeuille.ts'

/**
 * What something is worth in the unit of the goal: the found difference between two answers, and what is proven about
 * the difference between the two optima. Never below nothing, because the wider problem allows all that the other does.
 */
export type Prijs = { waarde: number; minstens: number; hoogstens: number }

export type Eisprijs = Prijs &
  ({ soort: 'erin' | 'eruit'; plan: string } | { soort: 'minimum'; minimum: Minimum })

/** What more room under one ceiling would bring, found by solving again with it, not read from a dual. */
export type Schaduwprijs = Prijs & { grens: Grens; extra: Eurocent }

/** The price of each demand: what the goal would gain without it. Nothing to price when the demands can't be met. */
export async function priceEisen(opdracht: Opdracht, basis: Oplossing, losOp: LosOp): Promise<Eisprijs[]> {
  const { erin, eruit, minima } = opdracht.portefeuille.eisen
  const without = (eisen: Partial<Eisen>) =>
    priceOf(
      opdracht,
      basis,
      { ...opdracht.portefeuille, eisen: { ...opdracht.portefeuille.eisen, ...eisen } },
      losOp,
    )
  const prijzen: Eisprijs[] = []
  if (basis.stand === 'onhaalbaar') return prijzen
  for (const plan of erin)
    prijzen.push({ soort: 'erin', plan, ...(await without({ erin: leaveOut(erin, plan) })) })
  for (const plan of eruit)
    prijzen.push({ soort: 'eruit', plan, ...(await without({ eruit: leaveOut(eruit, plan) })) })
  for (const minimum of minima)
    prijzen.push({ soort: 'minimum', minimum, ...(await without({ minima: leaveOut(minima, minimum) })) })
  return prijzen
}

/** The shadow price of every ceiling: what one million euros more in that pot and year would bring. */
export async function priceGrenzen(
  opdracht: Opdracht,
  basis: Oplossing,
  losOp: LosOp,
  extra: Eurocent = euro(1_000_000),
): Promise<Schaduwprijs[]> {
  const { grenzen } = opdracht.portefeuille
  const prijzen: Schaduwprijs[] = []
  if (basis.stand === 'onhaalbaar') return prijzen
  for (const grens of grenzen) {
    const ruimer = grenzen.map(een => (een === grens ? { ...een, ruimte: cent(een.ruimte + extra) } : een))
    const prijs = await priceOf(opdracht, basis, { ...opdracht.portefeuille, grenzen: ruimer }, losOp)
    prijzen.push({ grens, extra, ...prijs })
  }
  return prijzen
}

/** `ruimer` allows every choice that the problem itself allows, so its search can begin with the known answer. */
async function priceOf(
  opdracht: Opdracht,
  basis: Oplossing,
  ruimer: Portefeuille,
  losOp: LosOp,
): Promise<Prijs> {
  const beter = await losOp({ ...opdracht, portefeuille: ruimer, begin: basis.keuze })
  return {
    waarde: Math.max(0, beter.waarde - basis.waarde),
    minstens: Math.max(0, beter.waarde - basis.grens),
    hoogstens: Math.max(0, beter.grens - basis.waarde),
  }
}

const leaveOut = <T>(lijst: readonly T[], weg: T): T[] => lijst.filter(een => een !== weg)

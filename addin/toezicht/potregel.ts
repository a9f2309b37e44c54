import type { Periode } from '#shared/middelen/periode.ts'
import type {
  Budgetoverzichtregel,
  Budgetroute,
  Budgettermijnregel,
} from '#worker/budgetoverzichten/antwoorden.ts'

/** A line of the overview, of a year or of a whole term, with the years that it is about. */
export type Potregel = Omit<Budgettermijnregel, 'plafond'> & {
  /** tells it from every other line of the overview */
  readonly sleutel: string
  readonly periode: Periode
  readonly plafond: Budgetoverzichtregel['plafond'] | Budgettermijnregel['plafond']
  /** of a year only */
  readonly sluiting?: Budgetoverzichtregel['sluiting']
}

/** The lines of one way of the money, per fund first its term, then its years, each followed by its parts. */
export function potregelsOf({ regels, termijnen }: Budgetroute): Potregel[] {
  const alle: Potregel[] = [
    ...termijnen.map(regel => toPotregel(regel, regel.plafond)),
    ...regels.map(regel => toPotregel(regel, { van: regel.jaar, tot: regel.jaar })),
  ]
  const fondsen = [...new Set(alle.map(({ pot }) => pot.onderdeelVan ?? pot.id))]
  return fondsen.flatMap(fonds =>
    alle.filter(({ pot }) => pot.id === fonds || pot.onderdeelVan === fonds).toSorted(compareJaar),
  )
}

const toPotregel = (regel: Budgetoverzichtregel | Budgettermijnregel, { van, tot }: Periode): Potregel => ({
  ...regel,
  sleutel: `${regel.pot.id}/${van}-${tot}`,
  periode: { van, tot },
})

/** A term before the years in it; the sort keeps the order of fund and parts within a year. */
const compareJaar = (een: Potregel, ander: Potregel): number =>
  lengthOf(ander.periode) - lengthOf(een.periode) || een.periode.van - ander.periode.van

const lengthOf = ({ van, tot }: Periode): number => Math.sign(tot - van)

import { type Eurocent, formatEuro, sum } from '#shared/middelen/bedrag.ts'
import { measureKpis } from '#shared/middelen/kpi.ts'
import { formatPeriode } from '#shared/middelen/opmaak.ts'
import type { Melding } from '#shared/plan/melding.ts'
import type { Budgetmutatie } from '#worker/budgetmutaties/antwoorden.ts'
import { CIJFER_TEKST, OORZAAK_TEKST } from './opmaak.ts'
import type { Toezichtgegevens } from './verzamelen.ts'

/**
 * Whether each figure is the sum of the list behind it: of plans, of changes and of KPI's. Nothing found means that
 * the file may be made; anything else is a refusal that says what is wrong and by how much.
 */
export function checkAansluiting(gegevens: Toezichtgegevens): Melding[] {
  return [...checkCijfers(gegevens), ...checkMutaties(gegevens), ...checkKpis(gegevens)]
}

const checkCijfers = ({ herleidingen }: Toezichtgegevens): Melding[] =>
  herleidingen.flatMap(({ regel, post, som, plannen }) => {
    const wat = `${regel.pot.naam} ${formatPeriode(regel.periode)}, ${CIJFER_TEKST[post]}`
    const opgeteld = sum(plannen.map(({ bedrag }) => bedrag))
    return [...compare(wat, regel[post], som), ...compare(wat, regel[post], opgeteld)].slice(0, 1)
  })

/** A ceiling that came or went has no amount, so its causes are not added up. */
function checkMutaties({ sommen, mutaties }: Toezichtgegevens): Melding[] {
  const perSom = Map.groupBy(mutaties, keyOf)
  return sommen.flatMap(som => {
    const deel = perSom.get(keyOf(som)) ?? []
    const bedragen = deel.map(({ bedrag }) => bedrag).filter(bedrag => bedrag !== null)
    if (bedragen.length < deel.length) return []
    const wat = `${som.pot} ${som.jaar}, ${CIJFER_TEKST[som.post]}: ${OORZAAK_TEKST[som.oorzaak]}`
    return compare(wat, som.bedrag, sum(bedragen))
  })
}

const checkKpis = ({ kpigelden }: Toezichtgegevens): Melding[] =>
  kpigelden.flatMap(({ pot, overzicht, kpis }) => {
    const gemeten = measureKpis(kpis, overzicht.beschikbaarGesteld)
    return compare(`${pot.naam}, raming van de KPI-gelden`, overzicht.raming, gemeten.raming)
  })

const keyOf = ({ pot, jaar, post, oorzaak }: Pick<Budgetmutatie, 'pot' | 'jaar' | 'post' | 'oorzaak'>) =>
  [pot, jaar, post, oorzaak].join('/')

const compare = (wat: string, cijfer: Eurocent, opgeteld: Eurocent): Melding[] =>
  cijfer === opgeteld
    ? []
    : [
        {
          ernst: 'fout',
          regel: 'toezicht/herleiding',
          tekst: `${wat}: het cijfer is ${formatEuro(cijfer)}, en wat erachter staat telt op tot ${formatEuro(opgeteld)}.`,
          uitweg: 'Er wordt op dit moment misschien geboekt. Vernieuw het overzicht en probeer het opnieuw.',
          plaats: {},
        },
      ]

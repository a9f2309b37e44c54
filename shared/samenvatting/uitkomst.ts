import { explainGeenRang } from '../beoordeling/opmaak.ts'
import { formatEuro, minus, NUL } from '../middelen/bedrag.ts'
import type { Toetsregel } from '../middelen/toets.ts'
import type { Uitkomst, Verdeelregel } from '../verdeling/op-rang.ts'

export const UITKOMST_TEKST: Record<Uitkomst, string> = {
  voorgesteld: 'Voorgesteld',
  wacht: 'Wacht op ruimte',
  onbekend: 'Plafond onbekend',
  'niet-rangschikbaar': 'Niet te rangschikken',
}

/** Why a plan waits or can't be ranked, in words for the person who must explain it. */
export function explain(
  { score, uitkomst, knelpunten }: Verdeelregel,
  regels: readonly Toetsregel[],
): string {
  if (uitkomst === 'niet-rangschikbaar') return explainGeenRang(score).join('; ')
  return knelpunten
    .map(({ pot, jaar, tekort }) => {
      const naam = regels.find(regel => regel.pot.id === pot)?.pot.naam ?? pot
      return tekort === null
        ? `${naam} ${jaar}: geen plafond bekend`
        : `${naam} ${jaar}: ${formatEuro(tekort)} te kort`
    })
    .join('; ')
}

/** The verdict in words; a shortage that is only a signal says so. */
export function oordeelTekst({ oordeel, rest, plafond }: Toetsregel): string {
  switch (oordeel) {
    case 'past':
      return 'Past'
    case 'past-niet':
      return `${plafond?.werking === 'signaal' ? 'Signaal: ' : ''}${formatEuro(minus(NUL, rest ?? NUL))} te veel`
    case 'onbekend':
      return 'Plafond niet gepubliceerd'
    case 'geen-plafond':
      return 'Geen middelen in dit jaar'
  }
}

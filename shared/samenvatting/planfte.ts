import { explainCriterium } from '../beoordeling/opmaak.ts'
import type { Planscore } from '../beoordeling/scoren.ts'
import { formatBron } from '../bronnen/opmaak.ts'
import { formatBeroepsgroep } from '../impact/deeltijdfactor.ts'
import type { Impact } from '../impact/impact.ts'
import { formatBand, formatFactorbron } from '../impact/opmaak.ts'
import { INVULLINGEN } from '../plan/codelijsten.ts'
import { BETROUWBAARHEIDSWEGING_CONCEPT_2026 } from '../verdeling/betrouwbaarheidsweging.ts'
import type { Blok, Tabel } from './blokken.ts'
import { alinea, letOp } from './bouwstenen.ts'
import { inVolgorde, perScenariokolom } from './scenariokolommen.ts'
import type { Planstof } from './stof.ts'

/** The fte of a plan: how it was computed, how reliable that is, and its band. */
export function fteblad({ regel: { score } }: Planstof): Blok[] {
  const { plan, impact } = score
  if (!impact)
    return [
      letOp('De fte is niet te berekenen: het kader kent geen deeltijdfactor of invulling voor dit plan.'),
    ]
  return [
    ftetabel(score, impact),
    alinea(
      `Fte van dit plan: bruto ${formatBand(impact.fte)}, structureel en ten opzichte van het basispad. ${describeMethode(score, impact)}`,
    ),
    alinea(`Betrouwbaarheid: ${describeBetrouwbaarheid(score)}`),
    ...(plan.samenloop === null
      ? [alinea('De samenloop met andere plannen is niet beantwoord; het plan telt bruto mee.')]
      : []),
  ]
}

function ftetabel({ plan }: Planscore, { potentieFte, fte }: Impact): Tabel {
  return {
    soort: 'tabel',
    naam: `fte-${plan.nummer}`,
    leeg: '',
    kolommen: [
      { kop: 'Impact van dit plan', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('', 'fte', 16).map(kolom => ({ ...kolom, kop: capitalize(kolom.kop.trim()) })),
    ],
    rijen: [
      ['Werknemers', ...inVolgorde(plan.impact.werknemers)],
      ['Fte, als alles is ingevuld', ...inVolgorde(potentieFte)],
      ['Fte-impact, bruto', ...inVolgorde(fte)],
    ],
  }
}

const describeMethode = ({ plan }: Planscore, { deeltijdfactor, invulling }: Impact): string =>
  `Methode: werknemers × deeltijdfactor ${format(deeltijdfactor.factor)} (${formatBeroepsgroep(plan.impact.beroepsgroep)}; ${formatFactorbron(deeltijdfactor.bron)}) × invulling ${format(invulling.factor)} (${INVULLINGEN.codes[plan.impact.invulling]}; ${formatBron(invulling.bron)}).`

/** What is found of the evidence, in the kaders that ask for it. */
function describeBetrouwbaarheid({ criteria }: Planscore): string {
  const gevonden = criteria.find(
    ({ criterium }) => criterium.id === BETROUWBAARHEIDSWEGING_CONCEPT_2026.criterium,
  )
  if (!gevonden) return 'dit kader vraagt er niet naar.'
  if (gevonden.punten === null) return gevonden.toelichting
  const waarom = explainCriterium(gevonden)
  return `${format(gevonden.punten)} punten${waarom === '' ? ', zonder onderbouwing.' : `. ${waarom}`}`
}

const capitalize = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)
const format = (getal: number): string => getal.toLocaleString('nl-NL')

import { type Eurocent, sum } from '../middelen/bedrag.ts'
import { SCENARIOS } from '../plan/scenario.ts'
import type { Verdeelregel } from '../verdeling/op-rang.ts'
import { fteOf, proposedOf } from '../verdeling/voorstel.ts'
import type { Blok, Tabel, Waarde } from './blokken.ts'
import { kop } from './bouwstenen.ts'
import { nettoOf } from './netto.ts'
import { formatPm, inVolgorde, perScenariokolom } from './scenariokolommen.ts'
import type { Stof } from './stof.ts'

/** What page one says of fte, gross and net, and of what is not certain. */
export const summarizeOnzeker = (stof: Stof): Blok[] => [
  kop(2, 'Fte van het voorstel'),
  ftetabel(stof),
  kop(2, 'Wat onzeker is'),
  onzekertabel(stof),
]

function ftetabel({ verdeling }: Stof): Tabel {
  const { bruto, netto } = nettoOf(proposedOf(verdeling))
  return {
    soort: 'tabel',
    naam: 'fteband',
    leeg: '',
    kolommen: [
      { kop: 'Structureel, ten opzichte van het basispad', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Fte', 'heel', 14),
      { kop: 'Plannen op PM', aard: 'tekst', breedte: 18 },
    ],
    rijen: [
      ['Bruto', ...inVolgorde(bruto.som), formatPm(bruto.pm)],
      ['Netto, zonder wat dubbel telt', ...inVolgorde(netto), formatPm(bruto.pm)],
    ],
  }
}

function onzekertabel(stof: Stof): Tabel {
  const { verdeling, grijs, invoer } = stof
  const alles = invoer.keuze ? 'deze keuze' : 'alle plannen'
  const voorstel = proposedOf(verdeling)
  const grijzen = new Set(grijs.map(({ plan }) => plan))
  const among = (naam: string, waarvan: string, regels: readonly Verdeelregel[]): Waarde[] => [
    naam,
    waarvan,
    regels.length,
    sumGevraagd(regels),
  ]
  return {
    soort: 'tabel',
    naam: 'onzeker',
    leeg: '',
    kolommen: [
      { kop: 'Onzeker', aard: 'tekst', breedte: 44 },
      { kop: 'Van', aard: 'tekst', breedte: 16 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      { kop: 'Bedrag', aard: 'geld', breedte: 16 },
    ],
    rijen: [
      among('Impact op PM, in één of meer scenario’s', VOORSTEL, voorstel.filter(isPm)),
      among('Een score zonder onderbouwing', VOORSTEL, voorstel.filter(isOnonderbouwd)),
      among(
        'Samenloop met andere plannen niet beantwoord',
        VOORSTEL,
        voorstel.filter(({ score }) => score.plan.samenloop === null),
      ),
      among(
        'Grijze zone: wisselt van plaats bij een andere weging',
        alles,
        verdeling.regels.filter(({ score }) => grijzen.has(score.plan.nummer)),
      ),
      among(
        'Nog niet (helemaal) beoordeeld',
        alles,
        verdeling.regels.filter(({ score }) => score.voldoet === 'open'),
      ),
    ],
  }
}

const VOORSTEL = 'het voorstel'

const sumGevraagd = (regels: readonly Verdeelregel[]): Eurocent =>
  sum(regels.map(({ score }) => score.gevraagd))

const isPm = (regel: Verdeelregel): boolean => SCENARIOS.some(scenario => fteOf(regel)[scenario] === null)

const isOnonderbouwd = ({ score }: Verdeelregel): boolean =>
  score.criteria.some(
    ({ criterium, stand, toelichting }) =>
      criterium.soort !== 'berekend' && stand === 'gescoord' && toelichting.trim() === '',
  )

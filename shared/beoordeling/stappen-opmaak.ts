import { formatDatum } from '../bronnen/opmaak.ts'
import { PLANSTATUSSEN } from '../plan/codelijsten.ts'
import { listChoices } from '../plan/opsomming.ts'
import type { Agendapunt, Taak } from './agenda.ts'
import { GEBEURTENISSEN, type Status } from './gebeurtenissen.ts'
import type { Vereiste } from './stappen.ts'
import type { LopendeTermijn } from './termijnen.ts'

export const formatStatus = (status: Status): string =>
  status === 'nieuw' ? 'Nieuw' : PLANSTATUSSEN.codes[status]

/** `nog 3 dagen`, `vandaag`, `5 dagen te laat`. */
export function formatDagen(dagenOver: number): string {
  if (dagenOver === 0) return 'vandaag'
  const aantal = Math.abs(dagenOver)
  const dagen = `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`
  return dagenOver > 0 ? `nog ${dagen}` : `${dagen} te laat`
}

/** `Voorgenomen besluit: uiterlijk 20 december 2026, nog 3 dagen`, and *voorstel* where no source fixes the term. */
export function formatTermijn({ termijn, uiterlijk, dagenOver }: LopendeTermijn): string {
  const voorstel = termijn.bron.herkomst === 'voorstel' ? ' (termijn: voorstel)' : ''
  return `${termijn.naam}: uiterlijk ${formatDatum(uiterlijk)}, ${formatDagen(dagenOver)}${voorstel}`
}

/** What is next for someone, as one line. */
export const formatTaak = ({ taak, stappen }: Pick<Agendapunt, 'taak' | 'stappen'>): string =>
  stappen.length === 0
    ? TAKEN[taak]
    : `${TAKEN[taak]}: ${listChoices(stappen.map(stap => GEBEURTENISSEN.codes[stap].toLowerCase()))}`

const TAKEN: Readonly<Record<Taak, string>> = {
  'belang-verklaren': 'Verklaar of u belang hebt',
  beoordelen: 'Beoordeel het plan',
  'vragen-beantwoorden': 'Beantwoord de vragen',
  'consensus-vastleggen': 'Leg de consensus vast',
  'mededinging-vastleggen': 'Leg het mededingingsverslag vast',
  'stap-zetten': 'Zet de volgende stap',
  'vragen-stellen': 'Stel uw vragen',
  wachten: 'Wacht op anderen',
}

/** What has to be there for a step, as a short label beside it. */
export const VEREISTE_TEKST: Readonly<Record<Vereiste, string>> = {
  'partijen-compleet': 'alle partijen',
  'nieuwe-planversie': 'een nieuwe planversie',
  'alle-beoordelingen-ingediend': 'een beoordeling van elke partij',
  consensus: 'consensus',
  mededingingsverslag: 'mededingingsverslag',
  'vragen-beantwoord': 'antwoord op elke vraag',
  'vragen-beantwoord-of-termijn-voorbij': 'antwoord op elke vraag, of de termijn voorbij',
  kader: 'keuze van het kader',
  'akkoord-partijen': 'akkoord van elke partij',
  reden: 'reden',
  'reden-afwijking-voornemen': 'reden voor de afwijking van het voornemen',
  'reden-afwijking-rang': 'reden voor de afwijking van de rangorde',
}

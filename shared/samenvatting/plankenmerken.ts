import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import { PARTIJROLLEN, type Partijrol } from '../beoordeling/rollen.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import { formatEuro } from '../middelen/bedrag.ts'
import {
  AANVRAGERS,
  AFSPRAKEN,
  ONDERWERPEN,
  PLANSOORTEN,
  PLANSTATUSSEN,
  SECTOREN,
} from '../plan/codelijsten.ts'
import { once } from '../plan/eenmaal.ts'
import { list } from '../plan/opsomming.ts'
import type { Plan } from '../plan/plan.ts'
import type { Tabel } from './blokken.ts'
import type { Planstof, Stof } from './stof.ts'
import { explain, UITKOMST_TEKST } from './uitkomst.ts'

/** What the plan is, of whom, where, and what became of it. */
export function kenmerktabel(stof: Stof, planstof: Planstof): Tabel {
  const { regel } = planstof
  const { plan } = regel.score
  return {
    soort: 'tabel',
    naam: `plan-${plan.nummer}`,
    leeg: '',
    kolommen: [
      { kop: 'Kenmerk', aard: 'tekst', breedte: 34 },
      { kop: 'Inhoud', aard: 'tekst', breedte: 70 },
    ],
    rijen: [
      ['Uitkomst', describeUitkomst(planstof)],
      ['Toelichting', explain(regel, stof.verdeling.toets.regels) || 'geen'],
      ['Gevraagd', formatEuro(regel.score.gevraagd)],
      ['Soort en onderwerp', `${PLANSOORTEN.codes[plan.soort]}; ${ONDERWERPEN.codes[plan.onderwerp]}`],
      ['AZWA-afspraak', describeAfspraak(plan)],
      ['Aanvrager', `${plan.aanvrager.naam} (${AANVRAGERS.codes[plan.aanvrager.soort]})`],
      ['Partijen die geld krijgen', listPartijen(planstof)],
      ...partijrijen(stof, planstof),
      ['Regio', plan.regio || ONBEKEND],
      ['Sectoren', listSectoren(planstof)],
      ['Ingediend op', plan.ingediendOp === null ? ONBEKEND : formatDatum(plan.ingediendOp)],
    ],
  }
}

const ONBEKEND = 'niet opgegeven'

function describeUitkomst({ regel: { uitkomst, rang, score } }: Planstof): string {
  const plaats = rang === null ? [] : [`rang ${rang}`]
  const punten = score.score === null ? [] : [`score ${EEN_DECIMAAL().format(score.score)}`]
  return [UITKOMST_TEKST[uitkomst], ...plaats, ...punten].join(', ')
}

const describeAfspraak = ({ afspraak }: Plan): string =>
  afspraak === null ? ONBEKEND : `${afspraak} ${AFSPRAKEN.codes[afspraak]}`

const listPartijen = ({ aanvraagregels }: Planstof): string =>
  list([...new Set(aanvraagregels.map(({ partij }) => partij))].sort()) || ONBEKEND

const listSectoren = ({ regel, aanvraagregels }: Planstof): string => {
  const { sector } = regel.score.plan
  const genoemd = new Set([...aanvraagregels.map(regel => regel.sector), ...(sector ? [sector] : [])])
  return list([...genoemd].map(code => SECTOREN.codes[code])) || ONBEKEND
}

/** Who judges the plan, and where it is in the service; nothing when the service was not asked. */
function partijrijen({ naamVan }: Stof, { regel, dossier }: Planstof): string[][] {
  if (!dossier) return []
  return [
    ...dossier.partijen.map(({ organisatie, partijrol }) => [
      namePartijrol(partijrol, regel.score.plan),
      naamVan(organisatie),
    ]),
    ['Stand in de dienst', describeStand(dossier)],
  ]
}

/** The municipality that leads a regioplan sociaal domein acts for the others in its region. */
const namePartijrol = (partijrol: Partijrol, { soort }: Plan): string =>
  partijrol === 'medebeoordelaar' && soort === 'regioplan-sociaal-domein'
    ? 'Mandaatgemeente'
    : PARTIJROLLEN.codes[partijrol]

const describeStand = ({ status, planversie }: Leesdossier): string =>
  `${status === 'nieuw' ? 'Nieuw' : PLANSTATUSSEN.codes[status]}, planversie ${planversie}`

const EEN_DECIMAAL = once(
  () => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)

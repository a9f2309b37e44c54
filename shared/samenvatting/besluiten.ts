import {
  BESLUITUITKOMSTEN,
  type Besluitstand,
  followBesluiten,
  lastOf,
  ORGANEN,
  type Planbesluit,
  type Voorwaardestand,
} from '../beoordeling/besluit.ts'
import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import type { Datum } from '../bronnen/datum.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import type { Uitkomst } from '../verdeling/op-rang.ts'
import { proposedOf } from '../verdeling/voorstel.ts'
import type { Alinea, Blok, Kolom, Waarde } from './blokken.ts'
import { alinea, count, kop, letOp } from './bouwstenen.ts'
import type { Stof } from './stof.ts'
import { UITKOMST_TEKST } from './uitkomst.ts'
import { ZONDER_DIENST } from './vragen.ts'

/** What became of what the gremium advised and the BO decided before, as a chapter. */
export function summarizeBesluiten(stof: Stof): Blok[] {
  const { dossiers, verdeling, invoer } = stof
  const titel = kop(1, 'Wat er van eerdere adviezen is geworden')
  if (!dossiers) return [titel, ZONDER_DIENST]
  const uitkomsten = new Map(verdeling.regels.map(({ score, uitkomst }) => [score.plan.nummer, uitkomst]))
  const gevolgd = dossiers.flatMap(dossier =>
    followOf(dossier, invoer.peildatum).map(stand => ({
      stand,
      uitkomst: uitkomsten.get(dossier.plan),
    })),
  )
  return [
    titel,
    {
      soort: 'tabel',
      naam: 'eerdere-adviezen',
      leeg: 'Er zijn nog geen adviezen of besluiten vastgelegd.',
      kolommen: [
        { kop: 'Plan', aard: 'tekst', breedte: 12 },
        ...BESLUITKOLOMMEN,
        { kop: 'In dit voorstel', aard: 'tekst', breedte: 22 },
        { kop: 'Motivering', aard: 'tekst', breedte: 60 },
      ],
      rijen: gevolgd.map(({ stand, uitkomst }) => [
        stand.besluit.plan,
        ...besluitrij(stand),
        describeNu(uitkomst),
        stand.besluit.motivering,
      ]),
    },
    kop(2, 'Voorwaarden'),
    {
      ...voorwaardevorm('voorwaarden'),
      kolommen: [{ kop: 'Plan', aard: 'tekst', breedte: 12 }, ...VOORWAARDEKOLOMMEN],
      rijen: gevolgd.flatMap(({ stand }) => voorwaarderijen(stand).map(rij => [stand.besluit.plan, ...rij])),
    },
  ]
}

/** The advice and the decisions on one plan, and its conditions. */
export function planbesluiten(dossier: Leesdossier, peildatum: Datum): Blok[] {
  const gevolgd = followOf(dossier, peildatum)
  return [
    {
      soort: 'tabel',
      naam: `besluiten-${dossier.plan}`,
      leeg: 'Er is nog geen advies of besluit over dit plan vastgelegd.',
      kolommen: [...BESLUITKOLOMMEN, { kop: 'Motivering', aard: 'tekst', breedte: 60 }],
      rijen: gevolgd.map(stand => [...besluitrij(stand), stand.besluit.motivering]),
    },
    {
      ...voorwaardevorm(`voorwaarden-${dossier.plan}`),
      kolommen: VOORWAARDEKOLOMMEN,
      rijen: gevolgd.flatMap(voorwaarderijen),
    },
  ]
}

/**
 * Whether the deciding body and the day are on record for every plan of the proposal, and then which; a summary is a
 * concept until then. One plan without a decision, or a proposal without plans, leaves it a concept.
 */
export function vaststellingOf({ verdeling, dossierVan }: Stof): { datum: Datum } | null {
  const besluiten = proposedOf(verdeling).map(({ score }) => {
    const dossier = dossierVan(score.plan.nummer)
    return dossier && lastOf(dossier.besluiten, 'bo')
  })
  const data = besluiten.flatMap(besluit => (besluit ? [besluit.datum] : []))
  const laatste = data.toSorted().at(-1)
  return laatste !== undefined && data.length === besluiten.length ? { datum: laatste } : null
}

/** What still makes the summary a concept, or who decided on it and when. */
export function describeVaststelling(stof: Stof): Alinea {
  const vaststelling = vaststellingOf(stof)
  if (vaststelling)
    return alinea(
      `Vastgesteld: het BO IZA/AZWA heeft over elk voorgesteld plan besloten, het laatst op ${formatDatum(vaststelling.datum)}.`,
    )
  const voorstel = proposedOf(stof.verdeling)
  const zonder = voorstel.filter(({ score }) => {
    const dossier = stof.dossierVan(score.plan.nummer)
    return !dossier || !lastOf(dossier.besluiten, 'bo')
  })
  return letOp(
    `Concept: van ${count(zonder.length, 'voorgesteld plan', 'voorgestelde plannen')} is nog geen besluit met orgaan en datum vastgelegd.`,
  )
}

const followOf = ({ besluiten, vervullingen }: Leesdossier, peildatum: Datum): Besluitstand[] =>
  followBesluiten(besluiten, vervullingen, peildatum)

const BESLUITKOLOMMEN: readonly Kolom[] = [
  { kop: 'Orgaan', aard: 'tekst', breedte: 34 },
  { kop: 'Op', aard: 'tekst', breedte: 18 },
  { kop: 'Uitkomst', aard: 'tekst', breedte: 30 },
  { kop: 'Nu', aard: 'tekst', breedte: 30 },
]

const besluitrij = (stand: Besluitstand): Waarde[] => [
  ORGANEN.codes[stand.besluit.orgaan],
  formatDatum(stand.besluit.datum),
  `${BESLUITUITKOMSTEN.codes[stand.besluit.uitkomst]} (planversie ${stand.besluit.planversie})`,
  describeStand(stand),
]

function describeStand({ besluit, vervangen, voorwaarden }: Besluitstand): string {
  if (vervangen) return 'Vervangen door een later besluit'
  if (voorwaarden.length === 0) return besluit.orgaan === 'bo' ? 'Geldt' : 'Laatste advies'
  const met = voorwaarden.filter(({ stand }) => stand === 'vervuld').length
  return `${met} van de ${count(voorwaarden.length, 'voorwaarde', 'voorwaarden')} vervuld`
}

const describeNu = (uitkomst: Uitkomst | undefined): string =>
  uitkomst ? UITKOMST_TEKST[uitkomst] : 'Niet in dit voorstel'

const voorwaardevorm = (naam: string) =>
  ({ soort: 'tabel', naam, leeg: 'Er zijn geen voorwaarden gesteld.' }) as const

const VOORWAARDEKOLOMMEN: readonly Kolom[] = [
  { kop: 'Voorwaarde', aard: 'tekst', breedte: 60 },
  { kop: 'Uiterlijk', aard: 'tekst', breedte: 18 },
  { kop: 'Stand', aard: 'tekst', breedte: 14 },
  { kop: 'Gesteld door', aard: 'tekst', breedte: 30 },
  { kop: 'Waaruit dat blijkt', aard: 'tekst', breedte: 60 },
]

/** The conditions of a decision that a later one replaced went with it. */
const voorwaarderijen = ({ besluit, vervangen, voorwaarden }: Besluitstand): Waarde[][] =>
  vervangen ? [] : voorwaarden.map(stand => voorwaarderij(stand, besluit))

const voorwaarderij = (
  { voorwaarde, stand, vervulling }: Voorwaardestand,
  { orgaan, datum }: Planbesluit,
): Waarde[] => [
  voorwaarde.tekst,
  voorwaarde.uiterlijk === null ? 'geen datum' : formatDatum(voorwaarde.uiterlijk),
  VOORWAARDESTAND[stand],
  `${ORGANEN.codes[orgaan]}, ${formatDatum(datum)}`,
  vervulling ? `${formatDatum(vervulling.datum)}: ${vervulling.toelichting}` : '',
]

export const VOORWAARDESTAND: Record<Voorwaardestand['stand'], string> = {
  vervuld: 'Vervuld',
  open: 'Open',
  'te-laat': 'Te laat',
}

import type { Band } from '../impact/band.ts'
import { INVULLINGSKEUZES, type Invullingskeuze } from '../impact/invullingskeuze.ts'
import type { Kengetallen } from '../impact/kengetallen.ts'
import { formatBand, formatPersonen, formatProcent } from '../impact/opmaak.ts'
import type { Kader } from '../kader/kader.ts'
import type { Totaal, Verdeelregel, Verdeling } from '../verdeling/op-rang.ts'
import { computeOpbrengst, kengetallenOf, type Opbrengst } from '../verdeling/opbrengst.ts'
import { fteOf, proposedOf } from '../verdeling/voorstel.ts'
import type { Alinea, Blok, Kolom, Tabel } from './blokken.ts'
import { summarizeNetto } from './netto.ts'
import { formatPm, inVolgorde, perScenariokolom } from './scenariokolommen.ts'

/**
 * What the proposal yields: fte per outcome, gross and net, how certain that is and which plans decide it, how much hangs on the
 * choice of the kader, what it costs per fte, and its share of the national ambitions.
 */
export function summarizeOpbrengst(verdeling: Verdeling): Blok[] {
  const opbrengst = computeOpbrengst(verdeling)
  return [
    { soort: 'kop', niveau: 1, tekst: 'Opbrengst in fte', nieuwePagina: true },
    alinea(
      'Bruto, structureel en ten opzichte van het basispad. De drie scenario’s zijn laag, gemiddeld en hoog.',
    ),
    perUitkomst(verdeling),
    ...summarizeNetto(proposedOf(verdeling)),
    { soort: 'kop', niveau: 2, tekst: 'Hoe zeker is dat' },
    ...explainBand(opbrengst, verdeling.kader),
    bandtabel(opbrengst.band),
    bepalendePlannen(opbrengst, verdeling.regels),
    alinea(
      'Hoe zwaar de invulling van de randvoorwaarden telt, is een voorstel: KPMG geeft er geen getal bij. Zo verandert de opbrengst van dezelfde plannen met die keuze.',
    ),
    invullingstabel(opbrengst),
    { soort: 'kop', niveau: 2, tekst: 'Fte en geld' },
    alinea(
      'Per scenario tellen alleen plannen die het invullen, met hun fte en met hun geld. Euro per fte zet het gevraagde geld, over alle jaren samen, tegenover structurele fte.',
    ),
    kengetallentabel(opbrengst, verdeling),
    { soort: 'kop', niveau: 2, tekst: 'Aandeel in de landelijke ambitie' },
    alinea(
      'De ambities staan in personen. Daarom tellen hier werknemers (fte gedeeld door de deeltijdfactor) van de voorgestelde plannen, bruto: overlap met andere plannen en akkoorden is niet afgetrokken.',
    ),
    ambitietabel(opbrengst),
  ]
}

/** `bruto 1.200 tot 2.900 fte (gemiddeld 2.050), zonder 3 plannen met PM`. */
export function describeBand({ fte, open, plannen }: Band): string {
  const aantal = open.plannen.length
  if (aantal === 0) return `bruto ${formatBand(fte)}`
  const metPm = `${aantal} ${aantal === 1 ? 'plan' : 'plannen'} met PM`
  return plannen === 0 ? `een onbekend aantal fte (${metPm})` : `bruto ${formatBand(fte)}, zonder ${metPm}`
}

const alinea = (tekst: string): Alinea => ({ soort: 'alinea', tekst })

/** Plans that don't state a scenario are not in its sum. */
const PM_KOLOM: Kolom = { kop: 'Plannen op PM', aard: 'tekst', breedte: 18 }

function perUitkomst({ totalen, gevraagd }: Verdeling): Tabel {
  const rij = (naam: string, totaal: Totaal) => [
    naam,
    totaal.aantal,
    totaal.bedrag,
    ...inVolgorde(totaal.fte),
    formatPm(totaal.pm),
  ]
  return {
    soort: 'tabel',
    naam: 'fte',
    leeg: '',
    kolommen: [
      { kop: 'Groep', aard: 'tekst', breedte: 34 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      { kop: 'Bedrag', aard: 'geld', breedte: 16 },
      ...perScenariokolom('Fte', 'fte', 14),
      PM_KOLOM,
    ],
    rijen: [
      rij('Voorgesteld', totalen.voorgesteld),
      rij('Wacht op ruimte', totalen.wacht),
      ...(totalen.onbekend.aantal > 0 ? [rij('Plafond onbekend', totalen.onbekend)] : []),
      rij('Niet te rangschikken', totalen['niet-rangschikbaar']),
      rij('Alle plannen', gevraagd),
    ],
  }
}

function explainBand({ band, bepalend }: Opbrengst, { onzekerheid }: Kader): Alinea[] {
  const opbrengst = alinea(
    `Het voorstel levert ${describeBand(band)}. De band telt laag bij laag en hoog bij hoog op, en is dus op zijn breedst.`,
  )
  const breedste = bepalend[0]
  if (!breedste) return [opbrengst]
  return [
    opbrengst,
    alinea(
      `${bepalend.length} van de ${band.plannen} plannen ${bepalend.length === 1 ? 'bepaalt' : 'bepalen samen'} ${formatProcent(onzekerheid.aandeelBreedte)} van de breedte (voorstel); plan ${breedste.nummer} alleen al ${formatProcent(breedste.aandeel)}.`,
    ),
  ]
}

function bandtabel({ fte, plannen, breedte, open }: Band): Tabel {
  return {
    soort: 'tabel',
    naam: 'band',
    leeg: '',
    kolommen: [
      { kop: 'Deel van het voorstel', aard: 'tekst', breedte: 34 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      ...perScenariokolom('Fte', 'heel', 14),
      { kop: 'Breedte in fte', aard: 'heel', breedte: 14 },
    ],
    rijen: [
      ['Met alle drie de scenario’s', plannen, ...inVolgorde(fte), breedte],
      ...(open.plannen.length > 0
        ? [['Met een scenario op PM', open.plannen.length, ...inVolgorde(open.som), null]]
        : []),
    ],
  }
}

/** More rows than this don't help a reader; the text says how many plans there are. */
const MEESTE_PLANNEN = 10

function bepalendePlannen({ bepalend }: Opbrengst, regels: readonly Verdeelregel[]): Tabel {
  const perNummer = new Map(regels.map(regel => [regel.score.plan.nummer, regel]))
  return {
    soort: 'tabel',
    naam: 'bandbreedte',
    leeg: 'Geen plan maakt de band breder.',
    kolommen: [
      { kop: 'Plan dat de breedte bepaalt', aard: 'tekst', breedte: 34 },
      { kop: 'Titel', aard: 'tekst', breedte: 44 },
      ...perScenariokolom('Fte', 'heel', 14),
      { kop: 'Breedte in fte', aard: 'heel', breedte: 14 },
      { kop: 'Aandeel', aard: 'aandeel', breedte: 10 },
    ],
    rijen: bepalend.slice(0, MEESTE_PLANNEN).flatMap(({ nummer, breedte, aandeel }) => {
      const regel = perNummer.get(nummer)
      return regel ? [[nummer, regel.score.plan.titel, ...inVolgorde(fteOf(regel)), breedte, aandeel]] : []
    }),
  }
}

const KEUZETEKST: Readonly<Record<Invullingskeuze, string>> = {
  voorzien: 'Alles voorzien: de hele potentie',
  kader: 'Zoals in het kader',
  lager: 'Elk plan een trap lager',
}

function invullingstabel({ invullingen }: Opbrengst): Tabel {
  return {
    soort: 'tabel',
    naam: 'invulling',
    leeg: '',
    kolommen: [
      { kop: 'Als de invulling zo telt', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Fte', 'heel', 14),
      PM_KOLOM,
    ],
    rijen: INVULLINGSKEUZES.map(keuze => [
      KEUZETEKST[keuze],
      ...inVolgorde(invullingen[keuze].som),
      formatPm(invullingen[keuze].pm),
    ]),
  }
}

function kengetallentabel({ kengetallen }: Opbrengst, { regels }: Verdeling): Tabel {
  const rij = (naam: string, { ftePerMiljoen, eurocentPerFte, pm }: Kengetallen) => [
    naam,
    ...inVolgorde(ftePerMiljoen),
    ...inVolgorde(eurocentPerFte),
    formatPm(pm),
  ]
  return {
    soort: 'tabel',
    naam: 'kengetallen',
    leeg: '',
    kolommen: [
      { kop: 'Groep', aard: 'tekst', breedte: 34 },
      ...perScenariokolom('Fte per mln', 'fte', 14),
      ...perScenariokolom('Euro per fte', 'geld', 16),
      PM_KOLOM,
    ],
    rijen: [rij('Voorgesteld', kengetallen), rij('Alle plannen', kengetallenOf(regels))],
  }
}

function ambitietabel({ ambities }: Opbrengst): Tabel {
  return {
    soort: 'tabel',
    naam: 'ambitie',
    leeg: '',
    kolommen: [
      { kop: 'Ambitie', aard: 'tekst', breedte: 34 },
      { kop: 'In personen', aard: 'tekst', breedte: 18 },
      { kop: 'Plannen', aard: 'aantal', breedte: 10 },
      ...perScenariokolom('Werknemers', 'heel', 14),
      ...perScenariokolom('Aandeel', 'aandeel', 12),
      PM_KOLOM,
    ],
    rijen: ambities.map(({ ambitie, plannen, werknemers, aandeel, pm }) => [
      ambitie.titel,
      formatPersonen(ambitie),
      plannen,
      ...inVolgorde(werknemers),
      ...inVolgorde(aandeel),
      formatPm(pm),
    ]),
  }
}

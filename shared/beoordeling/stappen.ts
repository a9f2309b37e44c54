import type { Bron } from '../bronnen/bron.ts'
import { cite, propose } from '../bronnen/documenten.ts'
import type { Planinhoud } from '../plan/plan.ts'
import type { Gebeurtenis, Status } from './gebeurtenissen.ts'
import type { TermijnId } from './termijnen.ts'
import { type Hoedanigheid, REGIE } from './wie.ts'

/** What has to be there before a step is taken, or has to be given along with it; `VEREISTEN` checks each. */
export type Vereiste =
  | 'partijen-compleet'
  | 'nieuwe-planversie'
  | 'alle-beoordelingen-ingediend'
  | 'consensus'
  | 'mededingingsverslag'
  | 'vragen-beantwoord'
  | 'vragen-beantwoord-of-termijn-voorbij'
  | 'kader'
  | 'akkoord-partijen'
  | 'reden'
  | 'reden-afwijking-voornemen'
  | 'reden-afwijking-rang'

/** Who may take a step; with `soort` only for plans of that kind. */
export type Bevoegdheid = Hoedanigheid & { readonly soort?: Planinhoud['soort'] }

/** One row of the table of steps. */
export type Stap = {
  readonly van: readonly Status[]
  readonly naar: Exclude<Status, 'nieuw'>
  readonly richting: 'vooruit' | 'terug' | 'eruit'
  readonly wie: readonly Bevoegdheid[]
  readonly vereist: readonly Vereiste[]
  /** the term that starts, or whether the one that ran goes on */
  readonly termijn: TermijnId | 'loopt-door' | 'geen'
  readonly bron: Bron
}

/** The mandaatgemeente leads a regioplan sociaal domein, so it may hand in the plan as well. */
const INDIENERS: readonly Bevoegdheid[] = [
  ...REGIE,
  { rol: 'gemeente', partijrol: 'medebeoordelaar', soort: 'regioplan-sociaal-domein' },
]

/** Where a plan has no outcome yet. */
export const OPEN_STATUSSEN: readonly Status[] = [
  'snelle-toets',
  'voorlopig-afgekeurd',
  'in-uitwerking',
  'ingediend',
  'in-beoordeling',
  'aanpassen',
  'voorgenomen-besluit',
  'besluitvorming',
]

const STAP1 = cite('regeling', 'bijlage I, stap 1: snelle toets')
const STAP2 = cite('regeling', 'bijlage I, stap 2: uitwerking')
const STAP3 = cite('regeling', 'bijlage I, stap 3: beoordeling')

/**
 * Every step of a plan, from the first proposal to the outcome. What is not in this table can't happen, whoever asks.
 * The regeling fixes the steps and their terms for transformatieplannen; who may take them in this service, and what
 * is recorded, is a proposal unless the row cites otherwise.
 */
export const STAPPEN: Readonly<Record<Gebeurtenis, Stap>> = {
  aanleveren: {
    van: ['nieuw'],
    naar: 'snelle-toets',
    richting: 'vooruit',
    wie: INDIENERS,
    vereist: [],
    termijn: 'snelle-toets',
    bron: STAP1,
  },
  'direct-uitwerken': {
    van: ['nieuw'],
    naar: 'in-uitwerking',
    richting: 'vooruit',
    wie: INDIENERS,
    vereist: ['reden'],
    termijn: 'geen',
    bron: propose(
      'stap direct-uitwerken',
      'Voor plannen die al een snelle toets hadden, en voor regioplannen: daarvoor beschrijft afspraak D5 geen snelle toets.',
    ),
  },
  'snelle-toets-goedkeuren': {
    van: ['snelle-toets'],
    naar: 'in-uitwerking',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['akkoord-partijen'],
    termijn: 'geen',
    bron: STAP1,
  },
  'snelle-toets-terugsturen': {
    van: ['snelle-toets'],
    naar: 'voorlopig-afgekeurd',
    richting: 'terug',
    wie: REGIE,
    vereist: ['reden'],
    termijn: 'geen',
    bron: cite('voortgang2025', 'voortgang snelle toetsen, voorlopig afgekeurd'),
  },
  'snelle-toets-afkeuren': {
    van: ['snelle-toets'],
    naar: 'afgekeurd',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['akkoord-partijen', 'reden'],
    termijn: 'geen',
    bron: STAP1,
  },
  'opnieuw-aanleveren': {
    van: ['voorlopig-afgekeurd'],
    naar: 'snelle-toets',
    richting: 'vooruit',
    wie: INDIENERS,
    vereist: ['nieuwe-planversie'],
    termijn: 'snelle-toets',
    bron: cite('voortgang2025', 'voortgang snelle toetsen, voorlopig afgekeurd', 'afgeleid'),
  },
  indienen: {
    van: ['in-uitwerking'],
    naar: 'ingediend',
    richting: 'vooruit',
    wie: INDIENERS,
    vereist: [],
    termijn: 'voorgenomen-besluit',
    bron: STAP2,
  },
  'opnieuw-indienen': {
    van: ['aanpassen'],
    naar: 'ingediend',
    richting: 'vooruit',
    wie: INDIENERS,
    vereist: ['nieuwe-planversie'],
    termijn: 'voorgenomen-besluit',
    bron: cite(
      'regeling',
      'bijlage I, stap 3: beoordeling',
      'afgeleid',
      'Aanpassen en opnieuw indienen kan; dat de termijn dan opnieuw begint, is een voorstel.',
    ),
  },
  'beoordeling-starten': {
    van: ['ingediend'],
    naar: 'in-beoordeling',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['partijen-compleet', 'kader'],
    termijn: 'loopt-door',
    bron: STAP3,
  },
  'voornemen-goedkeuren': {
    van: ['in-beoordeling'],
    naar: 'voorgenomen-besluit',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['alle-beoordelingen-ingediend', 'consensus', 'mededingingsverslag', 'reden-afwijking-rang'],
    termijn: 'vragen',
    bron: STAP3,
  },
  'voornemen-afkeuren': {
    van: ['in-beoordeling'],
    naar: 'voorgenomen-besluit',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['alle-beoordelingen-ingediend', 'consensus', 'mededingingsverslag', 'reden'],
    termijn: 'vragen',
    bron: STAP3,
  },
  'vragenronde-sluiten': {
    van: ['voorgenomen-besluit'],
    naar: 'besluitvorming',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['vragen-beantwoord-of-termijn-voorbij'],
    termijn: 'definitief',
    bron: STAP3,
  },
  goedkeuren: {
    van: ['besluitvorming'],
    naar: 'goedgekeurd',
    richting: 'vooruit',
    wie: REGIE,
    vereist: [
      'consensus',
      'mededingingsverslag',
      'vragen-beantwoord',
      'akkoord-partijen',
      'reden-afwijking-voornemen',
      'reden-afwijking-rang',
    ],
    termijn: 'geen',
    bron: STAP3,
  },
  afkeuren: {
    van: ['besluitvorming'],
    naar: 'afgekeurd',
    richting: 'vooruit',
    wie: REGIE,
    vereist: ['consensus', 'mededingingsverslag', 'vragen-beantwoord', 'akkoord-partijen', 'reden'],
    termijn: 'geen',
    bron: STAP3,
  },
  terugsturen: {
    van: ['ingediend', 'in-beoordeling', 'voorgenomen-besluit', 'besluitvorming'],
    naar: 'aanpassen',
    richting: 'terug',
    wie: REGIE,
    vereist: ['reden'],
    termijn: 'geen',
    bron: STAP3,
  },
  'laten-vervallen': {
    van: OPEN_STATUSSEN,
    naar: 'vervallen',
    richting: 'eruit',
    wie: REGIE,
    vereist: ['reden'],
    termijn: 'geen',
    bron: cite('voortgang2026', 'status transformatieplannen', 'afgeleid'),
  },
  'geen-vervolg': {
    van: OPEN_STATUSSEN,
    naar: 'geen-vervolg',
    richting: 'eruit',
    wie: REGIE,
    vereist: ['reden'],
    termijn: 'geen',
    bron: cite('voortgang2026', 'status transformatieplannen', 'afgeleid'),
  },
}

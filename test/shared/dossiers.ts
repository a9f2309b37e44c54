import type { Belangenverklaring } from '#shared/beoordeling/belang.ts'
import type { Beoordeling, Binding } from '#shared/beoordeling/beoordeling.ts'
import type { Consensus } from '#shared/beoordeling/consensus.ts'
import type { Dossier, Overgang, Stapgegevens, Vraag } from '#shared/beoordeling/dossier.ts'
import type { Gebeurtenis, Status } from '#shared/beoordeling/gebeurtenissen.ts'
import type { Mededingingsverslag } from '#shared/beoordeling/mededinging.ts'
import { STAPPEN } from '#shared/beoordeling/stappen.ts'
import type { Belangstand, Wie } from '#shared/beoordeling/wie.ts'
import type { Datum } from '#shared/bronnen/datum.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import type { Planinhoud } from '#shared/plan/plan.ts'
import { KADER, plan } from './plannen.ts'

export const EERSTE_DAG = '2026-11-02'
export const BINDING: Binding = { planversie: 1, kader: { id: KADER.id, versie: KADER.versie } }

const maakWie = (
  persoon: string,
  organisatie: string,
  rol: Wie['rol'],
  partijrol: Wie['partijrol'],
): Wie => ({ persoon, organisatie, rol, partijrol, belang: 'geen' })

/** Invented people around one plan: two at the coordinating insurer, one at the other, a municipality, and readers. */
export const CORA = maakWie('cora', 'Waterland', 'coordinator', 'coordinerend')
export const ANNA = maakWie('anna', 'Waterland', 'beoordelaar', 'coordinerend')
export const BRAM = maakWie('bram', 'Duinzicht', 'beoordelaar', 'marktleider')
export const GERT = maakWie('gert', 'Gemeente Oost', 'gemeente', 'medebeoordelaar')
export const VERA = maakWie('vera', 'Verte', 'andere-verzekeraar', null)
export const NORA = maakWie('nora', 'NZa', 'nza', null)
export const GRETA = maakWie('greta', 'Gremium', 'gremium', null)
export const BART = maakWie('bart', 'Dienst', 'beheerder', null)
export const BEOORDELAARS = [CORA, ANNA, BRAM, GERT]
export const IEDEREEN = [...BEOORDELAARS, VERA, NORA, GRETA, BART]

export const withBelang = (wie: Wie, belang: Belangstand): Wie => ({ ...wie, belang })

/** The way to each status, step by step. */
export const PAD: Readonly<Record<Status, readonly Gebeurtenis[]>> = (() => {
  const ingediend = ['direct-uitwerken', 'indienen'] as const
  const inBeoordeling = [...ingediend, 'beoordeling-starten'] as const
  const voorgenomen = [...inBeoordeling, 'voornemen-goedkeuren'] as const
  const besluitvorming = [...voorgenomen, 'vragenronde-sluiten'] as const
  return {
    nieuw: [],
    'snelle-toets': ['aanleveren'],
    'voorlopig-afgekeurd': ['aanleveren', 'snelle-toets-terugsturen'],
    'in-uitwerking': ['aanleveren', 'snelle-toets-goedkeuren'],
    ingediend,
    'in-beoordeling': inBeoordeling,
    aanpassen: [...inBeoordeling, 'terugsturen'],
    'voorgenomen-besluit': voorgenomen,
    besluitvorming,
    goedgekeurd: [...besluitvorming, 'goedkeuren'],
    afgekeurd: [...besluitvorming, 'afkeuren'],
    vervallen: [...ingediend, 'laten-vervallen'],
    'geen-vervolg': ['aanleveren', 'geen-vervolg'],
  }
})()

/** What is given along with a step so that nothing of that is missing. */
export const ALLES_GEGEVEN: Stapgegevens = {
  reden: 'Daarom.',
  redenRang: 'Daarom eerst.',
  akkoord: ['Waterland', 'Duinzicht', 'Gemeente Oost'],
  kader: BINDING.kader,
}

/** Steps on consecutive days, as if they were all allowed. */
export const geschiedenis = (
  gebeurtenissen: readonly Gebeurtenis[],
  begin: Datum = EERSTE_DAG,
  planversie = 1,
): Overgang[] =>
  gebeurtenissen.map((gebeurtenis, i) => {
    const vorige = gebeurtenissen[i - 1]
    return {
      volgnr: i + 1,
      gebeurtenis,
      van: vorige ? STAPPEN[vorige].naar : 'nieuw',
      naar: STAPPEN[gebeurtenis].naar,
      datum: addDays(begin, i),
      door: { persoon: CORA.persoon, organisatie: CORA.organisatie },
      planversie,
      gegevens: ALLES_GEGEVEN,
    }
  })

export const inhoud = (wijziging: Partial<Planinhoud> = {}): Planinhoud => {
  const { antwoorden: _, oordelen: __, ...kaal } = plan()
  return { ...kaal, ...wijziging }
}

export const beoordeling = (
  { persoon, organisatie }: Pick<Wie, 'persoon' | 'organisatie'>,
  wijziging: Partial<Beoordeling> = {},
): Beoordeling => ({
  id: `b-${persoon}`,
  plan: 'DB-001',
  ...BINDING,
  beoordelaar: { persoon, organisatie },
  stand: 'ingediend',
  inhoud: { antwoorden: plan().antwoorden, oordelen: {} },
  ingediendOp: '2026-11-05',
  versie: 1,
  ...wijziging,
})

export const concept = (wie: Wie, wijziging: Partial<Beoordeling> = {}): Beoordeling =>
  beoordeling(wie, { stand: 'concept', ingediendOp: null, ...wijziging })

export const verklaring = ({ persoon }: Pick<Wie, 'persoon'>, belang = false): Belangenverklaring => ({
  plan: 'DB-001',
  persoon,
  belang,
  toelichting: belang ? 'Mijn broer werkt bij de aanvrager.' : '',
  datum: EERSTE_DAG,
})

export const consensus = (wijziging: Partial<Consensus> = {}): Consensus => ({
  versie: 1,
  ...BINDING,
  beoordelingen: ['b-bram', 'b-cora', 'b-gert'],
  criteria: {
    betrouwbaarheid: { punten: 3, reden: 'Meting bij drie instellingen.' },
    opschaalbaarheid: { punten: 4, reden: '' },
  },
  poorten: {},
  minderheid: [],
  afwijkingen: [],
  vastgesteldOp: '2026-11-06',
  door: ['Waterland', 'Duinzicht', 'Gemeente Oost'],
  ...wijziging,
})

export const vraag = (wijziging: Partial<Vraag> = {}): Vraag => ({
  id: 'v-1',
  plan: 'DB-001',
  door: { persoon: VERA.persoon, organisatie: VERA.organisatie },
  tekst: 'Hoe verhoudt dit zich tot onze regio?',
  datum: '2026-11-08',
  antwoorden: [
    {
      door: { persoon: CORA.persoon, organisatie: CORA.organisatie },
      tekst: 'Goed.',
      datum: '2026-11-09',
    },
  ],
  ...wijziging,
})

export const mededingingsverslag = (wijziging: Partial<Mededingingsverslag> = {}): Mededingingsverslag => ({
  plan: 'DB-001',
  motief: 'Eén verzekeraar alleen krijgt de afbouw niet voor elkaar.',
  partijen: ['Waterland', 'Duinzicht'],
  doelen: [{ doel: 'Minder rapporteren', maatstaf: 'minuten per dienst', toetsing: 'jaarlijks door de NZa' }],
  einddatum: '2028-12-31',
  datum: '2026-11-05',
  ...wijziging,
})

/** A dossier in which nothing is missing for any step from this status, on a plan in which a municipality takes part. */
export const dossier = (status: Status = 'in-beoordeling', wijziging: Partial<Dossier> = {}): Dossier => ({
  inhoud: inhoud({ gemeenteDoetMee: true }),
  planversie: 2,
  partijen: [
    { organisatie: 'Waterland', partijrol: 'coordinerend', naam: 'Zorgverzekeraar Waterland' },
    { organisatie: 'Duinzicht', partijrol: 'marktleider', naam: 'Duinzicht Zorgverzekeringen' },
    { organisatie: 'Gemeente Oost', partijrol: 'medebeoordelaar', naam: 'Gemeente Oost' },
  ],
  geschiedenis: geschiedenis(PAD[status]),
  verklaringen: BEOORDELAARS.map(wie => verklaring(wie)),
  beoordelingen: [beoordeling(CORA), beoordeling(BRAM), beoordeling(GERT)],
  consensussen: [consensus()],
  vragen: [vraag()],
  mededingingsverslagen: [mededingingsverslag()],
  besluiten: [],
  vervullingen: [],
  ...wijziging,
})

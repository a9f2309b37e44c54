import type { Beoordeling } from '../beoordeling/beoordeling.ts'
import type { Onderwerp } from '../beoordeling/consensus.ts'
import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import { explainCriterium } from '../beoordeling/opmaak.ts'
import type { Poortuitkomst } from '../beoordeling/poorten.ts'
import type { Criteriumuitkomst, Planscore } from '../beoordeling/scoren.ts'
import { compareBeoordelingen, type Vergelijking } from '../beoordeling/vergelijken.ts'
import type { Kader } from '../kader/kader.ts'
import type { Antwoord, Plan } from '../plan/plan.ts'
import type { Blok, Tabel, Waarde } from './blokken.ts'
import { alinea } from './bouwstenen.ts'
import type { Planstof, Stof } from './stof.ts'

/** The gates with what was said of them, and the scores: in this ranking, of each assessor, and together. */
export function beoordelingsblad(stof: Stof, { regel: { score }, dossier }: Planstof): Blok[] {
  const { kader } = stof.verdeling
  return [
    poorttabel(score),
    scoretabel(score, dossier, kader),
    ...(dossier ? [...perBeoordelaar(stof, dossier, kader), ...minderheid(stof, dossier, kader)] : []),
  ]
}

function poorttabel({ plan, poorten }: Planscore): Tabel {
  return {
    soort: 'tabel',
    naam: `poorten-${plan.nummer}`,
    leeg: 'Dit kader stelt geen voorwaarden vooraf aan dit plan.',
    kolommen: [
      { kop: 'Voorwaarde vooraf', aard: 'tekst', breedte: 34 },
      { kop: 'Uitkomst', aard: 'tekst', breedte: 24 },
      { kop: 'Uitleg', aard: 'tekst', breedte: 60 },
    ],
    rijen: poorten.map(uitkomst => [uitkomst.poort.titel, describePoort(uitkomst, plan), uitkomst.reden]),
  }
}

/** Complying and explaining why not are two things, though both pass. */
function describePoort({ poort, stand }: Poortuitkomst, { oordelen }: Plan): string {
  if (stand === 'doorstaan') return oordelen[poort.id]?.oordeel === 'legt-uit' ? 'Legt uit' : 'Voldoet'
  return stand === 'open' ? 'Nog open' : 'Voldoet niet'
}

function scoretabel({ plan, criteria }: Planscore, dossier: Leesdossier | undefined, kader: Kader): Tabel {
  const vergelijking = compareIn(dossier, kader)
  return {
    soort: 'tabel',
    naam: `scores-${plan.nummer}`,
    leeg: 'Dit kader geeft geen punten.',
    kolommen: [
      { kop: 'Criterium', aard: 'tekst', breedte: 34 },
      { kop: 'Punten hier', aard: 'punten', breedte: 12 },
      { kop: 'Laagste', aard: 'punten', breedte: 16 },
      { kop: 'Hoogste', aard: 'punten', breedte: 16 },
      { kop: 'Consensus', aard: 'tekst', breedte: 12 },
      { kop: 'Onderbouwing', aard: 'tekst', breedte: 60 },
    ],
    rijen: criteria.map(uitkomst => [
      uitkomst.criterium.titel,
      uitkomst.punten,
      ...spreadOf(uitkomst, vergelijking),
      formatPunten(dossier?.consensus?.criteria[uitkomst.criterium.id]),
      explainCriterium(uitkomst),
    ]),
  }
}

/** The lowest and the highest points that assessors gave. */
function spreadOf({ criterium }: Criteriumuitkomst, vergelijking: Vergelijking | null): Waarde[] {
  const scores = vergelijking?.criteria.find(een => een.criterium.id === criterium.id)?.scores ?? []
  const punten = scores.flatMap(score => (score.punten === 'nvt' ? [] : [score.punten]))
  return punten.length === 0 ? [null, null] : [Math.min(...punten), Math.max(...punten)]
}

const compareIn = (dossier: Leesdossier | undefined, kader: Kader): Vergelijking | null =>
  dossier?.binding ? compareBeoordelingen(dossier.beoordelingen, dossier.binding, kader) : null

/** Who gave what; a reader who may not see one assessor's judgement has none in the input. */
function perBeoordelaar({ naamVan }: Stof, dossier: Leesdossier, { criteria }: Kader): Blok[] {
  if (dossier.beoordelingen.length === 0)
    return [alinea('Oordelen per beoordelaar zijn niet in te zien voor wie deze samenvatting maakte.')]
  const gevraagd = criteria.filter(({ soort }) => soort !== 'berekend')
  const rijOf = ({ beoordelaar, inhoud }: Beoordeling): Waarde[] => [
    `${naamVan(beoordelaar.organisatie)}, ${beoordelaar.persoon}`,
    gevraagd.map(({ id, label }) => `${label} ${formatPunten(inhoud.antwoorden[id])}`).join('; '),
  ]
  return [
    {
      soort: 'tabel',
      naam: `beoordelaars-${dossier.plan}`,
      leeg: '',
      kolommen: [
        { kop: 'Beoordelaar', aard: 'tekst', breedte: 34 },
        { kop: 'Gegeven punten', aard: 'tekst', breedte: 60 },
      ],
      rijen: dossier.beoordelingen.map(rijOf),
    },
  ]
}

/** What the parties found together, and who sees it otherwise. */
function minderheid({ naamVan }: Stof, { plan, consensus }: Leesdossier, kader: Kader): Blok[] {
  if (!consensus) return [alinea('Er is nog geen consensus over dit plan, of die is nog niet in te zien.')]
  return [
    {
      soort: 'tabel',
      naam: `minderheid-${plan}`,
      leeg: `Consensus van ${consensus.door.map(naamVan).join(' en ')}, zonder minderheidsstandpunt.`,
      kolommen: [
        { kop: 'Minderheidsstandpunt van', aard: 'tekst', breedte: 34 },
        { kop: 'Over', aard: 'tekst', breedte: 30 },
        { kop: 'Standpunt', aard: 'tekst', breedte: 60 },
      ],
      rijen: consensus.minderheid.map(({ organisatie, over, standpunt }) => [
        naamVan(organisatie),
        nameOnderwerp(over, kader),
        standpunt,
      ]),
    },
  ]
}

function nameOnderwerp(over: Onderwerp, { criteria, poorten }: Kader): string {
  if (over.soort === 'geheel') return 'het geheel'
  const lijst: readonly { id: string; titel: string }[] = over.soort === 'criterium' ? criteria : poorten
  return lijst.find(({ id }) => id === over.id)?.titel ?? over.id
}

function formatPunten(gegeven: Pick<Antwoord, 'punten'> | undefined): string {
  if (!gegeven) return '–'
  return gegeven.punten === 'nvt' ? 'nvt' : gegeven.punten.toLocaleString('nl-NL')
}

import type { Leesdossier } from '../beoordeling/leesdossier.ts'
import { formatDatum } from '../bronnen/opmaak.ts'
import type { Blok, Kolom, Tabel, Waarde } from './blokken.ts'
import { alinea, kop } from './bouwstenen.ts'
import type { Stof } from './stof.ts'

/** All questions of other insurers with what was answered, as a chapter. */
export function summarizeVragen(stof: Stof): Blok[] {
  const { dossiers, naamVan } = stof
  return [
    kop(1, 'Vragen van andere verzekeraars'),
    dossiers
      ? {
          ...vragenvorm('vragen', 'Er zijn geen vragen gesteld.'),
          kolommen: [{ kop: 'Plan', aard: 'tekst', breedte: 12 }, ...VRAAGKOLOMMEN],
          rijen: dossiers.flatMap(dossier => vraagrijen(dossier, naamVan).map(rij => [dossier.plan, ...rij])),
        }
      : ZONDER_DIENST,
  ]
}

/** The questions about one plan. */
export const vraagtabel = (dossier: Leesdossier, naamVan: Stof['naamVan']): Tabel => ({
  ...vragenvorm(`vragen-${dossier.plan}`, 'Over dit plan zijn geen vragen gesteld.'),
  kolommen: VRAAGKOLOMMEN,
  rijen: vraagrijen(dossier, naamVan),
})

/** Said wherever a summary that was made without a sign-in would tell what is in a dossier. */
export const ZONDER_DIENST = alinea(
  'Dit staat alleen in de dienst. Deze samenvatting is gemaakt zonder aanmelding, of de dienst was niet bereikbaar.',
)

const vragenvorm = (naam: string, leeg: string) => ({ soort: 'tabel', naam, leeg }) as const

const VRAAGKOLOMMEN: readonly Kolom[] = [
  { kop: 'Vraag van', aard: 'tekst', breedte: 34 },
  { kop: 'Op', aard: 'tekst', breedte: 18 },
  { kop: 'Vraag', aard: 'tekst', breedte: 60 },
  { kop: 'Antwoord', aard: 'tekst', breedte: 60 },
]

const vraagrijen = ({ vragen }: Leesdossier, naamVan: Stof['naamVan']): Waarde[][] =>
  vragen.map(({ door, datum, tekst, antwoorden }) => [
    naamVan(door.organisatie),
    formatDatum(datum),
    tekst,
    antwoorden.length === 0
      ? 'Nog niet beantwoord.'
      : antwoorden.map(antwoord => `${naamVan(antwoord.door.organisatie)}: ${antwoord.tekst}`).join('\n'),
  ])

import type { Aanvraagregel } from '../middelen/aanvraagregel.ts'
import { sum } from '../middelen/bedrag.ts'
import { SECTOREN } from '../plan/codelijsten.ts'
import type { Plan } from '../plan/plan.ts'
import { afwijkingblad, findAfwijkingen } from './afwijking.ts'
import type { Blok, Tabel } from './blokken.ts'
import { alinea } from './bouwstenen.ts'
import type { Planstof } from './stof.ts'

/** What the plan asks per year and party, or per year when its lines are not known or say something else. */
export function geldblad({ regel, aanvraagregels }: Planstof): Blok[] {
  const { plan } = regel.score
  if (aanvraagregels.length === 0)
    return [alinea('De verdeling over partijen is niet bekend; daarom per jaar.'), perJaar(plan)]
  const afwijkingen = findAfwijkingen(plan, aanvraagregels)
  if (afwijkingen.length === 0) return [perPartij(plan, aanvraagregels)]
  return [
    perJaar(plan),
    ...afwijkingblad(afwijkingen),
    { ...perPartij(plan, aanvraagregels), naam: `aanvraagregels-${plan.nummer}` },
  ]
}

/** What is promised when, and the money that hangs on it. */
export const mijlpaaltabel = ({ regel, mijlpalen }: Planstof): Tabel => ({
  soort: 'tabel',
  naam: `mijlpalen-${regel.score.plan.nummer}`,
  leeg: 'Er zijn geen KPI’s en mijlpalen bekend.',
  kolommen: [
    { kop: 'Mijlpaal', aard: 'tekst', breedte: 34 },
    { kop: 'Jaar', aard: 'aantal', breedte: 8 },
    { kop: 'Bedrag', aard: 'geld', breedte: 16 },
    { kop: 'Partij', aard: 'tekst', breedte: 30 },
    { kop: 'KPI', aard: 'tekst', breedte: 44 },
    { kop: 'Bewijs', aard: 'tekst', breedte: 44 },
  ],
  rijen: mijlpalen.map(({ omschrijving, jaar, bedrag, partij, kpi, bewijs }) => [
    omschrijving,
    jaar,
    bedrag,
    partij,
    kpi,
    bewijs,
  ]),
})

function perPartij({ nummer }: Plan, regels: readonly Aanvraagregel[]): Tabel {
  return {
    soort: 'tabel',
    naam: `geld-${nummer}`,
    leeg: '',
    kolommen: [
      { kop: 'Geld voor partij', aard: 'tekst', breedte: 34 },
      { kop: 'Jaar', aard: 'aantal', breedte: 8 },
      { kop: 'Bedrag', aard: 'geld', breedte: 16 },
      { kop: 'Sector', aard: 'tekst', breedte: 24 },
      { kop: 'Kosten', aard: 'tekst', breedte: 14 },
    ],
    rijen: [
      ...regels.map(({ partij, jaar, bedrag, sector, kosten }) => [
        partij,
        jaar,
        bedrag,
        SECTOREN.codes[sector],
        kosten,
      ]),
      ['Samen', null, sum(regels.map(({ bedrag }) => bedrag)), '', ''],
    ],
  }
}

function perJaar({ nummer, jaarbedragen }: Plan): Tabel {
  return {
    soort: 'tabel',
    naam: `geld-${nummer}`,
    leeg: 'Dit plan vraagt geen geld.',
    kolommen: [
      { kop: 'Geld per jaar', aard: 'tekst', breedte: 34 },
      { kop: 'Bedrag', aard: 'geld', breedte: 16 },
      { kop: 'Waarvan sociaal domein', aard: 'geld', breedte: 16 },
    ],
    rijen: [
      ...jaarbedragen.map(({ jaar, bedrag, waarvanSociaalDomein }) => [
        String(jaar),
        bedrag,
        waarvanSociaalDomein,
      ]),
      ...(jaarbedragen.length === 0
        ? []
        : [
            [
              'Samen',
              sum(jaarbedragen.map(({ bedrag }) => bedrag)),
              sum(jaarbedragen.map(({ waarvanSociaalDomein }) => waarvanSociaalDomein)),
            ],
          ]),
    ],
  }
}

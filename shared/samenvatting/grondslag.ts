import type { Bron } from '../bronnen/bron.ts'
import { formatBron } from '../bronnen/opmaak.ts'
import { AFRONDING_BRON } from '../impact/afronding.ts'
import { AMBITIES_2025 } from '../impact/ambities-2025.ts'
import { SAMENLOOP_BRON } from '../impact/samenloop-bron.ts'
import { bronnenVan } from '../kader/bronnen.ts'
import { GEEN_RANGORDE } from '../kader/opmaak.ts'
import { VERSCHUIVINGSDOELEN } from '../plan/codelijsten.ts'
import type { Verdeling } from '../verdeling/op-rang.ts'
import type { Tabel } from './blokken.ts'

/** The criteria of the kader with what each weighs. */
export function wegingtabel({ kader }: Verdeling): Tabel {
  const gewichten = kader.criteria.reduce((totaal, { gewicht }) => totaal + gewicht, 0)
  return {
    soort: 'tabel',
    naam: 'weging',
    leeg: GEEN_RANGORDE,
    kolommen: [
      { kop: 'Criterium', aard: 'tekst', breedte: 34 },
      { kop: 'Weging (%)', aard: 'aantal', breedte: 12 },
      { kop: 'Drempel', aard: 'tekst', breedte: 12 },
      { kop: 'Bron', aard: 'tekst', breedte: 70 },
    ],
    rijen: kader.criteria.map(({ titel, gewicht, drempel, bron }) => [
      titel,
      Math.round((gewicht * 100) / gewichten),
      drempel === null ? 'geen' : drempel.toLocaleString('nl-NL'),
      formatBron(bron),
    ]),
  }
}

/** Every source that the rules, factors and ceilings of a proposal rest on, each once. */
export function bronnentabel({ kader, toets }: Verdeling): Tabel {
  const genoemd: Bron[] = [
    kader.bron,
    ...[...kader.poortgroepen, ...kader.poorten, ...kader.uitvraag].map(({ bron }) => bron),
    ...kader.criteria.flatMap(bronnenVan),
    ...kader.deeltijdfactoren.map(({ bron }) => bron),
    ...kader.invullingsfactoren.map(({ bron }) => bron),
    kader.onzekerheid.bron,
    AFRONDING_BRON,
    SAMENLOOP_BRON,
    VERSCHUIVINGSDOELEN.bron,
    AMBITIES_2025.eenheid,
    ...[AMBITIES_2025.landelijk, AMBITIES_2025.akkoord, ...AMBITIES_2025.delen].map(({ bron }) => bron),
    ...AMBITIES_2025.delen.map(({ koppeling }) => koppeling),
    ...toets.regels.flatMap(({ pot, plafond }) => (plafond ? [pot.bron, plafond.bron] : [pot.bron])),
  ]
  const uniek = new Map(genoemd.map(bron => [`${formatBron(bron)}\n${bron.toelichting ?? ''}`, bron]))
  return {
    soort: 'tabel',
    naam: 'bronnen',
    leeg: '',
    kolommen: [
      { kop: 'Bron', aard: 'tekst', breedte: 80 },
      { kop: 'Toelichting', aard: 'tekst', breedte: 70 },
    ],
    rijen: [...uniek.values()].map(bron => [formatBron(bron), bron.toelichting ?? '']),
  }
}

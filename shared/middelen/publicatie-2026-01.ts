import { cite } from '../bronnen/documenten.ts'
import { codesOf, SECTOREN } from '../plan/codelijsten.ts'
import { euro } from './bedrag.ts'
import type { Publicatie, Sector } from './narekenen.ts'

const ZVW: readonly Sector[] = ['msz', 'wijk-elv-grz', 'ggz', 'huisartsen', 'overig-zvw']

/**
 * The report of 21 January 2026, exactly as printed, its flaws included: a subtotal one euro short of its lines, no
 * percentage for WLZ, and an amount without a name that is the sum of the two lines above it.
 */
export const PUBLICATIE_2026_01: Publicatie = {
  titel: 'Voortgangsrapportage januari 2026',
  peildatumAantallen: '2025-12-12',
  aantallen: {
    bron: cite('voortgang2026', 'status transformatieplannen, peildatum 12 december 2025'),
    ingediend: 276,
    metMiddelen: 179,
    goedgekeurd: 174,
    goedgekeurdInWachtrij: 39,
    voorgenomen: 14,
    voorgenomenInWachtrij: 5,
    overigeMetReservering: 35,
  },
  bedragen: {
    bron: cite('voortgang2026', 'tabel transformatiemiddelen naar status'),
    goedgekeurd: euro(1_746_075_063),
    reserveringen: euro(214_890_640),
    totaal: euro(1_960_965_703),
  },
  sectortabel: {
    bron: cite('voortgang2026', 'tabel middelen naar sector en domein'),
    regels: [
      { opschrift: 'MSZ', telt: ['msz'], bedrag: euro(854_961_916), procent: 49.0 },
      { opschrift: 'Wijk/ELV/GRZ', telt: ['wijk-elv-grz'], bedrag: euro(218_663_610), procent: 12.5 },
      { opschrift: 'GGZ', telt: ['ggz'], bedrag: euro(223_214_841), procent: 12.8 },
      { opschrift: 'Huisartsen', telt: ['huisartsen'], bedrag: euro(159_125_108), procent: 9.1 },
      { opschrift: 'Overig (binnen ZVW)', telt: ['overig-zvw'], bedrag: euro(25_638_249), procent: 1.5 },
      { opschrift: 'Subtotaal', telt: ZVW, bedrag: euro(1_481_603_723), procent: 84.9 },
      { opschrift: 'WLZ', telt: ['wlz'], bedrag: euro(24_111_503), procent: null },
      { opschrift: 'Gemeente', telt: ['gemeente'], bedrag: euro(203_397_301), procent: 11.6 },
      {
        opschrift: 'Sociaal Domein Partner',
        telt: ['sociaal-domein-partner'],
        bedrag: euro(36_944_666),
        procent: 2.1,
      },
      {
        opschrift: null,
        telt: ['gemeente', 'sociaal-domein-partner'],
        bedrag: euro(240_341_967),
        procent: 13.8,
      },
      {
        opschrift: 'Overig (niet binnen ZVW)',
        telt: ['overig-niet-zvw'],
        bedrag: euro(17_869),
        procent: 0.0,
      },
      { opschrift: 'Totaal', telt: codesOf(SECTOREN), bedrag: euro(1_746_075_063), procent: 100 },
    ],
  },
}

import { SCENARIOS } from '../plan/scenario.ts'
import type { Uitkomst, Verdeling } from '../verdeling/op-rang.ts'
import type { Kolom, Tabel } from './blokken.ts'
import { explain, UITKOMST_TEKST } from './uitkomst.ts'

/** The plans with one of these outcomes, in their order, with why a plan waits. */
export function ranglijst(
  naam: string,
  { regels, toets }: Verdeling,
  uitkomsten: readonly Uitkomst[],
  leeg: string,
): Tabel {
  return {
    soort: 'tabel',
    naam,
    leeg,
    kolommen: RANGKOLOMMEN,
    rijen: regels
      .filter(({ uitkomst }) => uitkomsten.includes(uitkomst))
      .map(regel => {
        const { score, rang, uitkomst } = regel
        return [
          rang,
          score.plan.nummer,
          score.plan.titel,
          score.gevraagd,
          ...SCENARIOS.map(scenario => score.impact?.fte[scenario] ?? null),
          score.ftePerMiljoen,
          score.score,
          UITKOMST_TEKST[uitkomst],
          explain(regel, toets.regels),
        ]
      }),
  }
}

/** What can't be ranked, and why. */
export function afgevallen({ regels, toets }: Verdeling): Tabel {
  return {
    soort: 'tabel',
    naam: 'niet-rangschikbaar',
    leeg: 'Alle plannen zijn te rangschikken.',
    kolommen: [
      { kop: 'Plan', aard: 'tekst', breedte: 12 },
      { kop: 'Titel', aard: 'tekst', breedte: 44 },
      { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
      { kop: 'Reden', aard: 'tekst', breedte: 70 },
    ],
    rijen: regels
      .filter(({ uitkomst }) => uitkomst === 'niet-rangschikbaar')
      .map(regel => [
        regel.score.plan.nummer,
        regel.score.plan.titel,
        regel.score.gevraagd,
        explain(regel, toets.regels),
      ]),
  }
}

const RANGKOLOMMEN: readonly Kolom[] = [
  { kop: 'Rang', aard: 'aantal', breedte: 8 },
  { kop: 'Plan', aard: 'tekst', breedte: 12 },
  { kop: 'Titel', aard: 'tekst', breedte: 44 },
  { kop: 'Gevraagd', aard: 'geld', breedte: 16 },
  { kop: 'Fte laag', aard: 'fte', breedte: 10 },
  { kop: 'Fte gemiddeld', aard: 'fte', breedte: 14 },
  { kop: 'Fte hoog', aard: 'fte', breedte: 10 },
  { kop: 'Fte per mln', aard: 'fte', breedte: 12 },
  { kop: 'Score', aard: 'punten', breedte: 9 },
  { kop: 'Uitkomst', aard: 'tekst', breedte: 18 },
  { kop: 'Toelichting', aard: 'tekst', breedte: 40 },
]

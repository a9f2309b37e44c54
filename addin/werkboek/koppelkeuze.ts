import type { Kader } from '#shared/kader/kader.ts'
import { type Koppeling, packKoppeling, proposeKoppeling, reviseKoppeling } from '../kolommen/koppeling.ts'
import { PLANTABEL } from '../workbook/kolommen.ts'
import { findKolommen } from '../workbook/plankolommen.ts'
import { namesOf, type Plankoppeling, type Tabelkoppen } from '../workbook/plantabel.ts'
import { planvelden } from './planvelden.ts'

/** A table, and which of its columns is what, before it is kept. */
export type Koppelkeuze = Tabelkoppen & { readonly koppeling: Koppeling }

/** Links a table as it was kept, with a proposal for what the kader asks since; a table that is new, as its headings suggest. */
export function linkTabel(
  { naam, koppen }: Tabelkoppen,
  kader: Kader,
  bewaard: Plankoppeling | undefined,
): Koppelkeuze {
  const velden = planvelden(kader)
  const koppeling =
    bewaard?.tabel === naam
      ? reviseKoppeling(velden, koppen, bewaard.koppen, bewaard.gevraagd)
      : proposeKoppeling(velden, koppen)
  return { naam, koppen, koppeling }
}

/**
 * The table to link when the plans of a workbook can't be read as they stand: the one that should hold them, or else
 * the one whose headings fit best. `undefined` when they can be read, and when no table looks like one with plans.
 */
export function suggestTabel(
  tabellen: readonly Tabelkoppen[],
  kader: Kader,
  bewaard: Plankoppeling | undefined,
): Koppelkeuze | undefined {
  const huidig = tabellen.find(({ naam }) => naam === (bewaard?.tabel ?? PLANTABEL))
  if (huidig) {
    const { ontbrekend } = findKolommen(namesOf(bewaard).vanOns(huidig.koppen), kader)
    return ontbrekend.length === 0 ? undefined : linkTabel(huidig, kader, bewaard)
  }
  const [beste] = tabellen
    .map(tabel => linkTabel(tabel, kader, bewaard))
    .map(keuze => ({ keuze, herkend: Object.keys(keuze.koppeling).length }))
    .filter(({ herkend }) => herkend >= MINSTENS_HERKEND)
    .toSorted((een, ander) => ander.herkend - een.herkend)
  return beste?.keuze
}

/** One heading alone, such as Naam or Bedrag, says nothing. */
const MINSTENS_HERKEND = 2

/** The koppeling as the workbook keeps it. */
export function packKeuze({ naam, koppen, koppeling }: Koppelkeuze, kader: Kader): Plankoppeling {
  const velden = planvelden(kader)
  return {
    tabel: naam,
    koppen: packKoppeling(velden, koppen, koppeling),
    gevraagd: velden.map(veld => veld.naam),
  }
}

/** What a check would still miss with this koppeling, by our headings. */
export const missingWith = (keuze: Koppelkeuze, kader: Kader): string[] =>
  findKolommen(namesOf(packKeuze(keuze, kader)).vanOns(keuze.koppen), kader).ontbrekend

import { type Bevinding, buildModel, type Model, type Tabel } from './model.ts'
import { checkCellen } from './toets-cellen.ts'
import { checkFactoren, type Grondslag } from './toets-factoren.ts'
import { checkProcenten } from './toets-procenten.ts'
import { checkSommen } from './toets-sommen.ts'
import type { Narekening, Regeluitkomst } from './uitkomst.ts'

export type { Cel } from './cel.ts'
export type { Tabel } from './model.ts'
export type { Grondslag } from './toets-factoren.ts'

/** More deviations than this say one thing: the table is not what its header says. The rest is only counted. */
const MEESTE_AFWIJKINGEN = 500

/**
 * Recalculates a table of werknemers, fte or money: which rows add up which (V-14), the deeltijdfactor that each row
 * uses (V-15), the order of the scenarios (V-16), percentages, and figures that can't be read. Columns are found by
 * their headers, totals by their figures. Counts are never added up: they may overlap (V-13).
 * `undefined` when no header is recognised. Reads only; a table of any size, though see the limits above.
 */
export function recompute(tabel: Tabel, grondslag: Grondslag): Narekening | undefined {
  const model = buildModel(tabel)
  if (!model) return undefined
  const bevindingen = [
    ...checkFactoren(model, grondslag),
    ...checkSommen(model),
    ...checkProcenten(model),
    ...checkCellen(model),
  ]
  const regels = summarizeRegels(model, bevindingen)
  const afwijkingen = bevindingen
    .flatMap(bevinding => bevinding.afwijkingen)
    .sort((a, b) => a.plaats.rij - b.plaats.rij || a.plaats.kolom - b.plaats.kolom)
  return {
    kolommen: model.kolommen.map(kolom => ({
      kolom: kolom.index,
      kop: kolom.kop,
      soort: kolom.soort,
      eenheid: kolom.soort === 'telbaar' ? kolom.eenheid : null,
    })),
    regels,
    afwijkingen: afwijkingen.slice(0, MEESTE_AFWIJKINGEN),
    weggelaten: Math.max(0, afwijkingen.length - MEESTE_AFWIJKINGEN),
    gecontroleerd: total(regels, 'gecontroleerd'),
    klopt: total(regels, 'klopt'),
    deeltijdfactoren: [...grondslag.deeltijdfactoren],
  }
}

function summarizeRegels({ rijen }: Model, bevindingen: readonly Bevinding[]): Regeluitkomst[] {
  const perRij = Map.groupBy(bevindingen, ({ rij }) => rij.index)
  return rijen.map(({ index, opschrift, soort }) => {
    const eigen = perRij.get(index) ?? []
    return {
      rij: index,
      opschrift,
      soort,
      factor: eigen.find(({ factor }) => factor !== undefined)?.factor ?? null,
      gecontroleerd: total(eigen, 'gecontroleerd'),
      klopt: total(eigen, 'klopt'),
      uitleg: [...new Set(eigen.flatMap(({ uitleg }) => uitleg ?? []))].join('; '),
    }
  })
}

const total = <Naam extends 'gecontroleerd' | 'klopt'>(
  delen: readonly Readonly<Record<Naam, number>>[],
  naam: Naam,
): number => delen.reduce((som, deel) => som + deel[naam], 0)

import { PETROL } from '../workbook/stijlen.ts'
import type { Bladindeling } from './indeling.ts'
import { element } from './ooxml-bouwstenen.ts'

/** The looks of cells that a workbook uses, by number. */
export type Stijlen = { readonly titel: number; readonly kop: number; readonly cellen: readonly Celstijl[] }
export type Celstijl = { readonly notatie: string; readonly terugloop: boolean }

/** The first three are fixed: no look, the title of a sheet, the header of a table. */
const VASTE = 3

export function collectStijlen(bladen: readonly Bladindeling[]): Stijlen {
  const cellen = new Map<string, Celstijl>()
  for (const { notatie, terugloop } of bladen.flatMap(blad => blad.notaties))
    cellen.set(`${notatie}/${terugloop}`, { notatie, terugloop })
  return { titel: 1, kop: 2, cellen: [...cellen.values()] }
}

/** The number of the look of a cell. */
export const styleOf = ({ cellen }: Stijlen, { notatie, terugloop }: Celstijl): number =>
  VASTE + cellen.findIndex(cel => cel.notatie === notatie && cel.terugloop === terugloop)

/** `kleuren`: what a rule fills a cell with, in the order by which rules name them. */
export function stylesXml({ cellen }: Stijlen, kleuren: readonly string[]): string {
  const notaties = [...new Set(cellen.map(({ notatie }) => notatie))]
  const fill = (kleur: string, soort: 'fgColor' | 'bgColor') =>
    element('fill', {}, [
      element('patternFill', { patternType: 'solid' }, [element(soort, { rgb: argb(kleur) })]),
    ])
  const xf = (kenmerken: Record<string, number>, terugloop: boolean) =>
    element(
      'xf',
      { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...kenmerken, applyAlignment: 1 },
      [element('alignment', { vertical: 'top', ...(terugloop ? { wrapText: 1 } : {}) })],
    )
  return element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    list(
      'numFmts',
      notaties.map((notatie, i) => element('numFmt', { numFmtId: EIGEN_NOTATIE + i, formatCode: notatie })),
    ),
    list('fonts', [
      font({}),
      font({ vet: true, grootte: 18, kleur: PETROL }),
      font({ vet: true, kleur: '#FFFFFF' }),
    ]),
    list('fills', [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
      fill(PETROL, 'fgColor'),
    ]),
    list('borders', [
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map(kant => element(kant)),
      ),
    ]),
    list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', [
      element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      element('xf', { numFmtId: 0, fontId: 1, fillId: 0, borderId: 0, xfId: 0, applyFont: 1 }),
      xf({ fontId: 2, fillId: 2, applyFont: 1, applyFill: 1 }, true),
      ...cellen.map(({ notatie, terugloop }) =>
        xf({ numFmtId: EIGEN_NOTATIE + notaties.indexOf(notatie), applyNumberFormat: 1 }, terugloop),
      ),
    ]),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    list(
      'dxfs',
      kleuren.map(kleur => element('dxf', {}, [fill(kleur, 'bgColor')])),
    ),
  ])
}

/** Below this the numbers of notations are Excel's own. */
const EIGEN_NOTATIE = 164

const list = (naam: string, delen: readonly string[]): string => element(naam, { count: delen.length }, delen)

const font = ({ vet = false, grootte = 11, kleur = '#000000' }): string =>
  element('font', {}, [
    ...(vet ? [element('b')] : []),
    element('sz', { val: grootte }),
    element('color', { rgb: argb(kleur) }),
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
  ])

const argb = (kleur: string): string => `FF${kleur.replace('#', '')}`

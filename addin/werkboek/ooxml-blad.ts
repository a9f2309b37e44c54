import { cellAddress } from '#shared/narekenen/adres.ts'
import { type Bladindeling, type Keuze, SIGNAALKLEUR, type Signaal } from './indeling.ts'
import { address, element, escapeXml } from './ooxml-bouwstenen.ts'
import { type Stijlen, styleOf } from './ooxml-stijlen.ts'
import { T } from './teksten.ts'
import type { Inhoud } from './vorm.ts'

/** One worksheet; its tables are the parts rId1, rId2 … beside it. */
export function sheetXml(blad: Bladindeling, stijlen: Stijlen): string {
  const { bevroren, breedtes, keuzes, signalen, tabellen } = blad
  return element('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: 1 })]),
    element('sheetViews', {}, [
      element(
        'sheetView',
        { showGridLines: 0, workbookViewId: 0 },
        bevroren === 0
          ? []
          : [
              element('pane', {
                ySplit: bevroren,
                topLeftCell: cellAddress(bevroren, 0),
                activePane: 'bottomLeft',
                state: 'frozen',
              }),
            ],
      ),
    ]),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    element(
      'cols',
      {},
      breedtes.map((tekens, i) => element('col', { min: i + 1, max: i + 1, width: tekens, customWidth: 1 })),
    ),
    element('sheetData', {}, rowsXml(blad, stijlen)),
    ...signalen.map(ruleXml),
    ...(keuzes.length > 0
      ? [element('dataValidations', { count: keuzes.length }, keuzes.map(choiceXml))]
      : []),
    element('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    ...(tabellen.length > 0
      ? [
          element(
            'tableParts',
            { count: tabellen.length },
            tabellen.map((_, i) => element('tablePart', { 'r:id': `rId${i + 1}` })),
          ),
        ]
      : []),
  ])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function rowsXml({ cellen, notaties, tabellen, breedtes }: Bladindeling, stijlen: Stijlen): string[] {
  const looks = new Map<string, number>([[cellAddress(0, 0), stijlen.titel]])
  for (const { gebied } of tabellen)
    for (let i = 0; i < gebied.breedte; i++) looks.set(cellAddress(gebied.rij, gebied.kolom + i), stijlen.kop)
  for (const notatie of notaties)
    for (let i = 0; i < notatie.gebied.hoogte; i++)
      looks.set(cellAddress(notatie.gebied.rij + i, notatie.gebied.kolom), styleOf(stijlen, notatie))
  return cellen.map((rij, r) => {
    const inhoud = rij.flatMap((waarde, kolom) => {
      const r1 = cellAddress(r, kolom)
      const s = looks.get(r1) ?? 0
      if (waarde === '') return s === 0 ? [] : [element('c', { r: r1, s })]
      if (typeof waarde === 'number')
        return [element('c', { r: r1, s }, [element('v', {}, [String(waarde)])])]
      return [
        element('c', { r: r1, s, t: 'inlineStr' }, [
          element('is', {}, [`<t xml:space="preserve">${escapeXml(waarde)}</t>`]),
        ]),
      ]
    })
    const regels = linesIn(rij, r, notaties, breedtes)
    return element(
      'row',
      { r: r + 1, ...(regels > 1 ? { ht: regels * REGELHOOGTE, customHeight: 1 } : {}) },
      inhoud,
    )
  })
}

/** In points. A file holds the heights itself: not every program works them out as it opens. */
const REGELHOOGTE = 15

/** How many lines the longest text of a row takes, where it may wrap. */
const linesIn = (
  rij: readonly Inhoud[],
  r: number,
  notaties: Bladindeling['notaties'],
  breedtes: readonly number[],
): number =>
  Math.max(
    1,
    ...notaties
      .filter(({ terugloop, gebied }) => terugloop && r >= gebied.rij && r < gebied.rij + gebied.hoogte)
      .map(({ gebied: { kolom } }) =>
        Math.ceil((String(rij[kolom] ?? '').length * RUIM) / (breedtes[kolom] ?? 1)),
      ),
  )

/** Words do not fill a line to the end. */
const RUIM = 1.1

const ruleXml = ({ gebied, formule, soort }: Signaal, i: number): string =>
  element('conditionalFormatting', { sqref: address(gebied) }, [
    element(
      'cfRule',
      { type: 'expression', dxfId: Object.keys(SIGNAALKLEUR).indexOf(soort), priority: i + 1 },
      [element('formula', {}, [escapeXml(formule.replace(/^=/, ''))])],
    ),
  ])

const choiceXml = ({ gebied, bron, streng, hulp }: Keuze): string =>
  element(
    'dataValidation',
    {
      type: 'list',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: streng ? 1 : 0,
      errorTitle: T.invoer.titel,
      error: T.invoer.fout,
      promptTitle: T.invoer.titel,
      prompt: hulp,
      sqref: address(gebied),
    },
    [element('formula1', {}, [escapeXml(bron.startsWith('=') ? bron.slice(1) : `"${bron}"`)])],
  )

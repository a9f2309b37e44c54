import { strToU8, type Zippable, zipSync } from 'fflate'
import { markName } from '../workbook/bladen.ts'
import { type Bladindeling, type Gebied, layOutWerkboek, SIGNAALKLEUR } from './indeling.ts'
import { sheetXml } from './ooxml-blad.ts'
import { address, attributes, element, escapeXml } from './ooxml-bouwstenen.ts'
import { collectStijlen, stylesXml } from './ooxml-stijlen.ts'
import type { Werkboekvorm } from './vorm.ts'

/** The template as an .xlsx: the same sheets, tables, lists and rules as the builder in Excel makes. */
export function makeXlsx(vorm: Werkboekvorm): Uint8Array {
  const bladen = layOutWerkboek(vorm)
  const stijlen = collectStijlen(bladen)
  const delen: Record<string, string> = {
    '[Content_Types].xml': contentTypes(bladen),
    '_rels/.rels': relations([{ soort: 'officeDocument', naar: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(bladen),
    'xl/_rels/workbook.xml.rels': relations([
      ...bladen.map((_, i) => ({ soort: 'worksheet', naar: `worksheets/sheet${i + 1}.xml` })),
      { soort: 'styles', naar: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(stijlen, Object.values(SIGNAALKLEUR)),
  }
  let tabelnummer = 0
  const bytes: Zippable = {}
  bladen.forEach((blad, i) => {
    const eerste = tabelnummer + 1
    for (const { naam, gebied } of blad.tabellen)
      delen[`xl/tables/table${++tabelnummer}.xml`] = tableXml(tabelnummer, naam, gebied, blad)
    const verwijzingen = blad.tabellen.map((_, t) => ({
      soort: 'table',
      naar: `../tables/table${eerste + t}.xml`,
    }))
    delen[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(blad, stijlen)
    if (verwijzingen.length > 0) delen[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(verwijzingen)
  })
  for (const [pad, xml] of Object.entries(delen)) bytes[pad] = strToU8(`${KOP}${xml}`)
  return zipSync(bytes, { mtime: VAST_MOMENT })
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The same template gives the same bytes, whenever it is built. */
const VAST_MOMENT = '2026-01-01T12:00:00'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAKKET = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function contentTypes(bladen: readonly Bladindeling[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const deel = (pad: string, soort: string) =>
    element('Override', { PartName: pad, ContentType: `${type}.${soort}+xml` })
  const tabellen = bladen.flatMap(blad => blad.tabellen)
  return element('Types', { xmlns: `${PAKKET}/content-types` }, [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    deel('/xl/workbook.xml', 'sheet.main'),
    deel('/xl/styles.xml', 'styles'),
    ...bladen.map((_, i) => deel(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
    ...tabellen.map((_, i) => deel(`/xl/tables/table${i + 1}.xml`, 'table')),
  ])
}

const relations = (verwijzingen: readonly { soort: string; naar: string }[]): string =>
  element(
    'Relationships',
    { xmlns: `${PAKKET}/relationships` },
    verwijzingen.map(({ soort, naar }, i) =>
      element('Relationship', { Id: `rId${i + 1}`, Type: `${OFFICE}/${soort}`, Target: naar }),
    ),
  )

function workbookXml(bladen: readonly Bladindeling[]): string {
  const titels = bladen.flatMap(({ naam, bevroren }, i) =>
    bevroren === 0
      ? []
      : [
          `<definedName${attributes({ name: '_xlnm.Print_Titles', localSheetId: i })}>${escapeXml(naam)}!$${bevroren}:$${bevroren}</definedName>`,
        ],
  )
  // The mark that a built sheet carries is no part of what other programs read and write; a name is.
  const eigen = bladen
    .filter(blad => blad.eigen)
    .map(
      ({ naam }) =>
        `<definedName${attributes({ name: markName(naam) })}>${escapeXml(naam)}!$A$1</definedName>`,
    )
  return element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element(
      'sheets',
      {},
      bladen.map(({ naam }, i) => element('sheet', { name: naam, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
    ),
    element('definedNames', {}, [...titels, ...eigen]),
  ])
}

function tableXml(id: number, naam: string, gebied: Gebied, { cellen }: Bladindeling): string {
  const koppen = (cellen[gebied.rij] ?? []).slice(gebied.kolom, gebied.kolom + gebied.breedte)
  const ref = address(gebied)
  return element('table', { xmlns: MAIN, id, name: naam, displayName: naam, ref, totalsRowShown: 0 }, [
    element('autoFilter', { ref }),
    element(
      'tableColumns',
      { count: koppen.length },
      koppen.map((kop, i) => element('tableColumn', { id: i + 1, name: String(kop) })),
    ),
    element('tableStyleInfo', {
      name: 'TableStyleMedium2',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  ])
}

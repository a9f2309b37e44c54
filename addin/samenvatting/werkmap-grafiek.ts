import type { Feature } from 'write-excel-file/universal'
import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'
import type { Grafiek } from '#shared/samenvatting/blokken.ts'
import { describeGrafiek, KLEUREN, LETTERTYPE, reekskleur } from './opmaak.ts'
import { columnLetter } from './werkmap-cel.ts'

/** Where a chart stands on the sheet, and where its numbers are; row numbers count from 1. */
export type Grafiekplaats = {
  grafiek: Grafiek
  /** the header row of its numbers: categories in column A, a column per series after that */
  kopregel: number
  /** the last row above the chart, and how many rows it covers */
  bovenrand: number
  hoogte: number
}

/** A sheet and the charts on it. */
export type Grafiekblad = { naam: string; grafieken: readonly Grafiekplaats[] }

/**
 * Adds native charts to the first sheets, drawn by Excel from the cells: sharp in print, editable, and described for
 * a screen reader. The writer can't draw charts, but lets a feature add the parts that the file format asks for.
 */
export function addGrafieken(bladen: readonly Grafiekblad[]): Feature<Blob> {
  const plaatsen = bladen.flatMap(({ naam, grafieken }, blad) =>
    grafieken.map(plaats => ({ ...plaats, blad, bladnaam: naam })),
  )
  const forSheet =
    (make: (plaats: Grafiekplaats, nummer: number) => string) =>
    (_opties: unknown, { sheetIndex }: { sheetIndex: number }) =>
      forEach(plaatsen, (plaats, nummer) => (plaats.blad === sheetIndex ? make(plaats, nummer) : ''))
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            forEach(
              plaatsen,
              (_, nummer) => `<Override PartName="/${chartPath(nummer)}" ContentType="${CHART_CONTENT}"/>`,
            ),
        },
        'xl/drawings/drawing{id}.xml': { insert: forSheet(frameXml) },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: forSheet(
            (_, nummer) =>
              `<Relationship Id="rId-grafiek-${nummer}" Type="${RELATIONSHIPS}/chart" Target="/${chartPath(nummer)}"/>`,
          ),
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            plaatsen.map((plaats, i) => [chartPath(i + 1), chartXml(plaats.bladnaam, plaats)]),
          ),
      },
    },
  }
}

const CHART_CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const AANTAL_KOLOMMEN = 6

const chartPath = (nummer: number) => `xl/charts/chart${nummer}.xml`

const forEach = <T>(lijst: readonly T[], make: (item: T, nummer: number) => string) =>
  lijst.map((item, i) => make(item, i + 1)).join('')

function frameXml({ grafiek, bovenrand, hoogte }: Grafiekplaats, nummer: number): string {
  const corner = (kolom: number, rij: number) =>
    `<xdr:col>${kolom}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${rij}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  const naam = sanitizeAttributeValue(grafiek.naam)
  const beschrijving = sanitizeAttributeValue(describeGrafiek(grafiek))
  return [
    `<xdr:twoCellAnchor><xdr:from>${corner(0, bovenrand)}</xdr:from>`,
    `<xdr:to>${corner(AANTAL_KOLOMMEN, bovenrand + hoogte - 1)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${nummer + 1}" name="${naam}" descr="${beschrijving}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId-grafiek-${nummer}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('')
}

/** A clustered column chart; the order of the elements is the one that the schema prescribes. */
function chartXml(blad: string, plaats: Grafiekplaats): string {
  const { titel, reeksen } = plaats.grafiek
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">`,
    '<c:lang val="nl-NL"/><c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml(1200, true)}</a:pPr><a:r><a:rPr lang="nl-NL"/><a:t>${sanitizeTextContent(titel)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    reeksen.map((_, i) => seriesXml(blad, plaats, i)).join(''),
    '<c:gapWidth val="80"/><c:overlap val="-10"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${lineXml(KLEUREN.lijn)}</c:spPr>${textXml(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${lineXml(KLEUREN.lijn)}</c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>',
  ].join('')
}

function seriesXml(blad: string, { grafiek, kopregel }: Grafiekplaats, i: number): string {
  const { categorieen, reeksen } = grafiek
  const { naam, waarden } = reeksen[i] ?? { naam: '', waarden: [] }
  const kolom = columnLetter(i + 2)
  const eerste = kopregel + 1
  const laatste = kopregel + categorieen.length
  const cells = (bereik: string) => `<c:f>'${blad}'!${bereik}</c:f>`
  const points = (teksten: readonly string[]) =>
    `<c:ptCount val="${teksten.length}"/>${teksten.map((tekst, nr) => `<c:pt idx="${nr}"><c:v>${sanitizeTextContent(tekst)}</c:v></c:pt>`).join('')}`
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
    `<c:tx><c:strRef>${cells(`$${kolom}$${kopregel}`)}<c:strCache>${points([naam])}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${reekskleur(i)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="#,##0.0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
    `<c:cat><c:strRef>${cells(`$A$${eerste}:$A$${laatste}`)}<c:strCache>${points(categorieen)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef>${cells(`$${kolom}$${eerste}:$${kolom}$${laatste}`)}<c:numCache><c:formatCode>#,##0.0</c:formatCode>${points(waarden.map(String))}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('')
}

const lineXml = (kleur: string) =>
  `<a:ln w="9525"><a:solidFill><a:srgbClr val="${kleur}"/></a:solidFill></a:ln>`

/** `grootte` in hundredths of a point. */
const fontXml = (grootte: number, vet: boolean) =>
  `<a:defRPr sz="${grootte}" b="${vet ? 1 : 0}"><a:solidFill><a:srgbClr val="${KLEUREN.tekst}"/></a:solidFill><a:latin typeface="${LETTERTYPE}"/></a:defRPr>`

const textXml = (grootte: number) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml(grootte, false)}</a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr>`

import type { Planpunten, Verdelingindeling } from '../verdeling/bladindeling.ts'
import { drawDocument } from './blad.ts'
import { ownSheet } from './bladen.ts'
import { inWorkbook } from './host.ts'
import { HUISSTIJL, PETROL } from './stijlen.ts'
import { asCell, chunkRows } from './waarden.ts'

/** Draws a scenario on the sheet Verdeling and shows it. */
export const writeVerdelingblad = ({ document, plannen }: Verdelingindeling): Promise<void> =>
  inWorkbook(async context => {
    const tekenblad = ownSheet('Verdeling', document).prepare(context)
    await context.sync()
    const blad = tekenblad.open()
    drawPlannen(blad, plannen, drawDocument(blad, document) + 1)
    blad.activate()
    await context.sync()
  })

/** The first column stays free, so that the titles stand in the wide column of the sheet. */
const EERSTE_KOLOM = 1
const PLAATS = { miljoen: 3, gekozen: 4 } as const
const GRAFIEKRIJEN = 20

/** The heading, room for the chart, then the rows that the chart draws from. */
function drawPlannen(blad: Excel.Worksheet, { titel, assen, koppen, rijen }: Planpunten, rij: number): void {
  const kop = blad.getRangeByIndexes(rij, 0, 1, EERSTE_KOLOM + koppen.length)
  kop.values = [[titel, ...Array<string>(koppen.length).fill('')]]
  HUISSTIJL.kop(kop.format)
  const tabelrij = rij + GRAFIEKRIJEN + 2
  const tabelkop = blad.getRangeByIndexes(tabelrij, EERSTE_KOLOM, 1, koppen.length)
  tabelkop.values = [[...koppen]]
  HUISSTIJL.tabelkop(tabelkop.format)
  const cellen = rijen.map(([plan, naam, ...getallen]) => [asCell(plan), asCell(naam), ...getallen])
  for (const { eerste, deel } of chunkRows(cellen))
    blad.getRangeByIndexes(tabelrij + 1 + eerste, EERSTE_KOLOM, deel.length, koppen.length).values = deel
  if (rijen.length === 0) return
  blad.getRangeByIndexes(tabelrij + 1, PLAATS.miljoen, rijen.length, 3).numberFormat = [['#,##0.0']]
  const punten = blad.getRangeByIndexes(tabelrij, PLAATS.miljoen, rijen.length + 1, 3)
  const grafiek = blad.charts.add('XYScatter', punten, 'Columns')
  grafiek.name = 'Impacttoets fte tegen euro'
  grafiek.title.text = titel
  grafiek.legend.position = 'Bottom'
  grafiek.axes.categoryAxis.title.text = assen.x
  grafiek.axes.valueAxis.title.text = assen.y
  grafiek.setPosition(
    blad.getRangeByIndexes(rij + 1, EERSTE_KOLOM + 1, 1, 1),
    blad.getRangeByIndexes(rij + GRAFIEKRIJEN, PLAATS.gekozen + 2, 1, 1),
  )
  MARKERINGEN.forEach(({ stijl, kleur, vulling }, i) => {
    const reeks = grafiek.series.getItemAt(i)
    reeks.markerStyle = stijl
    reeks.markerSize = 7
    reeks.markerForegroundColor = kleur
    reeks.markerBackgroundColor = vulling
  })
}

// Told apart by shape and by being filled, not by colour alone.
const MARKERINGEN = [
  { stijl: 'Circle', kleur: PETROL, vulling: PETROL },
  { stijl: 'Diamond', kleur: '#8A5A00', vulling: '#FFFFFF' },
] as const

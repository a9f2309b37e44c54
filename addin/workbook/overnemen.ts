import type { Overname } from '#shared/impact/overnemen.ts'
import { VERSCHUIVINGSDOELEN } from '#shared/plan/codelijsten.ts'
import type { Fteaantal } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { inWorkbook, Werkboekfout } from './host.ts'
import { GEEN, HLO, KOLOM, type Kolom, PLANTABEL, SCENARIOKOLOMMEN } from './kolommen.ts'
import { joinAantallen, joinNamen } from './lijstcel.ts'
import { asCell } from './waarden.ts'

/**
 * Writes what was taken over into the row of a plan, wherever it stands now; no other cell is touched. A column for an
 * answer that the table does not have yet is added after the column Invulling.
 */
export const writeOvername = (nummer: string, overname: Overname): Promise<void> =>
  inWorkbook(async context => {
    const tabel = context.workbook.tables.getItem(PLANTABEL)
    const nummers = tabel.columns.getItem(KOLOM.nummer).getDataBodyRange().load('values')
    const kop = tabel.getHeaderRowRange().load('values')
    await context.sync()
    const rij = nummers.values.findIndex(([waarde]) => String(waarde).trim() === nummer)
    if (rij < 0) throw new Werkboekfout(noRow(nummer))
    const koppen = (kop.values[0] ?? []).map(String)
    const cellen = cellsOf(overname)
    addMissing(tabel, koppen, cellen)
    for (const [kolom, waarde] of cellen)
      tabel.columns.getItem(nameIn(koppen, kolom)).getDataBodyRange().getRow(rij).values = [[waarde]]
    await context.sync()
  })

type Cel = readonly [kolom: Kolom, waarde: string | number]

function cellsOf({ werknemers, samenloop, verschuiving }: Overname): Cel[] {
  const cellen: Cel[] = SCENARIOS.map(scenario => [
    SCENARIOKOLOMMEN.werknemers[scenario],
    werknemers[scenario] ?? 'PM',
  ])
  if (samenloop) {
    const posten = samenloop.plannen.map(({ plan, fte }) => ({ naam: plan, fte }))
    if (samenloop.hlo) posten.push({ naam: HLO, fte: samenloop.hlo })
    cellen.push(...listCells('overlapMet', SCENARIOKOLOMMEN.overlap, posten))
  }
  if (verschuiving) {
    const posten = verschuiving.posten.map(({ naar, fte }) => ({
      naam: VERSCHUIVINGSDOELEN.codes[naar],
      fte,
    }))
    cellen.push(...listCells('verschuivingNaar', SCENARIOKOLOMMEN.verschuiving, posten), [
      'verschuivingToelichting',
      asCell(verschuiving.toelichting),
    ])
  }
  return cellen
}

/** A cell with names, and three with their amounts in the same order. */
const listCells = (
  namen: Kolom,
  aantallen: (typeof SCENARIOKOLOMMEN)[keyof typeof SCENARIOKOLOMMEN],
  posten: readonly { naam: string; fte: Fteaantal }[],
): Cel[] => [
  [namen, posten.length === 0 ? GEEN : asCell(joinNamen(posten.map(({ naam }) => naam)))],
  ...SCENARIOS.map(
    (scenario): Cel => [aantallen[scenario], joinAantallen(posten.map(({ fte }) => fte[scenario]))],
  ),
]

/** Adds the columns that have something to say and are not there, and keeps `koppen` up to date. */
function addMissing(tabel: Excel.Table, koppen: string[], cellen: readonly Cel[]): void {
  const nieuw = cellen.map(([kolom]) => kolom).filter(kolom => !koppen.some(kop => isKop(kop, kolom)))
  const eerste = koppen.findIndex(kop => isKop(kop, 'invulling')) + 1
  nieuw.forEach((kolom, i) => {
    tabel.columns.add(eerste + i, undefined, KOLOM[kolom])
    koppen.splice(eerste + i, 0, KOLOM[kolom])
  })
}

const isKop = (kop: string, kolom: Kolom): boolean => kop.trim().toLowerCase() === KOLOM[kolom].toLowerCase()

/** The header as a person typed it: columns are read whatever their capitals. */
const nameIn = (koppen: readonly string[], kolom: Kolom): string =>
  koppen.find(kop => isKop(kop, kolom)) ?? KOLOM[kolom]

const noRow = (nummer: string) => ({
  ernst: 'fout' as const,
  regel: 'impact/rij',
  tekst: `Het plan ${nummer} staat niet meer in de tabel ${PLANTABEL}.`,
  uitweg: 'Zet het plan terug in de tabel, of geef de rij haar oude plannummer.',
  plaats: { plan: nummer },
})

import type { Overname } from '#shared/impact/overnemen.ts'
import { VERSCHUIVINGSDOELEN } from '#shared/plan/codelijsten.ts'
import type { Fteaantal } from '#shared/plan/plan.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import { inWorkbook } from './host.ts'
import { GEEN, HLO, KOLOM, type Kolom, PLANTABEL, SCENARIOKOLOMMEN } from './kolommen.ts'
import { joinAantallen, joinNamen } from './lijstcel.ts'
import { type Planplaats, writePlanrij } from './rijschrijven.ts'

/**
 * Writes what was taken over into the row of a plan, wherever it stands now; no other cell is touched. A column for an
 * answer that the table does not have yet is added after the column Invulling.
 */
export const writeOvername = (nummer: string, overname: Overname): Promise<void> =>
  inWorkbook(context =>
    writePlanrij(context, {
      nummer,
      omschrijving: `Het impactblad bij plan ${nummer}`,
      geenRij: noRow(nummer),
      change: () => cellsOf(overname).map(([kolom, waarde]) => ({ kop: KOLOM[kolom], waarde })),
      addColumns,
    }),
  )

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
      verschuiving.toelichting,
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
  [namen, posten.length === 0 ? GEEN : joinNamen(posten.map(({ naam }) => naam))],
  ...SCENARIOS.map(
    (scenario): Cel => [aantallen[scenario], joinAantallen(posten.map(({ fte }) => fte[scenario]))],
  ),
]

/** After the column Invulling, in the order of the form. */
function addColumns({ tabel, koppen }: Planplaats, nieuw: readonly string[]): void {
  const invulling = KOLOM.invulling.toLowerCase()
  const eerste = koppen.findIndex(kop => kop.trim().toLowerCase() === invulling) + 1
  nieuw.forEach((kop, i) => {
    tabel.columns.add(eerste + i, undefined, kop)
  })
}

const noRow = (nummer: string) => ({
  ernst: 'fout' as const,
  regel: 'impact/rij',
  tekst: `Het plan ${nummer} staat niet meer in de tabel ${PLANTABEL}.`,
  uitweg: 'Zet het plan terug in de tabel, of geef de rij haar oude plannummer.',
  plaats: { plan: nummer },
})

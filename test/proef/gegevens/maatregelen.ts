import { cite } from '#shared/bronnen/documenten.ts'
import { formatBron } from '#shared/bronnen/opmaak.ts'
import { KPMG_2025, KPMG_CODEKOPPELING } from '#shared/impact/kpmg-2025.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'
import type { WorkbookData } from '../../excel/data.ts'
import { type Kolom, makeTabelblad } from './werkblad.ts'

/** The sixteen measures with published figures: nothing on this sheet is invented. */
export const makeMaatregelen = (): WorkbookData => ({
  name: 'Impacttoets maatregelen KPMG.xlsx',
  sheets: [
    makeTabelblad({
      naam: 'Maatregelen',
      tabel: 'Maatregelen',
      regelsErboven: [
        'Cijfers van KPMG zoals gepubliceerd',
        `Bron: ${formatBron(cite('kpmg', 'tabellen arbeidsbesparing per cluster'))}.`,
        `Codes: ${formatBron(KPMG_CODEKOPPELING)}. ${KPMG_CODEKOPPELING.toelichting ?? ''}`,
        'Werknemers en fte zijn bruto, structureel en ten opzichte van het basispad.',
      ],
      kolommen: KOLOMMEN,
      rijen: KPMG_2025.flatMap(({ titel: cluster, maatregelen, bron }) =>
        maatregelen.map(({ codeV06, afspraak, titel, werknemers, fte }) => [
          codeV06,
          afspraak,
          titel,
          cluster,
          ...SCENARIOS.map(scenario => werknemers[scenario]),
          ...SCENARIOS.map(scenario => fte[scenario]),
          formatBron(bron),
        ]),
      ),
    }),
  ],
})

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Code KPMG (v0.6)', breedte: 84 },
  { kop: 'Code AZWA', breedte: 66 },
  { kop: 'Maatregel', breedte: 300 },
  { kop: 'Cluster', breedte: 220 },
  { kop: 'Werknemers laag', breedte: 84, formaat: '#,##0' },
  { kop: 'Werknemers gemiddeld', breedte: 96, formaat: '#,##0' },
  { kop: 'Werknemers hoog', breedte: 84, formaat: '#,##0' },
  { kop: 'Fte laag', breedte: 66, formaat: '#,##0' },
  { kop: 'Fte gemiddeld', breedte: 78, formaat: '#,##0' },
  { kop: 'Fte hoog', breedte: 66, formaat: '#,##0' },
  { kop: 'Bron', breedte: 420 },
]

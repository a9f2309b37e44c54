import type { Bron } from '../bronnen/bron.ts'
import { cite } from '../bronnen/documenten.ts'
import type { AFSPRAKEN } from '../plan/codelijsten.ts'
import type { PerScenario } from '../plan/scenario.ts'

/** Code of an afspraak in the final accord. */
export type Afspraak = keyof (typeof AFSPRAKEN)['codes']

/** One measure as KPMG published it: whole werknemers and whole fte, gross, structural, versus the basispad. */
export type KpmgMaatregel = {
  /** code in the draft that KPMG analysed (list v0.6): five of these mean something else in the final accord */
  readonly codeV06: string
  /** the same measure in the final accord, matched on its title */
  readonly afspraak: Afspraak
  readonly titel: string
  readonly werknemers: PerScenario<number>
  readonly fte: PerScenario<number>
}

/** One published table: its measures and the totals printed under them. */
export type KpmgCluster = {
  readonly id: string
  readonly titel: string
  readonly bron: Bron
  readonly maatregelen: readonly KpmgMaatregel[]
  readonly totaal: { readonly werknemers: PerScenario<number>; readonly fte: PerScenario<number> }
}

/** Where the pairs of codes come from; no document prints them side by side. */
export const KPMG_CODEKOPPELING: Bron = cite(
  'azwa',
  'afspraken A1 tot en met E6',
  'afgeleid',
  'KPMG gebruikt de codes van conceptversie 0.6; de code in het definitieve akkoord is gekoppeld op de titel.',
)

/**
 * The sixteen measures for which KPMG gives figures, exactly as printed, also where they look odd: the fte of AI in
 * the scenario gemiddeld equals its werknemers, and the ANW diensten change factor in the scenario hoog.
 */
export const KPMG_2025: readonly KpmgCluster[] = [
  {
    id: 'ai-en-technologie',
    titel: 'Technologische innovatie, waaronder AI',
    bron: cite('kpmg', 'tabel arbeidsbesparing, cluster technologische innovatie'),
    maatregelen: [
      maatregel(
        'A4',
        'A4',
        'AI versneld en verantwoord benutten',
        [240, 3_954, 18_535],
        [163, 3_954, 12_604],
      ),
      maatregel(
        'F6',
        'B2',
        'Medische technologie ontwikkelen, invoeren en opschalen',
        [1_367, 4_437, 10_132],
        [806, 2_618, 5_978],
      ),
    ],
    totaal: {
      werknemers: scenarios([1_607, 8_391, 28_667]),
      fte: scenarios([969, 6_572, 18_582]),
    },
  },
  {
    id: 'passende-zorg',
    titel: 'Inbedden en opschalen van passende zorg',
    bron: cite('kpmg', 'tabel arbeidsbesparing, cluster passende zorg'),
    maatregelen: [
      maatregel(
        'F1',
        'E2',
        'Impactvolle passende zorg contracteren',
        [1_645, 2_173, 3_567],
        [1_233, 1_629, 2_675],
      ),
      maatregel('F2', 'E3', 'Transitiedoelen vertalen in richtlijnen', [127, 170, 212], [87, 115, 144]),
      maatregel('F8', 'C8', 'Tijdig gesprek over de laatste levensfase', [574, 820, 1_394], [390, 557, 948]),
    ],
    totaal: {
      werknemers: scenarios([2_346, 3_163, 5_173]),
      fte: scenarios([1_710, 2_301, 3_767]),
    },
  },
  {
    id: 'administratieve-lasten',
    titel: 'Beperking van administratieve lasten',
    bron: cite('kpmg', 'tabel arbeidsbesparing, cluster administratieve lasten'),
    maatregelen: [
      maatregel('A1', 'A2', 'Onnodige machtigingen afschaffen', [60, 68, 85], [41, 46, 58]),
      maatregel(
        'A2',
        'A3',
        'Minder verantwoordingseisen bij zorginkoop',
        [478, 1_468, 3_606],
        [325, 998, 2_452],
      ),
      maatregel('A3', 'A1', 'Doorbraakprojecten regeldruk opschalen', [89, 142, 195], [67, 107, 146]),
      maatregel('A5', 'B1', 'Domeinoverstijgend indiceren', [372, 745, 1_117], [220, 439, 659]),
    ],
    totaal: {
      werknemers: scenarios([999, 2_423, 5_003]),
      fte: scenarios([653, 1_590, 3_315]),
    },
  },
  {
    id: 'geneesmiddelen',
    titel: 'Toegang tot geneesmiddelen',
    bron: cite('kpmg', 'tabel arbeidsbesparing, cluster geneesmiddelen'),
    maatregelen: [
      maatregel(
        'F4',
        'E5',
        'Betere toegang tot bestaande geneesmiddelen',
        [2_187, 2_938, 3_690],
        [1_487, 1_998, 2_509],
      ),
    ],
    totaal: {
      werknemers: scenarios([2_187, 2_938, 3_690]),
      fte: scenarios([1_487, 1_998, 2_509]),
    },
  },
  {
    id: 'overige-maatregelen',
    titel: 'Maatregelen buiten de clusters',
    bron: cite('kpmg', 'blz. 19, tabel arbeidsbesparing, maatregelen buiten de clusters'),
    maatregelen: [
      maatregel('D4', 'C5', 'Thuisarts.nl structureel borgen', [4, 14, 24], [3, 9, 15]),
      maatregel('E2', 'D2', 'Eerstelijnszorg structureel versterken', [569, 1_409, 2_258], [387, 958, 1_536]),
      maatregel(
        'E3',
        'D3',
        'Huisartsen werken met een vaste patiëntenpopulatie',
        [506, 1_012, 1_494],
        [344, 688, 1_016],
      ),
      maatregel(
        'E4',
        'D7',
        'Psychiaters en verpleegkundig specialisten in ANW- en crisisdiensten',
        [215, 430, 586],
        [150, 301, 451],
      ),
      maatregel(
        'E5',
        'D5',
        'Samenwerken op het snijvlak van medisch en sociaal domein',
        [118, 235, 353],
        [80, 160, 240],
      ),
      maatregel('F5', 'B4', 'Medische preventie ondersteunen', [442, 697, 975], [301, 474, 663]),
    ],
    totaal: {
      werknemers: scenarios([1_854, 3_797, 5_690]),
      fte: scenarios([1_265, 2_590, 3_921]),
    },
  },
]

/** Laag, gemiddeld, hoog, as they stand in a row of the source. */
type Drietal = readonly [laag: number, gemiddeld: number, hoog: number]

function scenarios([laag, gemiddeld, hoog]: Drietal): PerScenario<number> {
  return { laag, gemiddeld, hoog }
}

function maatregel(
  codeV06: string,
  afspraak: Afspraak,
  titel: string,
  werknemers: Drietal,
  fte: Drietal,
): KpmgMaatregel {
  return { codeV06, afspraak, titel, werknemers: scenarios(werknemers), fte: scenarios(fte) }
}

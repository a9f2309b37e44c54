import { DUREN } from '#shared/impact/drivers.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { LABEL, TEKST } from './labels.ts'

/** Where one block of step 3 stands; rows are zero-based. */
export type Blokplaats = { duur: number; eersteStap: number; aantalStappen: number; uitkomst: number }

/** What the formulas of step 4 rest on; rows are zero-based. */
export type Bladplaats = {
  categorieen: { eerste: number; aantal: number }
  /** the first of the five rows with questions */
  vragen: number
  blokken: readonly Blokplaats[]
}

type Drie = readonly [laag: string, gemiddeld: string, hoog: string]
const KOLOMMEN = ['C', 'D', 'E'] as const
const perKolom = (make: (kolom: string) => string): Drie => [make('C'), make('D'), make('E')]

/** How the outcome row of a block starts as long as the analyst has not put an own formula there. */
export const STANDAARDUITKOMST = '=IFERROR(IF('

/** The formulas below the steps of a block: the last step that is filled in, and that in fte and in werknemers. */
export function uitkomstformules(
  { eersteStap, aantalStappen, uitkomst }: Blokplaats,
  factorRij: number,
): readonly [uitkomst: Drie, fte: Drie, werknemers: Drie] {
  const factor = `$C$${factorRij + 1}`
  const eenheid = `$F$${uitkomst + 1}`
  const stappen = Array.from({ length: aantalStappen }, (_, i) => eersteStap + i + 1)
  return [
    perKolom(k => {
      const laatste = stappen.reduce((eerder, rij) => `IF(${k}${rij}<>"",${k}${rij},${eerder})`, '"PM"')
      return `=IFERROR(${laatste},"PM")`
    }),
    perKolom(k => {
      const cel = `${k}${uitkomst + 1}`
      return `=IFERROR(IF(${eenheid}="werknemers",${cel}*${factor},${cel}),"PM")`
    }),
    perKolom(k => {
      const cel = `${k}${uitkomst + 1}`
      return `=IFERROR(IF(${eenheid}="fte",${cel}/${factor},${cel}),"PM")`
    }),
  ]
}

/**
 * The overlap with other plans together, per scenario: the sum of the rows with a plan, PM while one of them has no
 * number, and empty while there are none.
 */
export function overlapformules({ eerste, aantal }: { eerste: number; aantal: number }): Drie {
  const rows = (kolom: string) => `${kolom}$${eerste + 1}:${kolom}$${eerste + aantal}`
  return perKolom(
    k => `=IF(COUNTA(${rows('$B')})=0,"",IF(COUNT(${rows(k)})<COUNTA(${rows('$B')}),"PM",SUM(${rows(k)})))`,
  )
}

/**
 * The rows of step 4, of which the first comes at row `eersteRij` (zero-based). Text such as PM never counts in a
 * sum; how many parts are PM stands below it.
 */
export function layOutUitkomst(
  eersteRij: number,
  { categorieen, vragen, blokken }: Bladplaats,
  { randvoorwaarden }: Pick<Kader, 'randvoorwaarden'>,
): (string | number)[][] {
  const rij = (index: number) => eersteRij + index + 1
  const [werknemers, fte, , , invulling] = [0, 1, 2, 3, 4].map(rij)
  const laatste = categorieen.eerste + categorieen.aantal
  const factoren = `$D$${categorieen.eerste + 1}:$D$${laatste}`
  const samen =
    randvoorwaarden.combinatie === 'laagste'
      ? `MIN(${factoren})`
      : `SMALL(${factoren},${Math.ceil(categorieen.aantal / 2)})`
  const vraag = (index: number) => vragen + index + 1
  const answered = (index: number) => `$F$${vraag(index)}`
  /** The fte that were answered to a question; nothing filled in after Ja is PM, which makes the formula an error. */
  const fteOf = (index: number, k: string) => {
    const cel = `${k}$${vraag(index)}`
    return `IF(${answered(index)}="Ja",IF(${cel}="","PM",${cel}),0)`
  }
  return [
    ['', LABEL.werknemers, ...perKolom(k => somformule(blokken, 'structureel', 2, k)), 'werknemers'],
    ['', LABEL.fte, ...perKolom(k => somformule(blokken, 'structureel', 1, k)), 'fte'],
    ['', LABEL.pm, ...perKolom(k => `=${countPm(blokken, 'structureel', 1, k)}`), 'effecten'],
    ['', LABEL.eenmalig, ...perKolom(k => somformule(blokken, 'eenmalig', 1, k)), 'fte'],
    [
      '',
      LABEL.invulling,
      ...perKolom(() => `=IF(COUNT(${factoren})<${categorieen.aantal},"onbekend",${samen})`),
      'deel van de potentie',
      TEKST.factorVoorstel,
    ],
    [
      '',
      LABEL.impact,
      ...perKolom(
        k => `=IF(${k}${invulling}="onbekend","onbekend",IFERROR(${k}${fte}*${k}${invulling},"PM"))`,
      ),
      'fte',
    ],
    [
      '',
      LABEL.netto,
      ...perKolom(
        k =>
          `=IF(OR(${k}${invulling}="onbekend",${answered(0)}="",${answered(1)}=""),"onbekend",` +
          `IFERROR((${k}${fte}-${fteOf(0, k)}-${fteOf(1, k)})*${k}${invulling},"PM"))`,
      ),
      'fte',
    ],
    [
      '',
      LABEL.verschoven,
      ...perKolom(k => `=IFERROR(${[2, 3, 4].map(index => fteOf(index, k)).join('+')},"PM")`),
      'fte',
    ],
    ['', LABEL.aangehouden, ...KOLOMMEN.map(k => `=${k}${werknemers}`), 'werknemers', TEKST.aangehouden],
    ['', LABEL.reden],
  ]
}

/** The sum over the blocks of one duration; `onder` is how far below its outcome a block has the figure. */
function somformule(
  blokken: readonly Blokplaats[],
  duur: keyof typeof DUREN.codes,
  onder: 1 | 2,
  kolom: string,
): string {
  if (blokken.length === 0) return '=0'
  const som = blokken
    .map(blok => `SUMIF(${durationOf(blok)},"${DUREN.codes[duur]}",${kolom}${blok.uitkomst + 1 + onder})`)
    .join('+')
  const getallen = blokken
    .map(
      blok => `IF(${durationOf(blok)}="${DUREN.codes[duur]}",COUNT(${kolom}${blok.uitkomst + 1 + onder}),0)`,
    )
    .join('+')
  return `=IF(AND(${getallen}=0,${countPm(blokken, duur, onder, kolom)}>0),"PM",${som})`
}

const countPm = (
  blokken: readonly Blokplaats[],
  duur: keyof typeof DUREN.codes,
  onder: 1 | 2,
  kolom: string,
): string =>
  blokken
    .map(
      blok =>
        `IF(${durationOf(blok)}="${DUREN.codes[duur]}",COUNTIF(${kolom}${blok.uitkomst + 1 + onder},"PM"),0)`,
    )
    .join('+') || '0'

const durationOf = ({ duur }: Blokplaats): string => `$C$${duur + 1}`

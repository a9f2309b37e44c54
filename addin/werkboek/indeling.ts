import { cellAddress, columnLetters } from '#shared/narekenen/adres.ts'
import { T } from './teksten.ts'
import {
  type Bladvorm,
  type Inhoud,
  type Keuzelijst,
  type Kolomvorm,
  NOTATIE,
  type Somregel,
  type Tabelvorm,
  type Werkboekvorm,
} from './vorm.ts'
import { CODETABEL, REGIOTABEL } from './werkboekvorm.ts'

/** A block of cells within a sheet, zero-based. */
export type Gebied = { rij: number; kolom: number; hoogte: number; breedte: number }

/** One sheet of the template, cell by cell: what a builder has to put where. */
export type Bladindeling = {
  readonly naam: string
  readonly eigen: boolean
  readonly cellen: readonly (readonly Inhoud[])[]
  readonly breedte: number
  /** how many rows stay in sight, and come back on every printed page; 0 without a table */
  readonly bevroren: number
  /** in characters, by column */
  readonly breedtes: readonly number[]
  readonly regels: number
  readonly tabellen: readonly { naam: string; gebied: Gebied }[]
  readonly notaties: readonly { gebied: Gebied; notatie: string; terugloop: boolean }[]
  readonly keuzes: readonly Keuze[]
  readonly signalen: readonly Signaal[]
}

/** What may be picked in cells: words that are typed out, or (`=Bronnen!$A$1:$A$9`) cells that hold them. */
export type Keuze = {
  readonly gebied: Gebied
  readonly bron: string
  readonly streng: boolean
  readonly hulp: string
}

/** Cells that get a colour as long as a formula is true, written for their first cell. */
export type Signaal = { readonly gebied: Gebied; readonly formule: string; readonly soort: Signaalsoort }
export type Signaalsoort = 'ontbreekt' | 'som'
export const SIGNAALKLEUR: Readonly<Record<Signaalsoort, string>> = { ontbreekt: '#FFF2B3', som: '#F8CBAD' }

/** Empty rows that a table to fill in starts with; it grows by itself as someone types below it. */
export const LEGE_RIJEN = 20
/** The longest list, in characters, that Excel keeps with the rule of a cell. */
const LANGSTE_LIJST = 255

/** Lays out the sheets named, or all of them. A rule that rests on a sheet that is not laid out is left out. */
export function layOutWerkboek(
  vorm: Werkboekvorm,
  namen: ReadonlySet<string> = new Set(vorm.map(({ naam }) => naam)),
): Bladindeling[] {
  const bladen = vorm.filter(({ naam }) => namen.has(naam))
  return bladen.map(blad => layOutBlad(blad, bladen))
}

function layOutBlad(blad: Bladvorm, bladen: Werkboekvorm): Bladindeling {
  const plaatsen = placeTabellen(blad)
  const kolommen = plaatsen.flatMap(({ tabel, gebied }) =>
    tabel.kolommen.map((kolom, i) => ({
      kolom,
      gebied: {
        ...gebied,
        rij: gebied.rij + 1,
        kolom: gebied.kolom + i,
        hoogte: gebied.hoogte - 1,
        breedte: 1,
      },
    })),
  )
  const breedte = Math.max(1, ...plaatsen.map(({ gebied }) => gebied.kolom + gebied.breedte))
  const breedtes = Array.from({ length: breedte }, () => TUSSENRUIMTE)
  for (const { kolom, gebied } of kolommen) breedtes[gebied.kolom] = kolom.breedte
  return {
    naam: blad.naam,
    eigen: blad.eigen,
    cellen: fillCellen(blad, plaatsen, breedte),
    breedte,
    bevroren: plaatsen.length === 0 ? 0 : headerRow(blad) + 1,
    breedtes: plaatsen.length === 0 ? [LEESBREEDTE] : breedtes,
    regels: blad.regels.length,
    tabellen: plaatsen.map(({ tabel, gebied }) => ({ naam: tabel.naam, gebied })),
    notaties: kolommen.map(({ kolom: { aard }, gebied }) => ({
      gebied,
      notatie: NOTATIE[aard],
      terugloop: aard === 'lang',
    })),
    keuzes: kolommen.flatMap(({ kolom, gebied }) => {
      const bron = kolom.lijst && sourceOf(kolom.lijst, bladen)
      return kolom.lijst && bron
        ? [{ gebied, bron, streng: kolom.lijst.streng, hulp: explain(kolom, kolom.lijst) }]
        : []
    }),
    signalen: plaatsen.flatMap(plaats => [...missingSignals(plaats), ...sumSignals(plaats, bladen)]),
  }
}

/** The columns between two tables on a sheet, and the width of a sheet of text. */
const TUSSENRUIMTE = 3
const LEESBREEDTE = 100

type Plaats = { tabel: Tabelvorm; gebied: Gebied }

/** An empty row stands between what is said above and the tables. */
const headerRow = ({ regels }: Bladvorm): number => regels.length + 1

function placeTabellen(blad: Bladvorm): Plaats[] {
  let kolom = 0
  return blad.tabellen.map(tabel => {
    const hoogte = 1 + tabel.rijen.length + (tabel.invullen ? LEGE_RIJEN : 0)
    const gebied = { rij: headerRow(blad), kolom, hoogte, breedte: tabel.kolommen.length }
    kolom += tabel.kolommen.length + 1
    return { tabel, gebied }
  })
}

function fillCellen(blad: Bladvorm, plaatsen: readonly Plaats[], breedte: number): Inhoud[][] {
  const hoogte = Math.max(blad.regels.length, ...plaatsen.map(({ gebied }) => gebied.rij + gebied.hoogte))
  const cellen = Array.from({ length: hoogte }, (): Inhoud[] => Array.from({ length: breedte }, () => ''))
  const put = (rij: number, kolom: number, inhoud: Inhoud) => {
    const cellenInRij = cellen[rij]
    if (cellenInRij) cellenInRij[kolom] = inhoud
  }
  blad.regels.forEach((regel, rij) => {
    put(rij, 0, regel)
  })
  for (const { tabel, gebied } of plaatsen) {
    tabel.kolommen.forEach(({ kop }, i) => {
      put(gebied.rij, gebied.kolom + i, kop)
    })
    tabel.rijen.forEach((rij, r) => {
      rij.forEach((inhoud, i) => {
        put(gebied.rij + 1 + r, gebied.kolom + i, inhoud)
      })
    })
  }
  return cellen
}

/** Where a rule finds its list; `undefined` when that is a sheet that is not there. */
function sourceOf({ id, versie, keuzes }: Keuzelijst, bladen: Werkboekvorm): string | undefined {
  const getypt = keuzes.join(',')
  const isTyped =
    keuzes.length > 0 && getypt.length <= LANGSTE_LIJST && !keuzes.some(keuze => keuze.includes(','))
  if (isTyped) return getypt
  const tabelnaam = versie === null ? REGIOTABEL : CODETABEL
  for (const blad of bladen) {
    const plaats = placeTabellen(blad).find(({ tabel }) => tabel.naam === tabelnaam)
    if (!plaats) continue
    const { tabel, gebied } = plaats
    const rijen = tabel.rijen.flatMap(([lijst], i) => (lijst === id ? [i] : []))
    const eerste = gebied.rij + 1 + (rijen[0] ?? 0)
    const laatste = gebied.rij + (rijen.length > 0 ? (rijen.at(-1) ?? 0) + 1 : gebied.hoogte - 1)
    const kolom = columnLetters(gebied.kolom + tabel.kolommen.length - 1)
    return `=${blad.naam}!$${kolom}$${eerste + 1}:$${kolom}$${laatste + 1}`
  }
  return undefined
}

const explain = ({ hulp }: Kolomvorm, { id, versie }: Keuzelijst): string =>
  versie === null ? hulp : `${hulp} ${T.invoer.lijst(id, versie)}`.trim()

/** Marks what must be filled in and is not, in rows with anything in them. */
const missingSignals = ({ tabel, gebied }: Plaats): Signaal[] => {
  const rij = gebied.rij + 2
  const row = `$${columnLetters(gebied.kolom)}${rij}:$${columnLetters(gebied.kolom + gebied.breedte - 1)}${rij}`
  return tabel.kolommen.flatMap(({ verplicht }, i) =>
    verplicht
      ? [
          {
            gebied: bodyOf(gebied, i),
            formule: `=AND(COUNTA(${row})>0,LEN(TRIM(${cellAddress(gebied.rij + 1, gebied.kolom + i)}))=0)`,
            soort: 'ontbreekt' as const,
          },
        ]
      : [],
  )
}

const sumSignals = ({ tabel, gebied }: Plaats, bladen: Werkboekvorm): Signaal[] =>
  tabel.sommen.flatMap(som => {
    const formule = sumFormula(som, tabel, gebied, bladen)
    const kolom = positionOf(tabel, som.kop)
    return formule === undefined || kolom === undefined
      ? []
      : [{ gebied: bodyOf(gebied, kolom), formule, soort: 'som' as const }]
  })

/** True when there are rows for this cell on the other sheet, and they come to something else. */
function sumFormula(
  { kop, over, waar }: Somregel,
  tabel: Tabelvorm,
  { rij, kolom }: Gebied,
  bladen: Werkboekvorm,
): string | undefined {
  const ander = bladen.find(({ naam }) => naam === over.blad)
  const here = (naam: string, vast: '$' | '') => {
    const positie = positionOf(tabel, naam)
    return positie === undefined ? undefined : `${vast}${columnLetters(kolom + positie)}${rij + 2}`
  }
  const there = (naam: string) => {
    const plaats = ander && placeTabellen(ander)[0]
    const positie = plaats && positionOf(plaats.tabel, naam)
    if (!plaats || positie === undefined) return undefined
    const letters = columnLetters(plaats.gebied.kolom + positie)
    return `${over.blad}!$${letters}:$${letters}`
  }
  const eisen = waar.flatMap(({ daar, is }) => [
    there(daar),
    typeof is === 'number' ? String(is) : here(is.kop, '$'),
  ])
  const som = there(over.kop)
  const cel = here(kop, '')
  if (som === undefined || cel === undefined || eisen.some(eis => eis === undefined)) return undefined
  const voorwaarden = eisen.join(',')
  return `=AND(COUNTIFS(${voorwaarden})>0,ROUND(SUMIFS(${som},${voorwaarden})-N(${cel}),2)<>0)`
}

const positionOf = ({ kolommen }: Tabelvorm, naam: string): number | undefined => {
  const positie = kolommen.findIndex(({ kop }) => kop === naam)
  return positie < 0 ? undefined : positie
}

const bodyOf = ({ rij, kolom, hoogte }: Gebied, positie: number): Gebied => ({
  rij: rij + 1,
  kolom: kolom + positie,
  hoogte: hoogte - 1,
  breedte: 1,
})

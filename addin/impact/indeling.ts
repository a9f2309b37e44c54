import { formatBron } from '#shared/bronnen/opmaak.ts'
import { findDeeltijdfactor, formatBeroepsgroep, omrekeningOf } from '#shared/impact/deeltijdfactor.ts'
import {
  BETROUWBAARHEDEN,
  DRIVERS,
  DRIVERUITLEG,
  type Driver,
  DUREN,
  NEVENEFFECTEN,
} from '#shared/impact/drivers.ts'
import { findCluster, suggestCluster } from '#shared/impact/randvoorwaarden.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { type Codelijst, codesOf, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { asCell } from '../workbook/waarden.ts'
import { BREEDTE, KOLOM, KOP, LABEL, TEKST, VRAGEN } from './labels.ts'
import { type Blokplaats, layOutUitkomst, overlapformules, uitkomstformules } from './uitkomstformules.ts'

export type Stijl = 'titel' | 'kenmerk' | 'kop' | 'tabelkop' | 'invoer' | 'uitleg' | 'uitkomst'

/** Cells from column A on, with their looks; rows are zero-based on the sheet, starting at `eersteRij`. */
export type Indeling = {
  eersteRij: number
  /** `null` leaves a cell as it is */
  rijen: (string | number | null)[][]
  stijlen: { rij: number; kolom: number; breedte: number; stijl: Stijl }[]
  /** cells that offer a list to choose from */
  keuzes: { rij: number; kolom: number; lijst: readonly string[] }[]
}

/** As many rows as the published template has, for parameters and for steps. */
const RIJEN = 10
/** Rows for plans to overlap with; more can be inserted. */
const OVERLAPRIJEN = 5
const JA_NEE = ['Ja', 'Nee']
const UITKOMSTEENHEDEN = ['werknemers', 'fte']

/** A new sheet for a plan: the four steps of the method, with a block of step 3 for each of `drivers`. */
export function layOutImpactblad(plan: Plan, kader: Kader, drivers: readonly Driver[]): Indeling {
  const vel = new Vel(0)
  layOutToelichting(vel, plan, kader)
  const kwalitatief = layOutStap1(vel, plan, kader)
  layOutStap2(vel)
  const blokken = drivers.map((driver, i) => addBlok(vel, driver, i * RIJEN, kwalitatief.factor))
  vel.line([KOP.stap4], 'kop')
  vel.line(TEKST.uitkomst, 'tabelkop')
  for (const rij of layOutUitkomst(vel.volgende, { ...kwalitatief, blokken }, kader))
    vel.line(rij, undefined, 'uitkomst')
  vel.styleLast(KOLOM.laag, 1, 'invoer')
  return vel
}

/** One more block of step 3, to stand at `eersteRij`; its steps are numbered on from `laatsteStap`. */
export function layOutBlok(
  eersteRij: number,
  driver: Driver,
  laatsteStap: number,
  factorRij: number,
): { indeling: Indeling; plaats: Blokplaats } {
  const vel = new Vel(eersteRij)
  const plaats = addBlok(vel, driver, laatsteStap, factorRij)
  return { indeling: vel, plaats }
}

function layOutToelichting(vel: Vel, plan: Plan, kader: Kader): void {
  vel.line([TEKST.titel(plan.nummer)], 'titel')
  vel.line([asCell(plan.titel)])
  vel.line(
    [kader.status === 'vastgesteld' ? TEKST.kenmerk : `${TEKST.concept}  ·  ${TEKST.kenmerk}`],
    'kenmerk',
  )
  vel.line([TEKST.uitleg], 'uitleg')
  vel.line([TEKST.methode], 'uitleg')
  vel.line()
}

/** Rows, zero-based, of what the formulas of the outcome rest on. */
type Kwalitatief = { factor: number; categorieen: { eerste: number; aantal: number }; vragen: number }

function layOutStap1(vel: Vel, plan: Plan, kader: Kader): Kwalitatief {
  const factor = findDeeltijdfactor(omrekeningOf(plan.impact.beroepsgroep), kader)
  vel.line([KOP.toelichting], 'kop')
  vel.line(['', LABEL.plan, asCell(plan.nummer)])
  vel.input(['', LABEL.maatregel])
  vel.input(['', LABEL.beroepsgroep, asCell(formatBeroepsgroep(plan.impact.beroepsgroep))])
  const factorRij = vel.input([
    '',
    LABEL.deeltijdfactor,
    factor?.factor ?? '',
    '',
    '',
    'fte per werknemer',
    factor ? asCell(typeof factor.bron === 'string' ? factor.bron : formatBron(factor.bron)) : '',
  ])
  vel.line()

  vel.line([KOP.stap1], 'kop')
  vel.line(TEKST.drivers, 'tabelkop')
  for (const driver of codesOf(DRIVERS)) {
    const { kant, betekenis } = DRIVERUITLEG[driver]
    vel.input([TEKST[kant], DRIVERS.codes[driver], '', '', '', '', betekenis])
  }
  vel.line()
  vel.line(TEKST.oordelen, 'tabelkop')
  vel.choice(['', LABEL.betrouwbaarheid, '', choices(BETROUWBAARHEDEN)], labelsOf(BETROUWBAARHEDEN))
  vel.choice(['', LABEL.neveneffecten, '', choices(NEVENEFFECTEN)], labelsOf(NEVENEFFECTEN))
  vel.line()
  const cluster = findCluster(suggestCluster(plan), kader)
  vel.input(['', LABEL.cluster, cluster?.titel ?? '', '', '', '', cluster ? formatBron(cluster.bron) : ''])
  vel.line(TEKST.randvoorwaarden, 'tabelkop')
  const eerste = vel.volgende
  for (const { titel } of cluster?.categorieen ?? [])
    vel.choice(
      ['', titel, '', factorformule(vel.volgende, kader), '', '', choices(INVULLINGEN)],
      labelsOf(INVULLINGEN),
    )
  vel.line()
  vel.line(TEKST.vragen, 'tabelkop')
  const vragen = vel.volgende
  // Below the five questions and an empty row: the header of the plans, and then the plans themselves.
  const overlappen = { eerste: vragen + VRAGEN.length + 2, aantal: OVERLAPRIJEN }
  for (const vraag of VRAGEN) {
    const perPlan = vraag === LABEL.overlapPlannen
    vel.line(['', vraag, ...(perPlan ? [...overlapformules(overlappen), '', TEKST.somPerPlan] : [])])
    if (perPlan) vel.styleLast(KOLOM.eenheid, 2, 'invoer')
    else vel.styleLast(KOLOM.laag, 5, 'invoer')
    vel.offer(KOLOM.eenheid, JA_NEE)
  }
  vel.line()
  vel.line(TEKST.overlappen, 'tabelkop')
  for (let i = 0; i < overlappen.aantal; i++) vel.fields([])
  vel.line()
  return { factor: factorRij, categorieen: { eerste, aantal: cluster?.categorieen.length ?? 0 }, vragen }
}

function layOutStap2(vel: Vel): void {
  vel.line([KOP.stap2], 'kop')
  vel.line(TEKST.parameters, 'tabelkop')
  for (let i = 1; i <= RIJEN; i++) vel.fields([`P${i}`])
  vel.line()
}

function addBlok(vel: Vel, driver: Driver, laatsteStap: number, factorRij: number): Blokplaats {
  const { kant, betekenis } = DRIVERUITLEG[driver]
  vel.line([KOP.stap3], 'kop')
  vel.choice([TEKST[kant], LABEL.driver, DRIVERS.codes[driver], '', '', '', betekenis], labelsOf(DRIVERS))
  const duur = vel.choice(['', LABEL.duur, DUREN.codes.structureel, choices(DUREN)], labelsOf(DUREN))
  vel.input(['', LABEL.vanaf])
  vel.line(TEKST.stappen, 'tabelkop')
  const eersteStap = vel.volgende
  for (let i = 1; i <= RIJEN; i++) vel.fields([`R${laatsteStap + i}`])
  const uitkomst = vel.volgende
  const plaats: Blokplaats = { duur, eersteStap, aantalStappen: RIJEN, uitkomst }
  const [regel, fte, werknemers] = uitkomstformules(plaats, factorRij)
  vel.line(['', LABEL.uitkomst, ...regel, 'werknemers', TEKST.laatsteStap])
  vel.styleLast(KOLOM.laag, 4, 'invoer')
  vel.offer(KOLOM.eenheid, UITKOMSTEENHEDEN)
  vel.line(['', LABEL.uitkomstFte, ...fte, 'fte', TEKST.eenheidUitkomst], undefined, 'uitkomst')
  vel.line(['', LABEL.uitkomstWerknemers, ...werknemers, 'werknemers'], undefined, 'uitkomst')
  vel.line()
  return plaats
}

/** The factor of a rating, live in the sheet: the labels and factors are those of the kader. */
function factorformule(rij: number, { invullingsfactoren }: Kader): string {
  const cel = `C${rij + 1}`
  return `=${invullingsfactoren.reduceRight(
    (anders, { invulling, factor }) => `IF(${cel}="${INVULLINGEN.codes[invulling]}",${factor},${anders})`,
    '""',
  )}`
}

const labelsOf = <Code extends string>(lijst: Codelijst<Code>): string[] =>
  codesOf(lijst).map(code => lijst.codes[code])

const choices = <Code extends string>(lijst: Codelijst<Code>): string => labelsOf(lijst).join(', ')

/** Rows that are added one below the other, with their looks. */
class Vel implements Indeling {
  readonly eersteRij: number
  readonly rijen: Indeling['rijen'] = []
  readonly stijlen: Indeling['stijlen'] = []
  readonly keuzes: Indeling['keuzes'] = []

  constructor(eersteRij: number) {
    this.eersteRij = eersteRij
  }

  get volgende(): number {
    return this.eersteRij + this.rijen.length
  }

  /** Adds a row, in one look from column A or only in its figures, and gives its place. */
  line(cellen: readonly (string | number)[] = [], stijl?: Stijl, cijfers?: Stijl): number {
    const rij = this.volgende
    this.rijen.push([...cellen, ...Array<string>(BREEDTE - cellen.length).fill('')])
    if (stijl) this.stijlen.push({ rij, kolom: 0, breedte: BREEDTE, stijl })
    if (cijfers) this.stijlen.push({ rij, kolom: KOLOM.laag, breedte: 3, stijl: cijfers })
    return rij
  }

  /** A row with one cell to fill in, and room for an explanation. */
  input(cellen: readonly (string | number)[]): number {
    const rij = this.line(cellen)
    this.styleLast(KOLOM.laag, 1, 'invoer')
    return rij
  }

  /** A row with one cell to choose a value in. */
  choice(cellen: readonly (string | number)[], lijst: readonly string[]): number {
    const rij = this.input(cellen)
    this.offer(KOLOM.laag, lijst)
    return rij
  }

  /** Offers a list in a cell of the last row. */
  offer(kolom: number, lijst: readonly string[]): void {
    this.keuzes.push({ rij: this.volgende - 1, kolom, lijst })
  }

  /** A row that is wholly filled in by the analyst, but for its number. */
  fields(cellen: readonly (string | number)[]): number {
    const rij = this.line(cellen)
    this.styleLast(KOLOM.naam, BREEDTE - 1, 'invoer')
    return rij
  }

  styleLast(kolom: number, breedte: number, stijl: Stijl): void {
    this.stijlen.push({ rij: this.volgende - 1, kolom, breedte, stijl })
  }
}

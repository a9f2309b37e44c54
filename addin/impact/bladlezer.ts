import type { Codelijst } from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type PerScenario, perScenario, type Scenario } from '#shared/plan/scenario.ts'
import { cellAddress } from '../workbook/adres.ts'
import { type Celwaarde, isLeeg, type Lezing, readCode, readTekst } from '../workbook/cel.ts'
import { KOLOM } from './labels.ts'

/** The cells of a sheet from A1 on: what they show, and what stands in them. */
export type Bladcellen = {
  blad: string
  /** other sheets that say they are of the same plan: someone copied one */
  kopieen: readonly string[]
  waarden: readonly (readonly Celwaarde[])[]
  formules: readonly (readonly Celwaarde[])[]
}

/** Rows of a sheet, zero-based; `tot` is the first row after it. */
export type Deel = { van: number; tot: number }

/** Finds and reads cells of an impact sheet, and keeps a message with its cell for what could not be read. */
export class Bladlezer {
  readonly meldingen: Melding[] = []
  /** the cell of each field by which a message of the core says what it is about */
  readonly cellen = new Map<string, string>()
  readonly plan: string
  private readonly inhoud: Bladcellen

  constructor(inhoud: Bladcellen, plan: string) {
    this.inhoud = inhoud
    this.plan = plan
  }

  get aantalRijen(): number {
    return this.inhoud.waarden.length
  }

  get blad(): string {
    return this.inhoud.blad
  }

  cell(rij: number, kolom: number): Celwaarde {
    return this.inhoud.waarden[rij]?.[kolom] ?? ''
  }

  /** The formula of a cell with its `=`, or what was typed. */
  typed(rij: number, kolom: number): Celwaarde {
    return this.inhoud.formules[rij]?.[kolom] ?? ''
  }

  text(rij: number, kolom: number): string {
    return String(this.cell(rij, kolom)).trim()
  }

  /** The rows in which column A holds this heading. */
  headings(kop: string): number[] {
    return this.inhoud.waarden.flatMap((rij, i) =>
      String(rij[KOLOM.nummer] ?? '').trim() === kop ? [i] : [],
    )
  }

  /** The highest number of the steps in column A, filled in or not. */
  lastStep(): number {
    const nummers = this.inhoud.waarden.map(
      rij => /^R(\d{1,3})$/i.exec(String(rij[KOLOM.nummer] ?? '').trim())?.[1],
    )
    return Math.max(0, ...nummers.map(nummer => Number(nummer ?? 0)))
  }

  /** The row of a label in column B; a missing one is reported once. */
  label(label: string, { van, tot }: Deel): number | undefined {
    for (let rij = van; rij < tot; rij++) if (this.text(rij, KOLOM.naam) === label) return rij
    this.reportMissing(label, van)
    return undefined
  }

  /** Ties the name of a field to its cell. */
  tie(veld: string, rij: number, kolom: number): void {
    this.cellen.set(veld, cellAddress(rij, kolom))
  }

  /** A code of a list in column C; empty is `null`. */
  code<Code extends string>(rij: number, kolom: number, lijst: Codelijst<Code>): Code | null {
    const cel = this.cell(rij, kolom)
    return isLeeg(cel) ? null : (this.take(rij, kolom, readCode(cel, lijst)) ?? null)
  }

  numbers(rij: number): PerScenario<number | null> {
    return perScenario(scenario => this.number(rij, SCENARIOKOLOM[scenario]) ?? null)
  }

  /** A number; PM and empty are `null`, and `undefined` is what could not be read. */
  number(rij: number, kolom: number): number | null | undefined {
    return this.take(rij, kolom, readGetal(this.cell(rij, kolom)))
  }

  take<T>(rij: number, kolom: number, lezing: Lezing<T>): T | undefined {
    if (lezing.goed) return lezing.waarde
    this.report('impact/cel', rij, kolom, lezing.tekst, lezing.uitweg)
    return undefined
  }

  report(
    regel: string,
    rij: number,
    kolom: number,
    tekst: string,
    uitweg: string,
    ernst: Melding['ernst'] = 'fout',
  ): void {
    this.meldingen.push({
      ernst,
      regel,
      tekst,
      uitweg,
      plaats: { blad: this.blad, cel: cellAddress(rij, kolom), plan: this.plan },
    })
  }

  reportMissing(wat: string, rij: number): void {
    this.report(
      'impact/indeling',
      rij,
      0,
      `Op dit blad ontbreekt “${wat}”.`,
      'Maak de verwijdering ongedaan, of verwijder dit blad en maak het opnieuw.',
    )
  }

  /** The message of the core, with the sheet and the cell that it is about. */
  place(melding: Melding): Melding {
    const cel = this.cellen.get(melding.plaats.veld ?? '')
    return { ...melding, plaats: { ...melding.plaats, blad: this.blad, ...(cel ? { cel } : {}) } }
  }
}

export const SCENARIOKOLOM: Readonly<Record<Scenario, number>> = {
  laag: KOLOM.laag,
  gemiddeld: KOLOM.gemiddeld,
  hoog: KOLOM.hoog,
}

/** PM as people write it. */
export const isPm = (cel: Celwaarde): boolean => /^p\.?m\.?$/i.test(String(cel).trim())

function readGetal(cel: Celwaarde): Lezing<number | null> {
  if (typeof cel === 'number') return { goed: true, waarde: cel }
  if (isLeeg(cel) || isPm(cel)) return { goed: true, waarde: null }
  const lezing = readTekst(cel)
  if (!lezing.goed) return lezing
  return {
    goed: false,
    tekst: `“${lezing.waarde}” is geen getal.`,
    uitweg: 'Typ een getal, of PM als het nog niet bekend is.',
  }
}

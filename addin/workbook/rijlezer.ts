import type { Melding } from '#shared/plan/melding.ts'
import { cellAddress } from './adres.ts'
import type { Celwaarde, Lezing } from './cel.ts'
import type { Kolom } from './kolommen.ts'
import type { Plankolommen } from './plankolommen.ts'

/** A table as it stands in the workbook; row and column are zero-based positions of the header's first cell. */
export type Tabelinhoud = {
  blad: string
  rij: number
  kolom: number
  koppen: readonly string[]
  rijen: readonly (readonly Celwaarde[])[]
  /** what the table and its headings are called in the workbook, for when that is not as we call them */
  eigen?: { naam: string; koppen: readonly string[] }
}

/** The heading of a column as it stands in the workbook: what a person must be able to find there. */
export const headingAt = ({ koppen, eigen }: Tabelinhoud, positie: number): string =>
  (eigen?.koppen ?? koppen)[positie] ?? ''

/** Reads the cells of one row and keeps a message, with its place, for each that could not be read. */
export class Rijlezer {
  readonly meldingen: Melding[] = []
  readonly nummer: string
  readonly kolommen: Plankolommen
  private readonly tabel: Tabelinhoud
  private readonly index: number
  private readonly rij: readonly Celwaarde[]

  constructor(tabel: Tabelinhoud, index: number, rij: readonly Celwaarde[], kolommen: Plankolommen) {
    this.tabel = tabel
    this.index = index
    this.rij = rij
    this.kolommen = kolommen
    this.nummer = String(this.cell('nummer')).trim()
  }

  /** A fault stops the row; a warning or a signal does not. */
  get heeftFout(): boolean {
    return this.meldingen.some(({ ernst }) => ernst === 'fout')
  }

  get reden(): string {
    return this.meldingen
      .filter(({ ernst }) => ernst === 'fout')
      .map(({ plaats, tekst }) => `${plaats.veld}: ${tekst}`)
      .join(' ')
  }

  cell(kolom: Kolom): Celwaarde {
    return this.at(this.kolommen.positie[kolom])
  }

  at(positie: number | undefined): Celwaarde {
    return positie === undefined ? '' : (this.rij[positie] ?? '')
  }

  /** The value of a cell, or `undefined` after reporting what is wrong with it. */
  take<T>(kolom: Kolom | number, lezing: Lezing<T>): T | undefined {
    if (lezing.goed) return lezing.waarde
    this.report(kolom, lezing.tekst, lezing.uitweg)
    return undefined
  }

  report(kolom: Kolom | number, tekst: string, uitweg: string, regel = 'lezen/cel'): void {
    this.add(kolom, { ernst: 'fout', regel, tekst, uitweg })
  }

  /** Keeps a message with the place of this cell. */
  add(kolom: Kolom | number, melding: Omit<Melding, 'plaats'>): void {
    const positie = typeof kolom === 'number' ? kolom : this.kolommen.positie[kolom]
    this.meldingen.push({
      ernst: melding.ernst,
      regel: melding.regel,
      tekst: melding.tekst,
      uitweg: melding.uitweg,
      plaats: {
        blad: this.tabel.blad,
        ...(positie === undefined
          ? {}
          : { cel: cellAddress(this.tabel.rij + 1 + this.index, this.tabel.kolom + positie) }),
        veld: positie === undefined ? String(kolom) : headingAt(this.tabel, positie),
        ...(this.nummer === '' ? {} : { plan: this.nummer }),
      },
    })
  }
}

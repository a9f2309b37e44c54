import type { Melding } from '#shared/plan/melding.ts'
import { cellAddress } from './adres.ts'
import { type Celwaarde, isLeeg, type Lezing } from './cel.ts'
import { RAPPORTKOP } from './rapportkolommen.ts'
import type { Tabelinhoud } from './rijlezer.ts'

/** Where the headers of a table stand; a header is found whatever its capitals and the kind of its apostrophe. */
export class Tabelkoppen {
  private readonly posities: ReadonlyMap<string, number>

  constructor(koppen: readonly string[]) {
    // The first of two equal headers counts.
    this.posities = new Map(koppen.map((kop, i) => [normalize(kop), i] as const).reverse())
  }

  find(kop: string): number | undefined {
    return this.posities.get(normalize(kop))
  }

  missing(koppen: readonly string[]): string[] {
    return koppen.filter(kop => this.find(kop) === undefined)
  }
}

/** One row of a table, read by header; it keeps a message with its place for each cell that could not be read. */
export class Tabelrij {
  readonly meldingen: Melding[] = []
  /** zero-based, under the header */
  readonly index: number
  private readonly tabel: Tabelinhoud
  private readonly koppen: Tabelkoppen

  constructor(tabel: Tabelinhoud, index: number, koppen: Tabelkoppen) {
    this.tabel = tabel
    this.index = index
    this.koppen = koppen
  }

  get heeftFout(): boolean {
    return this.meldingen.some(({ ernst }) => ernst === 'fout')
  }

  /** Empty when the table has no such column. */
  cell(kop: string): Celwaarde {
    const positie = this.koppen.find(kop)
    return positie === undefined ? '' : (this.tabel.rijen[this.index]?.[positie] ?? '')
  }

  /** What `read` makes of a cell, or `undefined` after reporting what is wrong with it. */
  take<T>(kop: string, read: (cel: Celwaarde) => Lezing<T>): T | undefined {
    const lezing = read(this.cell(kop))
    if (lezing.goed) return lezing.waarde
    this.report(kop, { ernst: 'fout', regel: 'lezen/cel', tekst: lezing.tekst, uitweg: lezing.uitweg })
    return undefined
  }

  report(kop: string, melding: Omit<Melding, 'plaats'>): void {
    const positie = this.koppen.find(kop)
    const plan = String(this.cell(RAPPORTKOP.nummer)).trim()
    this.meldingen.push({
      ...melding,
      plaats: {
        blad: this.tabel.blad,
        ...(positie === undefined
          ? {}
          : { cel: cellAddress(this.tabel.rij + 1 + this.index, this.tabel.kolom + positie) }),
        veld: kop,
        ...(plan === '' ? {} : { plan }),
      },
    })
  }
}

/** The rows of a table with something in them. */
export const filledRows = (tabel: Tabelinhoud, koppen: Tabelkoppen): Tabelrij[] =>
  tabel.rijen.flatMap((rij, i) => (rij.every(isLeeg) ? [] : [new Tabelrij(tabel, i, koppen)]))

/** One message that names all columns that are not there. */
export const missingColumns = (tabel: Tabelinhoud, naam: string, ontbrekend: readonly string[]): Melding => ({
  ernst: 'fout',
  regel: 'lezen/kolom',
  tekst: `${ontbrekend.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'} in de tabel ${naam}: ${ontbrekend.join(', ')}.`,
  uitweg: 'Voeg de kolom toe met precies deze naam, of hernoem de kolom die dit al bevat.',
  plaats: { blad: tabel.blad, cel: cellAddress(tabel.rij, tabel.kolom), veld: ontbrekend[0] ?? '' },
})

const normalize = (kop: string): string => kop.trim().toLowerCase().replaceAll('’', "'")

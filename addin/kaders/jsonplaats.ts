/** A place in a text as an editor shows it, both counted from 1. */
export type Tekstplaats = { readonly regel: number; readonly teken: number }

/**
 * Where a text that is no JSON stops being it. Browsers tell only sometimes, and each in its own words; for a person
 * who mends a file by hand the place is what matters.
 */
export function findJsonfout(tekst: string): Tekstplaats {
  const lezer = new Jsonlezer(tekst)
  lezer.readAll()
  const ervoor = tekst.slice(0, lezer.plek).split('\n')
  return { regel: ervoor.length, teken: (ervoor.at(-1)?.length ?? 0) + 1 }
}

const WITRUIMTE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const GETAL_OF_WOORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** No file that a person makes is nested deeper. */
const DIEPST = 500

/** Goes through a text as far as it is JSON; each step says whether it could be taken, and `plek` is how far it came. */
class Jsonlezer {
  plek = 0
  private diepte = 0
  private readonly tekst: string

  constructor(tekst: string) {
    this.tekst = tekst
  }

  readAll(): void {
    if (this.readWaarde()) this.take(WITRUIMTE)
  }

  private readWaarde(): boolean {
    this.take(WITRUIMTE)
    switch (this.tekst[this.plek]) {
      case '{':
        return this.readReeks('}', () => this.readVeld())
      case '[':
        return this.readReeks(']', () => this.readWaarde())
      case '"':
        return this.take(STRING)
      default:
        return this.take(GETAL_OF_WOORD)
    }
  }

  private readVeld(): boolean {
    this.take(WITRUIMTE)
    return this.take(STRING) && this.takeTeken(':') && this.readWaarde()
  }

  /** Parts with commas between them, from the bracket here to its counterpart. */
  private readReeks(slot: string, readDeel: () => boolean): boolean {
    this.plek += 1
    if (this.takeTeken(slot)) return true
    this.diepte += 1
    if (this.diepte > DIEPST) return false
    do {
      if (!readDeel()) return false
    } while (this.takeTeken(','))
    this.diepte -= 1
    return this.takeTeken(slot)
  }

  private takeTeken(teken: string): boolean {
    this.take(WITRUIMTE)
    if (this.tekst[this.plek] !== teken) return false
    this.plek += 1
    return true
  }

  private take(vorm: RegExp): boolean {
    vorm.lastIndex = this.plek
    const gevonden = vorm.test(this.tekst)
    if (gevonden) this.plek = vorm.lastIndex
    return gevonden
  }
}

/**
 * The language of the steps: + − × ÷, parentheses, numbers with a decimal point, parameters (P1) and steps (R1).
 * Everything else is refused, so that each outcome can be traced. What `printFormule` writes, Excel reads as well
 * once the ids are cells.
 */
export type Formule =
  | { readonly soort: 'getal'; readonly waarde: number }
  | { readonly soort: 'verwijzing'; readonly id: string }
  | { readonly soort: 'tegengestelde'; readonly van: Formule }
  | { readonly soort: 'bewerking'; readonly teken: Teken; readonly links: Formule; readonly rechts: Formule }
export type Teken = '+' | '-' | '*' | '/'

/** A formula, or what is wrong with it: `positie` is the character where reading stopped, counted from 1. */
export type Formulelezing = { readonly goed: true; readonly formule: Formule } | Formulefout
export type Formulefout = {
  readonly goed: false
  readonly positie: number
  readonly tekst: string
  readonly uitweg: string
}

/** A number, `null` for PM, or why there is no number. */
export type Rekenuitkomst = number | null | Rekenfout
export type Rekenfout = 'deling-door-nul' | 'te-groot'

/** Deeper nesting or longer text than any calculation needs. */
export const MAX_FORMULETEKENS = 1000

/** Reads a formula; a leading `=` and the signs × ÷ − are taken as well. */
export function parseFormule(tekst: string): Formulelezing {
  if (tekst.length > MAX_FORMULETEKENS)
    return refuse(
      MAX_FORMULETEKENS,
      'De formule is te lang.',
      `Verdeel haar over meer rekenstappen; ${MAX_FORMULETEKENS} tekens is het meeste.`,
    )
  const lezer = new Lezer(tekst)
  try {
    return { goed: true, formule: lezer.readAll() }
  } catch (fout) {
    if (fout instanceof Leesfout) return fout.reden
    throw fout
  }
}

/**
 * The value of a formula. Whatever meets a PM is PM, also when it is multiplied by zero; a division by zero or
 * an outcome too large for a number is a `Rekenfout`.
 */
export function evaluateFormule(formule: Formule, waarde: (id: string) => number | null): Rekenuitkomst {
  switch (formule.soort) {
    case 'getal':
      return formule.waarde
    case 'verwijzing':
      return waarde(formule.id)
    case 'tegengestelde': {
      const van = evaluateFormule(formule.van, waarde)
      return typeof van === 'number' ? -van : van
    }
    case 'bewerking': {
      const links = evaluateFormule(formule.links, waarde)
      const rechts = evaluateFormule(formule.rechts, waarde)
      if (typeof links === 'string') return links
      if (typeof rechts === 'string') return rechts
      return links === null || rechts === null ? null : calculate(formule.teken, links, rechts)
    }
  }
}

/** The formula as text that `parseFormule` reads back to the same formula; ids can be printed as something else. */
export function printFormule(formule: Formule, printId: (id: string) => string = id => id): string {
  switch (formule.soort) {
    case 'getal':
      return String(formule.waarde)
    case 'verwijzing':
      return printId(formule.id)
    case 'tegengestelde':
      return `-${enclose(formule.van, formule.van.soort === 'bewerking', printId)}`
    case 'bewerking': {
      const { teken, links, rechts } = formule
      const sterkte = STERKTE[teken]
      const linkerdeel = enclose(links, isZwakker(links, sterkte), printId)
      const rechterdeel = enclose(rechts, isZwakker(rechts, sterkte + 1), printId)
      return `${linkerdeel}${teken}${rechterdeel}`
    }
  }
}

/** For reading by people: `(P1 − P2) × 0,5`. */
export const formatFormule = (formule: Formule, printId?: (id: string) => string): string =>
  printFormule(formule, printId)
    .replace(/(?<=[^(+\-*/])[+\-*/]/g, teken => ` ${LEESTEKEN[teken]} `)
    .replaceAll('.', ',')

/** The parameters and steps that a formula refers to, each once, in the order of reading. */
export function referencesOf(formule: Formule): string[] {
  const ids = new Set<string>()
  visit(formule, deel => {
    if (deel.soort === 'verwijzing') ids.add(deel.id)
  })
  return [...ids]
}

/** Calls `see` for the formula and every part of it. */
export function visit(formule: Formule, see: (deel: Formule) => void): void {
  see(formule)
  if (formule.soort === 'tegengestelde') visit(formule.van, see)
  if (formule.soort === 'bewerking') {
    visit(formule.links, see)
    visit(formule.rechts, see)
  }
}

const STERKTE: Readonly<Record<Teken, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }
const LEESTEKEN: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

function calculate(teken: Teken, links: number, rechts: number): Rekenuitkomst {
  if (teken === '/' && rechts === 0) return 'deling-door-nul'
  const uitkomst =
    teken === '+'
      ? links + rechts
      : teken === '-'
        ? links - rechts
        : teken === '*'
          ? links * rechts
          : links / rechts
  return Number.isFinite(uitkomst) ? uitkomst : 'te-groot'
}

const isZwakker = (formule: Formule, sterkte: number): boolean =>
  formule.soort === 'bewerking' && STERKTE[formule.teken] < sterkte

const enclose = (formule: Formule, haakjes: boolean, printId: (id: string) => string): string =>
  haakjes ? `(${printFormule(formule, printId)})` : printFormule(formule, printId)

const refuse = (positie: number, tekst: string, uitweg: string): Formulefout => ({
  goed: false,
  positie,
  tekst,
  uitweg,
})

class Leesfout extends Error {
  readonly reden: Formulefout
  constructor(reden: Formulefout) {
    super(reden.tekst)
    this.reden = reden
  }
}

const UITWEG = 'Gebruik alleen + − × ÷, haakjes, getallen, parameters (P1) en rekenstappen (R1).'
const TEKENS: Readonly<Record<string, Teken>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
}
const GETAL = /\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\p{N}.,%])/iuy
const VERWIJZING = /[PR][1-9]\d{0,2}(?![\p{L}\p{N}_.(])/iuy
const ONBEKEND = /[\p{L}\p{N}_.,%]+|\S/uy

/** Reads from left to right: a som of termen, a term of factoren, a factor with its sign. */
class Lezer {
  private readonly tekst: string
  private plek: number

  constructor(tekst: string) {
    this.tekst = tekst
    this.plek = /^\s*=?/.exec(tekst)?.[0].length ?? 0
  }

  readAll(): Formule {
    const formule = this.readSom()
    if (!this.isAtEnd()) throw this.fault()
    return formule
  }

  private readSom(): Formule {
    let links = this.readTerm()
    for (let teken = this.take('+', '-'); teken; teken = this.take('+', '-'))
      links = { soort: 'bewerking', teken, links, rechts: this.readTerm() }
    return links
  }

  private readTerm(): Formule {
    let links = this.readFactor()
    for (let teken = this.take('*', '/'); teken; teken = this.take('*', '/'))
      links = { soort: 'bewerking', teken, links, rechts: this.readFactor() }
    return links
  }

  private readFactor(): Formule {
    const teken = this.take('+', '-')
    if (teken === '-') return { soort: 'tegengestelde', van: this.readFactor() }
    return teken === '+' ? this.readFactor() : this.readOperand()
  }

  private readOperand(): Formule {
    if (this.isAtEnd()) throw new Leesfout(refuse(this.plek + 1, 'De formule is niet af.', UITWEG))
    if (this.tekst[this.plek] === '(') {
      const open = this.plek++
      const binnen = this.readSom()
      if (this.isAtEnd())
        throw new Leesfout(refuse(open + 1, 'Dit haakje wordt niet gesloten.', 'Zet er een ) bij.'))
      if (this.tekst[this.plek] !== ')') throw this.fault()
      this.plek++
      return binnen
    }
    const begin = this.plek
    const getal = this.match(GETAL)
    if (getal !== undefined) {
      if (Number.isFinite(Number(getal))) return { soort: 'getal', waarde: Number(getal) }
      throw new Leesfout(refuse(begin + 1, `Het getal ${getal} is te groot.`, 'Controleer het getal.'))
    }
    const id = this.match(VERWIJZING)
    if (id !== undefined) return { soort: 'verwijzing', id: id.toUpperCase() }
    throw this.fault()
  }

  /** Takes the sign that comes next when it is one of these two. */
  private take(een: Teken, ander: Teken): Teken | undefined {
    if (this.isAtEnd()) return undefined
    const teken = TEKENS[this.tekst[this.plek] ?? '']
    if (teken !== een && teken !== ander) return undefined
    this.plek++
    return teken
  }

  private match(vorm: RegExp): string | undefined {
    vorm.lastIndex = this.plek
    const gevonden = vorm.exec(this.tekst)?.[0]
    if (gevonden !== undefined) this.plek += gevonden.length
    return gevonden
  }

  private isAtEnd(): boolean {
    while (/\s/.test(this.tekst[this.plek] ?? '')) this.plek++
    return this.plek >= this.tekst.length
  }

  private fault(): Leesfout {
    ONBEKEND.lastIndex = this.plek
    const stuk = ONBEKEND.exec(this.tekst)?.[0] ?? ''
    return new Leesfout(refuse(this.plek + 1, `“${stuk}” kan hier niet staan.`, hintFor(stuk)))
  }
}

function hintFor(stuk: string): string {
  if (/^\d+%$/.test(stuk))
    return `Schrijf ${stuk} als ${Number(stuk.slice(0, -1)) / 100}, of maak er een parameter van.`
  if (/^\d+,\d+$/.test(stuk)) return `Schrijf het getal met een punt: ${stuk.replace(',', '.')}.`
  return UITWEG
}

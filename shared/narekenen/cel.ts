/** A cell as a spreadsheet or JSON holds it: empty is `null` or `''`, an error of Excel is text such as `#N/A`. */
export type Cel = string | number | boolean | null

/** A number as it is printed: `decimalen` tells to how many places, so that rounding can be told from an error. */
export type Getal = {
  readonly soort: 'getal'
  /** a percentage counts in hundredths: 49,0% is 49 */
  readonly waarde: number
  readonly decimalen: number
  readonly procent: boolean
  readonly alsTekst: boolean
}

/** What a cell holds. `pm` is a figure that is still to come, which is something else than nothing. */
export type Inhoud =
  | Getal
  | { readonly soort: 'tekst' | 'excelfout'; readonly tekst: string }
  | { readonly soort: 'pm' | 'leeg' }

/**
 * Reads a cell; `weergave` is the same cell as a reader sees it, when that is known. Numbers typed as text are read
 * the Dutch way: `1.234,5`, `€ 12.000`, `49,0%`. Text that is no number stays text; nothing is guessed at.
 */
export function readCel(cel: Cel | undefined, weergave = ''): Inhoud {
  if (typeof cel === 'number') return readGetal(cel, weergave)
  const tekst = String(cel ?? '').trim()
  if (EXCELFOUT.test(tekst)) return { soort: 'excelfout', tekst }
  if (/^p\.?m\.?$/i.test(tekst)) return { soort: 'pm' }
  // A dash or a dot is how a printed table says that there is nothing here.
  if (/^[-–—.]?$/.test(tekst)) return { soort: 'leeg' }
  return readTekstgetal(tekst) ?? { soort: 'tekst', tekst }
}

/** Half of the last printed place: as far as the true figure may lie from the printed one. */
export const halfUnit = ({ decimalen }: Pick<Getal, 'decimalen'>): number => 0.5 * 10 ** -decimalen

/** Rounds to so many decimals, halves away from zero as people and Excel do. */
export function roundTo(waarde: number, decimalen: number): number {
  const schaal = 10 ** decimalen
  const gerond = Math.round(Math.abs(waarde) * schaal + 1e-9) / schaal
  return waarde < 0 && gerond !== 0 ? -gerond : gerond
}

/** Whether a difference is no larger than allowed, apart from the noise of binary fractions. */
export const isWithin = (verschil: number, tolerantie: number, grootte: number): boolean =>
  Math.abs(verschil) <= tolerantie + Math.max(1e-9, 1e-12 * Math.abs(grootte))

const EXCELFOUT = /^#[A-Z0-9_/]+[!?]?$/
const TEKSTGETAL = /^([-−])?\s*(?:€\s*)?([-−])?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%)?$/
/** More decimals than people print: such a number was calculated, and is compared as it is. */
const MEESTE_DECIMALEN = 10

function readGetal(ruw: number, weergave: string): Getal {
  const procent = weergave.trim().endsWith('%')
  const waarde = procent ? ruw * 100 : ruw
  return {
    soort: 'getal',
    waarde,
    decimalen: procent
      ? countPrinted(waarde, weergave)
      : Math.max(countDecimals(ruw), countPrinted(waarde, weergave)),
    procent,
    alsTekst: false,
  }
}

function readTekstgetal(tekst: string): Getal | undefined {
  const [, min, minNaEuro, heel, deel = '', procent] = TEKSTGETAL.exec(tekst.replaceAll('\u00a0', ' ')) ?? []
  if (heel === undefined) return undefined
  const grootte = Number(`${heel.replaceAll('.', '')}.${deel || '0'}`)
  return {
    soort: 'getal',
    waarde: min || minNaEuro ? -grootte : grootte,
    decimalen: deel.length,
    procent: procent !== undefined,
    alsTekst: true,
  }
}

function countDecimals(waarde: number): number {
  const [mantisse = '', exponent = '0'] = String(waarde).split('e')
  const achterDeKomma = mantisse.split('.')[1]?.length ?? 0
  return Math.min(MEESTE_DECIMALEN, Math.max(0, achterDeKomma - Number(exponent)))
}

/** The printed decimals of a number, whatever the language of its separators: as many as make the digits fit. */
function countPrinted(waarde: number, weergave: string): number {
  const cijfers = Number(weergave.replace(/\D/g, ''))
  if (waarde === 0 || cijfers === 0) return 0
  for (let decimalen = 0; decimalen <= MEESTE_DECIMALEN; decimalen++) {
    const getoond = cijfers / 10 ** decimalen
    if (isWithin(getoond - Math.abs(waarde), halfUnit({ decimalen }), waarde)) return decimalen
  }
  return 0
}

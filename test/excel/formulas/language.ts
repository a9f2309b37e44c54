import { CellError } from '../model/values.ts'
import { FormulaSyntaxError, type Token, tokenise } from './tokens.ts'

/** Function names and truth values as a Dutch Excel shows them. */
const dutchWords: Readonly<Record<string, string>> = {
  SUM: 'SOM',
  SUMIF: 'SOM.ALS',
  IF: 'ALS',
  IFERROR: 'ALS.FOUT',
  AND: 'EN',
  OR: 'OF',
  NOT: 'NIET',
  ROUND: 'AFRONDEN',
  AVERAGE: 'GEMIDDELDE',
  COUNT: 'AANTAL',
  COUNTA: 'AANTALARG',
  COUNTIF: 'AANTAL.ALS',
  TRUE: 'WAAR',
  FALSE: 'ONWAAR',
}

const englishWords = Object.fromEntries(
  Object.entries(dutchWords).map(([english, dutch]) => [dutch, english]),
)

/** A formula in the notation of the API, as a Dutch Excel shows it: Dutch names, semicolons, decimal commas. */
export function toDutch(formula: string): string {
  return translate(formula, token => {
    if (token.kind === 'word') return dutchWords[token.text.toUpperCase()] ?? token.text
    if (token.kind === 'number') return token.text.replace('.', ',')
    if (token.kind === 'error') return CellError.named(token.text)?.localName ?? token.text
    return token.kind === 'operator' && token.text === ',' ? ';' : token.text
  })
}

/** What a Dutch user typed, in the notation of the API. A formula that already is in that notation stays the same. */
export function fromDutch(formula: string): string {
  // A comma between digits is a decimal comma, unless the formula uses commas between arguments.
  const hasDecimalCommas = formula.includes(';') || !formula.includes('(')
  const prepared = formula.split(/("(?:[^"]|"")*")/).map(part => {
    if (part.startsWith('"')) return part
    const decimals = hasDecimalCommas ? part.replace(/(?<![A-Za-z$\d])(\d+),(\d+)/g, '$1.$2') : part
    return decimals.replaceAll(';', ',')
  })
  return translate(prepared.join(''), token =>
    token.kind === 'word' ? (englishWords[token.text.toUpperCase()] ?? token.text) : token.text,
  )
}

function translate(formula: string, print: (token: Token) => string): string {
  try {
    return `=${tokenise(formula).map(print).join('')}`
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula
    throw error
  }
}

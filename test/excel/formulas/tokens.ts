/** A piece of a formula. All texts together are the formula again, so that it can be rewritten without loss. */
export type Token = {
  readonly kind: 'space' | 'string' | 'error' | 'structured' | 'reference' | 'number' | 'word' | 'operator'
  readonly text: string
}

export class FormulaSyntaxError extends Error {}

const sheetName = "(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!"
const cell = '\\$?[A-Z]{1,3}\\$?\\d{1,7}'
const column = '\\$?[A-Z]{1,3}'
const row = '\\$?\\d{1,7}'
const brackets = '\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]'
const word = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*'

const kinds: readonly [Token['kind'], RegExp][] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|BUSY!)/iuy],
  ['structured', new RegExp(`(?:${word})?${brackets}`, 'iuy')],
  [
    'reference',
    new RegExp(
      `(?:${sheetName})?(?:${cell}(?::${cell})?|${column}:${column}|${row}:${row})(?![\\p{L}\\p{N}_(.!])`,
      'iuy',
    ),
  ],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iuy],
  ['word', new RegExp(word, 'uy')],
  ['operator', /<>|<=|>=|[-+*/^&=<>%(),;@]/uy],
]

/** Cuts a formula (with or without its `=`) into tokens. Throws FormulaSyntaxError at the first unknown character. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = []
  let position = formula.startsWith('=') ? 1 : 0
  while (position < formula.length) {
    const token = tokenAt(formula, position)
    if (!token) throw new FormulaSyntaxError(`Unexpected character in formula: ${formula.slice(position)}`)
    tokens.push(token)
    position += token.text.length
  }
  return tokens
}

function tokenAt(formula: string, position: number): Token | undefined {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = position
    const match = pattern.exec(formula)
    if (match) return { kind, text: match[0] }
  }
  return undefined
}

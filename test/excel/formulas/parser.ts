import { type Area, parseAddress } from '../model/address.ts'
import { CellError, type Value } from '../model/values.ts'
import { FormulaSyntaxError, type Token, tokenise } from './tokens.ts'

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly area: Area }
  | {
      readonly kind: 'structured'
      readonly table: string | undefined
      readonly specifiers: readonly string[]
    }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'prefix' | 'postfix'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'infix'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }

/** From loose to tight; operators on one level go from left to right. */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
]

/** Reads a formula in the notation of the API: English names, commas, points. Throws FormulaSyntaxError. */
export function parseFormula(formula: string): Expression {
  const reader = new TokenReader(tokenise(formula).filter(token => token.kind !== 'space'))
  const expression = readInfix(reader, 0)
  if (reader.current) throw new FormulaSyntaxError(`Unexpected ${reader.current.text}`)
  return expression
}

/** Every part of the tree, the tree itself included. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression
  if (expression.kind === 'infix') {
    yield* partsOf(expression.left)
    yield* partsOf(expression.right)
  } else if (expression.kind === 'prefix' || expression.kind === 'postfix') {
    yield* partsOf(expression.operand)
  } else if (expression.kind === 'call') {
    for (const argument of expression.args) if (argument) yield* partsOf(argument)
  }
}

class TokenReader {
  readonly #tokens: readonly Token[]
  #position = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get current(): Token | undefined {
    return this.#tokens[this.#position]
  }

  isAt(text: string): boolean {
    return this.current?.kind === 'operator' && this.current.text === text
  }

  next(): Token {
    const token = this.current
    if (!token) throw new FormulaSyntaxError('The formula ends too early.')
    this.#position++
    return token
  }

  /** Steps over this text when it is next. */
  skip(text: string): boolean {
    const found = this.isAt(text)
    if (found) this.#position++
    return found
  }

  expect(text: string): void {
    if (!this.skip(text)) throw new FormulaSyntaxError(`Expected ${text}`)
  }
}

function readInfix(reader: TokenReader, level: number): Expression {
  const operators = levels[level]
  if (!operators) return readPrefix(reader)
  let left = readInfix(reader, level + 1)
  for (;;) {
    const operator = operators.find(candidate => reader.isAt(candidate))
    if (operator === undefined) return left
    reader.next()
    left = { kind: 'infix', operator, left, right: readInfix(reader, level + 1) }
  }
}

/** In Excel a sign binds tighter than a power: `-2^2` is 4. */
function readPrefix(reader: TokenReader): Expression {
  for (const operator of ['-', '+', '@']) {
    if (reader.skip(operator)) return { kind: 'prefix', operator, operand: readPrefix(reader) }
  }
  let operand = readOperand(reader)
  while (reader.skip('%')) operand = { kind: 'postfix', operator: '%', operand }
  return operand
}

function readOperand(reader: TokenReader): Expression {
  const token = reader.next()
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: Number(token.text) }
    case 'string':
      return { kind: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') }
    case 'error':
      return { kind: 'literal', value: CellError.named(token.text) ?? new CellError('#VALUE!') }
    case 'reference': {
      const { sheet, area } = parseAddress(token.text)
      return { kind: 'reference', sheet, area }
    }
    case 'structured':
      return readStructured(token.text)
    case 'word':
      return readWord(token.text, reader)
    default:
      if (token.text !== '(') throw new FormulaSyntaxError(`Unexpected ${token.text}`)
      return closed(readInfix(reader, 0), reader)
  }
}

function closed(expression: Expression, reader: TokenReader): Expression {
  reader.expect(')')
  return expression
}

function readWord(word: string, reader: TokenReader): Expression {
  if (!reader.skip('(')) {
    const upper = word.toUpperCase()
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'literal', value: upper === 'TRUE' }
    return { kind: 'name', name: word }
  }
  const args: (Expression | undefined)[] = []
  if (reader.skip(')')) return { kind: 'call', name: word.toUpperCase(), args }
  do {
    args.push(reader.isAt(',') || reader.isAt(')') ? undefined : readInfix(reader, 0))
  } while (reader.skip(','))
  reader.expect(')')
  return { kind: 'call', name: word.toUpperCase(), args }
}

/** `Plannen[Naam]`, `Plannen[[#Headers],[Naam]]`, `[@Naam]`, `[@[Naam]]`. */
function readStructured(text: string): Expression {
  const opening = text.indexOf('[')
  const table = text.slice(0, opening)
  const inside = text.slice(opening + 1, -1).trim()
  const thisRow = inside.startsWith('@')
  const rest = thisRow ? inside.slice(1) : inside
  const parts = rest.includes('[')
    ? [...rest.matchAll(/\[([^[\]]*)\]/g)].map(match => match[1] ?? '')
    : [rest]
  const specifiers = [...(thisRow ? ['#This Row'] : []), ...parts.filter(part => part !== '')]
  return { kind: 'structured', table: table === '' ? undefined : table, specifiers }
}

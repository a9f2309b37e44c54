import { invalidArgument, UnknownMember } from '../errors.ts'
import { Range } from '../model/range.ts'
import type { Json } from '../model/workbook.ts'
import type { Session } from '../protocol/session.ts'

/**
 * What the API shows of one kind of object: each member is a value (`get`, `set`), another object (`open`), a method
 * with an outcome (`call`) or a method without one (`act`).
 */
export type MemberTable<Target> = Readonly<Record<string, Member<Target>>>

export type Member<Target> =
  | {
      readonly get: (target: Target, session: Session) => Json
      readonly set?: (target: Target, input: Argument, session: Session) => void
    }
  | { readonly open: (target: Target, session: Session) => ApiObject | null }
  | { readonly call: (target: Target, args: Arguments, session: Session) => Outcome }
  | { readonly act: (target: Target, args: Arguments, session: Session) => void }

/** What a method gives: an object, a null object (`null`), or plain data. */
export type Outcome = ApiObject | Plain | null

/** Plain data as the outcome of a method, told apart from a null object. */
export class Plain {
  readonly value: Json

  constructor(value: Json) {
    this.value = value
  }
}

type Options<Target> = {
  /** How the client finds the object again later, such as `{ Id: … }`. */
  readonly identity?: (target: Target, session: Session) => { [key: string]: Json }
  /** Makes it a collection. */
  readonly items?: (target: Target, session: Session) => ApiObject[]
}

/** Describes one kind of object; gives how to show a model object as one. */
export function describe<Target>(
  type: string,
  members: MemberTable<Target>,
  options: Options<Target> = {},
): (target: Target) => ApiObject {
  const scalars = Object.keys(members).filter(name => {
    const member = members[name]
    return member !== undefined && 'get' in member
  })
  described.set(type, describeMembers(members))
  return target => new DescribedObject({ type, members, options, scalars }, target)
}

const described = new Map<string, readonly string[]>()

/** Every type that is known, with its members: methods with `()`, values that can't be written with ` (read)`. */
export const describedTypes = (): ReadonlyMap<string, readonly string[]> => described

const describeMembers = <Target>(members: MemberTable<Target>): string[] =>
  Object.entries(members)
    .map(([name, member]) => {
      if ('get' in member) return member.set ? name : `${name} (read)`
      return 'open' in member ? name : `${name}()`
    })
    .toSorted()

/** An object as the API shows it. Members are named as on the wire or as in code: `GetRange`, `getRange`. */
export interface ApiObject {
  readonly type: string
  /** The model object behind it, for when it is an argument of a method. */
  readonly target: unknown
  /** The names of its plain values, in code style. */
  readonly scalars: readonly string[]
  kindOf(name: string): 'scalar' | 'object' | 'method'
  read(name: string, session: Session): Json
  write(name: string, input: unknown, session: Session): void
  open(name: string, session: Session): ApiObject | null
  call(name: string, args: readonly unknown[], session: Session): Outcome | undefined
  identity(session: Session): { [key: string]: Json }
  /** The items of a collection; `undefined` for anything else. */
  items(session: Session): ApiObject[] | undefined
}

/** `GetRange` → `getRange`, `_KeepReference` stays. */
export const codeName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
/** `values` → `Values`, `_ReferenceId` stays. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

type Description<Target> = {
  readonly type: string
  readonly members: MemberTable<Target>
  readonly options: Options<Target>
  readonly scalars: readonly string[]
}

class DescribedObject<Target> implements ApiObject {
  readonly target: Target
  readonly #description: Description<Target>

  constructor(description: Description<Target>, target: Target) {
    this.#description = description
    this.target = target
  }

  get type(): string {
    return this.#description.type
  }

  get scalars(): readonly string[] {
    return this.#description.scalars
  }

  kindOf(name: string): 'scalar' | 'object' | 'method' {
    const member = this.#member(name)
    if ('get' in member) return 'scalar'
    return 'open' in member ? 'object' : 'method'
  }

  read(name: string, session: Session): Json {
    const member = this.#member(name)
    if (!('get' in member)) throw this.#unknown(name)
    session.uses(this.type, codeName(name))
    return member.get(this.target, session)
  }

  write(name: string, input: unknown, session: Session): void {
    const member = this.#member(name)
    if (!('get' in member) || !member.set) throw this.#unknown(`${name} =`)
    session.uses(this.type, codeName(name))
    member.set(this.target, new Argument(input), session)
  }

  open(name: string, session: Session): ApiObject | null {
    const member = this.#member(name)
    if (!('open' in member)) throw this.#unknown(name)
    session.uses(this.type, codeName(name))
    return member.open(this.target, session)
  }

  call(name: string, args: readonly unknown[], session: Session): Outcome | undefined {
    const member = this.#member(name)
    if (!('call' in member) && !('act' in member)) throw this.#unknown(name)
    session.uses(this.type, codeName(name))
    if ('call' in member) return member.call(this.target, new Arguments(args), session)
    member.act(this.target, new Arguments(args), session)
    return undefined
  }

  identity(session: Session): { [key: string]: Json } {
    return this.#description.options.identity?.(this.target, session) ?? {}
  }

  items(session: Session): ApiObject[] | undefined {
    return this.#description.options.items?.(this.target, session)
  }

  #member(name: string): Member<Target> {
    const { members } = this.#description
    const key = codeName(name)
    const member = Object.hasOwn(members, key) ? members[key] : undefined
    if (!member) throw this.#unknown(name)
    return member
  }

  #unknown(name: string): UnknownMember {
    return new UnknownMember(`${this.type}.${codeName(name)}`)
  }
}

/** One value from the add-in. The readers throw InvalidArgument when it is not what they say. */
export class Argument {
  readonly raw: unknown

  constructor(raw: unknown) {
    this.raw = raw
  }

  get isMissing(): boolean {
    return this.raw === undefined || this.raw === null
  }

  text(): string {
    if (typeof this.raw !== 'string') throw invalidArgument()
    return this.raw
  }

  number(): number {
    if (typeof this.raw !== 'number' || !Number.isFinite(this.raw)) throw invalidArgument()
    return this.raw
  }

  integer(): number {
    if (!Number.isInteger(this.number())) throw invalidArgument()
    return this.number()
  }

  truth(): boolean {
    if (typeof this.raw !== 'boolean') throw invalidArgument()
    return this.raw
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice {
    const found = choices.find(choice => choice === this.raw)
    if (found === undefined) throw invalidArgument()
    return found
  }

  /** Anything that JSON can hold. */
  json(): Json {
    if (!isJson(this.raw)) throw invalidArgument()
    return this.raw
  }

  rows(): unknown[][] {
    if (!Array.isArray(this.raw)) throw invalidArgument()
    const rows: unknown[] = this.raw
    return rows.map(row => {
      if (!Array.isArray(row)) throw invalidArgument()
      return row
    })
  }

  /** A range, given as an object or as an address that `find` looks up. */
  range(find: (address: string) => Range): Range {
    return this.raw instanceof Range ? this.raw : find(this.text())
  }
}

/** The arguments of a method call. */
export class Arguments {
  readonly #raw: readonly unknown[]

  constructor(raw: readonly unknown[]) {
    this.#raw = raw
  }

  at(index: number): Argument {
    return new Argument(this.#raw[index])
  }

  /** The argument read in some way, or `undefined` when it was left out. */
  optional<Value>(index: number, read: (argument: Argument) => Value): Value | undefined {
    const argument = this.at(index)
    return argument.isMissing ? undefined : read(argument)
  }
}

function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return typeof value === 'object' && Object.values(value).every(isJson)
}

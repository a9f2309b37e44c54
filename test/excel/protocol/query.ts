import { ExcelError, invalidReference, itemNotFound, UnknownMember } from '../errors.ts'
import { type ApiObject, Plain, wireName } from '../members/describe.ts'
import { range } from '../members/range.ts'
import { services } from '../members/services.ts'
import { workbook } from '../members/workbook.ts'
import type { Json } from '../model/workbook.ts'
import {
  type Action,
  type ArgumentInfo,
  actionTypes,
  type ObjectPath,
  pathTypes,
  type QueryBody,
} from './messages.ts'
import type { Session } from './session.ts'

export type QueryResponse = {
  Results: { ActionId: number; Value: Json }[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string }
}

/**
 * Carries out one batch of the rich API. It stops at the first error; what came before stays done, as in Excel.
 * Only faults of Excel end up in the response; a bug in this simulation is thrown.
 */
export function processQuery(body: QueryBody, session: Session): QueryResponse {
  const batch = new Batch(body, session)
  const response: QueryResponse = { Results: [], TraceIds: [] }
  for (const [index, action] of body.Actions.entries()) {
    try {
      response.Results.push({ ActionId: action.Id, Value: batch.perform(action) })
      if (action.ActionType === actionTypes.trace) response.TraceIds.push(action.Id)
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error
      if (error instanceof UnknownMember) session.misses(error.member)
      response.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.status,
        ActionIndex: index,
        Location: batch.locationOf(action),
      }
      break
    }
  }
  return response
}

/** The properties to load, as a tree: `{ format: { fill: { color: {} } } }`. */
type Selection = Map<string, Selection>

class Batch {
  readonly #body: QueryBody
  readonly #session: Session
  /** Objects found so far; `null` is Excel's null object. */
  readonly #objects = new Map<number, ApiObject | null>()

  constructor(body: QueryBody, session: Session) {
    this.#body = body
    this.#session = session
  }

  perform(action: Action): Json {
    if (action.ActionType === actionTypes.trace) return null
    const object = this.#find(action.ObjectPathId)
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object ? this.#identify(object) : null
      case actionTypes.query:
        return this.#query(object, action.QueryInfo)
      case actionTypes.method:
        return this.#call(object, action)
      case actionTypes.setProperty: {
        if (!object) throw itemNotFound()
        object.write(action.Name ?? '', this.#arguments(action.ArgumentInfo)[0], this.#session)
        return null
      }
      default:
        throw new UnknownMember(`(action type ${action.ActionType})`)
    }
  }

  locationOf(action: Action): string {
    const object = action.ObjectPathId === undefined ? undefined : this.#objects.get(action.ObjectPathId)
    const path = action.ObjectPathId === undefined ? undefined : this.#body.ObjectPaths[action.ObjectPathId]
    return [object?.type ?? path?.Name, action.Name].filter(Boolean).join('.')
  }

  #find(id: number | undefined): ApiObject | null {
    if (id === undefined) throw invalidReference()
    const known = this.#objects.get(id)
    if (known !== undefined) return known
    const path = this.#body.ObjectPaths[id]
    if (!path) throw invalidReference()
    const found = this.#follow(path)
    this.#objects.set(id, found)
    return found
  }

  #follow(path: ObjectPath): ApiObject | null {
    const name = path.Name ?? ''
    switch (path.ObjectPathType) {
      case pathTypes.workbook:
        return workbook(this.#session.workbook)
      case pathTypes.service: {
        const service = Object.hasOwn(services, name) ? services[name] : undefined
        if (!service) throw new UnknownMember(name)
        return service(this.#session)
      }
      case pathTypes.reference: {
        const kept = this.#session.references.find(name)
        if (!kept?.isAlive) throw invalidReference()
        return range(kept)
      }
      case pathTypes.nullObject:
        return null
      case pathTypes.property:
        return this.#find(path.ParentObjectPathId)?.open(name, this.#session) ?? null
      case pathTypes.method:
        return this.#objectFrom(path, name)
      case pathTypes.indexer:
        return this.#objectFrom(path, 'getItem')
      default:
        throw new UnknownMember(`(object path type ${path.ObjectPathType})`)
    }
  }

  #objectFrom(path: ObjectPath, method: string): ApiObject | null {
    const parent = this.#find(path.ParentObjectPathId)
    const outcome = parent?.call(method, this.#arguments(path.ArgumentInfo), this.#session)
    if (outcome instanceof Plain) throw new UnknownMember(`${parent?.type}.${method} as an object`)
    return outcome ?? null
  }

  #call(object: ApiObject | null, action: Action): Json {
    const name = action.Name ?? ''
    if (!object) {
      // The client's own bookkeeping also reaches null objects; anything else on them is a mistake of the add-in.
      if (name.startsWith('_')) return null
      throw itemNotFound()
    }
    if (name === '_KeepReference' && object.type !== 'Range') return null
    const outcome = object.call(name, this.#arguments(action.ArgumentInfo), this.#session)
    return outcome instanceof Plain ? outcome.value : null
  }

  /** The arguments, with objects in the place of references to them. */
  #arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? []
    return (info?.Arguments ?? []).map((plain, index) => {
      const reference = references[index]
      if (!reference) return plain
      const object = this.#find(reference)
      if (!object) throw itemNotFound()
      return object.target
    })
  }

  #identify(object: ApiObject): { [key: string]: Json } {
    return object.identity(this.#session)
  }

  #query(object: ApiObject | null, info: Action['QueryInfo']): Json {
    // Office.js takes only a bare null for a null object here.
    if (!object) return null
    const selection = selectionOf([...(info?.Select ?? []), ...(info?.Expand ?? [])])
    return this.#load(object, selection, info?.Skip ?? 0, info?.Top)
  }

  #load(object: ApiObject, selection: Selection, skip = 0, top?: number): { [key: string]: Json } {
    const items = object.items(this.#session)
    if (!items) return { ...this.#identify(object), ...this.#properties(object, selection) }
    const own = [...selection.keys()].filter(name => object.scalars.includes(name))
    const ofItems = new Map([...selection].filter(([name]) => !own.includes(name)))
    const loaded = Object.fromEntries(own.map(name => [wireName(name), object.read(name, this.#session)]))
    const chosen = items.slice(skip, top === undefined ? undefined : skip + top)
    return { ...loaded, _Items: chosen.map(item => this.#load(item, ofItems)) }
  }

  #properties(object: ApiObject, selection: Selection): { [key: string]: Json } {
    const loaded: { [key: string]: Json } = {}
    if (selection.size === 0 || selection.has('*')) {
      for (const name of object.scalars) loaded[wireName(name)] = object.read(name, this.#session)
    }
    for (const [name, deeper] of selection) {
      if (name === '*') continue
      if (object.kindOf(name) === 'scalar') {
        loaded[wireName(name)] = object.read(name, this.#session)
      } else {
        const related = object.open(name, this.#session)
        loaded[wireName(name)] = related ? this.#load(related, deeper) : null
      }
    }
    return loaded
  }
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map()
  for (const path of paths) {
    let level = root
    for (const step of path.split(/[/.]/).filter(part => part !== '')) {
      const name = step === '$all' ? '*' : step.charAt(0).toLowerCase() + step.slice(1)
      const next = level.get(name) ?? new Map()
      level.set(name, next)
      level = next
    }
  }
  return root
}

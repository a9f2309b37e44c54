import * as z from 'zod/mini'

/**
 * The messages between Office.js on the web and Excel, as the client bundle sends and expects them. None of this is
 * documented; it was read off the unmodified client.
 */

const envelope = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _actionType: z.optional(z.number()),
  _data: z.optional(z.unknown()),
})

export type Request = z.infer<typeof envelope>

/** What `_actionType` says of a request. */
export const actionKinds = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const

/** The methods behind `executeMethod`. */
export const dispatch = { saveSettings: 76, richApi: 93, commandCompleted: 94 } as const

/** The events of the older, general Office API. */
export const documentEvents = {
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  commandInvoked: 39,
} as const

/** Bits in the flags of a rich API request. */
export const requestFlags = { waitsForCellEdit: 64, fromCustomFunctions: 2048 } as const

/** Requests that go to the window around the workbook (pane and ribbon) carry this as their partition. */
export const WINDOW_PARTITION = 'WacPartition'

/** What the first element of `ArrayData` in an event message says it is about. */
export const messageCategories = { customFunctions: 1, events: 65_536 } as const

/** The message, or `undefined` when it is something else than a request of Office.js. */
export function readRequest(message: string): Request | undefined {
  try {
    const parsed = envelope.safeParse(JSON.parse(message))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export const eventRegistration = z.object({ eventDispId: z.number() })
export const methodCall = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) })
export const richApiCall = z.object({ ArrayData: z.array(z.unknown()) })
export const commandCompletion = z.object({ 0: z.string(), 1: z.number() })
export const settingsToSave = z.object({
  DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }),
})

/** The parts of `ArrayData` in a rich API call that matter here. */
export const richApiParts = z.tuple(
  [z.string(), z.unknown(), z.unknown(), z.unknown(), z.string(), z.unknown(), z.number()],
  z.unknown(),
)

const argumentInfo = z.object({
  Arguments: z.optional(z.nullable(z.array(z.unknown()))),
  ReferencedObjectPathIds: z.optional(z.nullable(z.array(z.nullable(z.number())))),
})

const objectPath = z.object({
  ObjectPathType: z.number(),
  Name: z.optional(z.string()),
  ParentObjectPathId: z.optional(z.number()),
  ArgumentInfo: z.optional(argumentInfo),
})

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.optional(z.string()),
  ObjectPathId: z.optional(z.number()),
  ArgumentInfo: z.optional(argumentInfo),
  QueryInfo: z.optional(
    z.object({
      Select: z.optional(z.array(z.string())),
      Expand: z.optional(z.array(z.string())),
      Top: z.optional(z.number()),
      Skip: z.optional(z.number()),
    }),
  ),
})

/** A batch of actions on objects that are described by the path along which to find them. */
export const queryBody = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
})

export type QueryBody = z.infer<typeof queryBody>
export type Action = z.infer<typeof action>
export type ObjectPath = z.infer<typeof objectPath>
export type ArgumentInfo = z.infer<typeof argumentInfo>

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const

export const pathTypes = {
  workbook: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const

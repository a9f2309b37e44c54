import type { EventType } from '../protocol/subscriptions.ts'
import type { MemberTable } from './describe.ts'

/**
 * The hidden methods by which the client starts and stops listening: `_RegisterXEvent` and `_UnregisterXEvent`, or
 * `_RegisterEventX` for the newer ones.
 */
export function subscribing<Target>(
  events: Readonly<Record<string, EventType>>,
  targetId: (target: Target) => string,
): MemberTable<Target> {
  const members: Record<string, MemberTable<Target>[string]> = {}
  for (const [name, type] of Object.entries(events)) {
    const suffix = name.startsWith('Event') ? name : `${name}Event`
    members[`_Register${suffix}`] = {
      act: (target, _args, session) => session.subscriptions.add(type, targetId(target)),
    }
    members[`_Unregister${suffix}`] = {
      act: (target, _args, session) => session.subscriptions.remove(type, targetId(target)),
    }
  }
  return members
}

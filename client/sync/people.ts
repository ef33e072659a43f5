import type { Awareness } from 'y-protocols/awareness'
import type { Person } from '../../shared/protocol/people.ts'
import { type AwarenessState, awarenessStateSchema } from '../../shared/protocol/presence.ts'
import type { PresentPerson } from './boardSession.ts'

/** Somebody else's connection, as the server vouches for it. */
export interface Presented {
  clientId: number
  state: AwarenessState
}

/** All other connections. States that are not well-formed, as a script may send them, are skipped. */
export function othersIn(awareness: Awareness): Presented[] {
  return [...awareness.getStates()].flatMap(([clientId, state]) => {
    if (clientId === awareness.clientID) return []
    const parsed = awarenessStateSchema.safeParse(state)
    return parsed.success ? [{ clientId, state: parsed.data }] : []
  })
}

function byNumber(a: Person, b: Person): number {
  return a.number - b.number || (a.participantId < b.participantId ? -1 : 1)
}

/** Who else is here, in the order of coming. Several tabs of one person count once. */
export function toPeople(
  selfId: string,
  others: readonly Presented[],
  isIdle: (clientId: number) => boolean = () => false,
): PresentPerson[] {
  const found = new Map<string, PresentPerson>()
  for (const { clientId, state } of others) {
    const { person, presence } = state
    const known = found.get(person.participantId)
    const pageId = presence?.pageId ?? known?.pageId ?? null
    const idle = isIdle(clientId) && known?.idle !== false
    found.set(person.participantId, { ...person, pageId, isSelf: person.participantId === selfId, idle })
  }
  return [...found.values()].sort(byNumber)
}

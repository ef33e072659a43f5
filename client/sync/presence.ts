import type { TLStore } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { Person } from '../../shared/protocol/people.ts'
import type { Presence } from '../../shared/protocol/presence.ts'
import { createActivity } from './activity.ts'
import type { Observable, PresentPerson } from './boardSession.ts'
import { createFrame } from './frameScheduler.ts'
import { createObservable } from './observable.ts'
import { othersIn, toPeople } from './people.ts'
import { createPresenceRecords } from './presenceRecords.ts'

/** Who is here and where they point, both ways. */
export interface BoardPresence {
  readonly people: Observable<readonly PresentPerson[]>
  /** The store has its pages. Into an empty one tldraw would put a page of its own. */
  start(): void
  send(presence: Presence | null): void
  dispose(): void
}

export interface BoardPresenceOptions {
  awareness: Awareness
  store: TLStore
  selfId: string
  nameOf(person: Person): string
}

/** Nobody tells that they do nothing: it takes a look now and then. */
const LOOK_MS = 15_000

interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

function samePeople(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function openBoardPresence(options: BoardPresenceOptions): BoardPresence {
  const { awareness } = options
  const records = createPresenceRecords(options.store, options.nameOf)
  const people = createObservable<readonly PresentPerson[]>([])
  const heardOf = new Set<number>()
  const activity = createActivity(Date.now)
  let started = false

  const refreshPeople = (): void => {
    const others = othersIn(awareness)
    for (const { clientId, state } of others) activity.note(clientId, state.presence)
    activity.forgetAllBut(new Set(others.map(({ clientId }) => clientId)))
    const next = toPeople(options.selfId, others, activity.isIdle)
    if (!samePeople(people.get(), next)) people.set(next)
  }
  const show = (): void => {
    refreshPeople()
    if (!started) return
    records.show(othersIn(awareness), heardOf)
    heardOf.clear()
  }
  const frame = createFrame(show)
  const onChange = ({ added, updated, removed }: AwarenessChange, origin: unknown): void => {
    if (origin === 'local') return
    for (const clientId of [...added, ...updated, ...removed]) heardOf.add(clientId)
    frame.schedule()
  }

  awareness.on('change', onChange)
  refreshPeople()
  const looking = setInterval(refreshPeople, LOOK_MS)
  return {
    people,
    start: () => {
      started = true
      show()
    },
    send: (presence) => awareness.setLocalStateField('presence', presence),
    dispose: () => {
      clearInterval(looking)
      awareness.off('change', onChange)
      frame.cancel()
      if (started) records.clear()
    },
  }
}

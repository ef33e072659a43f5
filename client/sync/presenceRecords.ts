import {
  InstancePresenceRecordType,
  isPageId,
  isShapeId,
  type TLInstancePresence,
  type TLPageId,
  type TLStore,
} from 'tldraw'
import type { Person } from '../../shared/protocol/people.ts'
import type { Presence } from '../../shared/protocol/presence.ts'
import type { Presented } from './people.ts'

type Cursor = NonNullable<TLInstancePresence['cursor']>

function idOf(clientId: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(clientId))
}

function cameraOf(viewport: Presence['viewport']): Partial<TLInstancePresence> {
  if (!viewport) return { camera: null, screenBounds: null }
  return {
    camera: { x: -viewport.x, y: -viewport.y, z: 1 },
    screenBounds: { x: 0, y: 0, w: viewport.w, h: viewport.h },
  }
}

function toRecord(
  { clientId, state }: Presented,
  presence: Presence,
  nameOf: (person: Person) => string,
): TLInstancePresence {
  const { person } = state
  return InstancePresenceRecordType.create({
    id: idOf(clientId),
    userId: person.participantId,
    userName: nameOf(person),
    color: person.color,
    currentPageId: presence.pageId as TLPageId,
    cursor: presence.cursor as Cursor | null,
    selectedShapeIds: presence.selectedShapeIds.filter(isShapeId),
    brush: presence.brush,
    followingUserId: presence.followingParticipantId,
    // Our own clock: others' clocks may be wrong, and tldraw hides who seems to have been idle.
    lastActivityTimestamp: Date.now(),
    chatMessage: '',
    scribbles: [],
    meta: {},
    ...cameraOf(presence.viewport),
  })
}

export interface PresenceRecords {
  /** Brings the others' cursors, selections and views up to date; `changed` are the clients that were heard of. */
  show(others: readonly Presented[], changed: ReadonlySet<number>): void
  clear(): void
}

export function createPresenceRecords(store: TLStore, nameOf: (person: Person) => string): PresenceRecords {
  const shown = new Set<number>()

  const put = (record: TLInstancePresence): boolean => {
    try {
      store.schema.types.instance_presence.validate(record)
      store.put([record])
      return true
    } catch {
      return false
    }
  }

  const remove = (clientIds: readonly number[]): void => {
    for (const clientId of clientIds) shown.delete(clientId)
    store.remove(clientIds.map(idOf))
  }

  const showOne = (other: Presented): void => {
    const { presence } = other.state
    const isVisible = presence && isPageId(presence.pageId) && put(toRecord(other, presence, nameOf))
    if (isVisible) shown.add(other.clientId)
    else remove([other.clientId])
  }

  return {
    show: (others, changed) => {
      const present = new Set(others.map(({ clientId }) => clientId))
      store.mergeRemoteChanges(() => {
        remove([...shown].filter((clientId) => !present.has(clientId)))
        for (const other of others) if (changed.has(other.clientId)) showOne(other)
      })
    },
    clear: () => store.mergeRemoteChanges(() => remove([...shown])),
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import type { CommitQueue } from './commitQueue.ts'
import type { Room } from './room.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import type { SealedChange, SealedWrite } from './sealedChange.ts'
import { StorageUnavailable } from './storageUnavailable.ts'
import type { DocName, LogEntry } from './updateLog.ts'

export interface SealedWriteOptions {
  registry: RoomRegistry
  queue: CommitQueue
  flushTimeoutMs: number
  isClosing(): boolean
  onWritten(name: DocName, doc: Y.Doc): void
}

/** Some frames on a slow connection. */
const LATER_MS = 120

/**
 * Unlike other changes of the server these are stored first and told then: after a crash people would bring back what
 * they were told, and a half of it would be here. Meanwhile the documents are held, and their frames wait.
 */
export function createSealedWrite(options: SealedWriteOptions): SealedWrite {
  const { registry, queue, flushTimeoutMs } = options

  /** In the turn in which all are open, so that two of these never wait for each other. */
  async function holdRooms(names: readonly DocName[]): Promise<Room[]> {
    for (;;) {
      if (options.isClosing()) throw new StorageUnavailable('closing')
      await Promise.all(names.map((name) => registry.withRoom(name, () => {})))
      const rooms = names.flatMap((name) => registry.get(name) ?? [])
      if (rooms.length < names.length || rooms.some((room) => !room.isOpen)) continue
      for (const room of rooms) room.hold()
      return rooms
    }
  }

  /** Throws NotStored once the documents hold changes that are not on disk. */
  async function commit(rooms: readonly Room[], sealed: SealedChange): Promise<Drafted[]> {
    const names = rooms.map(({ name }) => name)
    if (!(await queue.flush(names, flushTimeoutMs))) throw new StorageUnavailable('not durable in time')
    const drafted = draftAll(rooms, sealed.change)
    try {
      await sealed.store(drafted.flatMap(entriesOf))
    } catch (cause) {
      throw new NotStored(cause)
    }
    return drafted
  }

  function tell({ room, doc, updates }: Drafted): void {
    room.release(updates)
    options.onWritten(room.name, doc)
  }

  async function tellAll(drafted: readonly Drafted[], laterFrom: number): Promise<void> {
    for (const one of drafted.slice(0, laterFrom)) tell(one)
    if (laterFrom < drafted.length) await pause(LATER_MS)
    for (const one of drafted.slice(laterFrom)) tell(one)
  }

  return async (sealed) => {
    const rooms = await holdRooms(sealed.docs)
    const drafted = await commit(rooms, sealed).catch((error) => {
      for (const room of rooms) room.release(error instanceof NotStored ? null : [])
      throw error instanceof NotStored ? error.cause : error
    })
    await tellAll(drafted, sealed.laterFrom ?? rooms.length)
  }
}

interface Drafted {
  room: Room
  doc: Y.Doc
  updates: Uint8Array[]
}

/** One inside the other: if `change` throws, none of the documents keeps anything of it. */
function draftAll([room, ...others]: readonly Room[], change: SealedChange['change']): Drafted[] {
  if (!room) {
    change([])
    return []
  }
  let rest: Drafted[] = []
  let own: Y.Doc | null = null
  const updates = room.draft((doc) => {
    own = doc
    rest = draftAll(others, (docs) => change([doc, ...docs]))
  })
  return own ? [{ room, doc: own, updates }, ...rest] : rest
}

function entriesOf({ room, updates }: Drafted): LogEntry[] {
  return updates.map((update) => ({ doc: room.name, update, author: 'server' }))
}

/** The documents hold a change that is not on disk. */
class NotStored extends Error {
  constructor(cause: unknown) {
    super('the storage refused a change', { cause })
  }
}

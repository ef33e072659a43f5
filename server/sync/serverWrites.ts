import type * as Y from 'yjs'
import type { CommitQueue } from './commitQueue.ts'
import type { Room } from './room.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import { StorageUnavailable } from './storageUnavailable.ts'
import type { DocName } from './updateLog.ts'

export interface ServerWritesOptions {
  registry: RoomRegistry
  queue: CommitQueue
  flushTimeoutMs: number
  isClosing(): boolean
  /** The documents hold the change now, durable or not. */
  onWritten(name: DocName, doc: Y.Doc): void
}

/** Changes made by the server, in one document or in several at once. See `Rooms` for what they promise. */
export interface ServerWrites {
  write(name: DocName, change: (doc: Y.Doc) => void): Promise<void>
  writeTogether(names: readonly DocName[], change: (docs: readonly Y.Doc[]) => void): Promise<void>
}

export function createServerWrites(options: ServerWritesOptions): ServerWrites {
  const { registry, queue, flushTimeoutMs } = options

  async function openRooms(names: readonly DocName[]): Promise<Room[]> {
    for (;;) {
      await Promise.all(names.map((name) => registry.withRoom(name, () => {})))
      const rooms = names.flatMap((name) => registry.get(name) ?? [])
      if (rooms.length === names.length && rooms.every((room) => room.isOpen)) return rooms
    }
  }

  async function writeTogether(
    names: readonly DocName[],
    change: (docs: readonly Y.Doc[]) => void,
  ): Promise<void> {
    if (options.isClosing()) throw new StorageUnavailable('closing')
    const docs = changeAll(await openRooms(names), change)
    names.forEach((name, i) => {
      const doc = docs[i]
      if (doc) options.onWritten(name, doc)
    })
    if (!(await queue.flush(names, flushTimeoutMs))) throw new StorageUnavailable('not durable in time')
  }

  return { writeTogether, write: (name, change) => writeTogether([name], ([doc]) => doc && change(doc)) }
}

/** All in one turn, one inside the other: if `change` throws, none of the documents keeps anything of it. */
function changeAll(
  [room, ...others]: readonly Room[],
  change: (docs: readonly Y.Doc[]) => void,
): readonly Y.Doc[] {
  let docs: readonly Y.Doc[] = []
  if (!room) change(docs)
  room?.write((doc) => {
    docs = [doc, ...changeAll(others, (rest) => change([doc, ...rest]))]
  })
  return docs
}

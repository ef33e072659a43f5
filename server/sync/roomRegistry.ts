import type { Room } from './room.ts'
import type { DocName } from './updateLog.ts'

export interface RoomRegistry {
  /**
   * Calls `use` with the open room of this document, in the same turn in which it is known to be open. Loads it if need be; while
   * an earlier room of the document is closing, waits for that first: never two live documents under one name.
   * Rejects if it cannot be loaded, or once `isWanted` says no.
   */
  withRoom<T>(name: DocName, use: (room: Room) => T, isWanted?: () => boolean): Promise<T>
  get(name: DocName): Room | undefined
  all(): Room[]
  /** Closes rooms: no frame is handled from now on; they are gone when `finish` has ended, however it ends. */
  close(rooms: readonly Room[], finish: () => Promise<void>): Promise<void>
  /** Drops a room at once: an idle one, or one that could not be loaded. */
  drop(room: Room): void
}

export function createRoomRegistry(createRoom: (name: DocName) => Room): RoomRegistry {
  const rooms = new Map<DocName, Room>()
  const closings = new Map<Room, Promise<void>>()

  function roomOf(name: DocName): Room {
    const found = rooms.get(name)
    if (found) return found
    const made = createRoom(name)
    rooms.set(name, made)
    return made
  }

  function drop(room: Room): void {
    if (rooms.get(room.name) === room) rooms.delete(room.name)
    room.destroy()
  }

  async function closeAll(closing: readonly Room[], finish: () => Promise<void>): Promise<void> {
    try {
      await finish()
    } finally {
      for (const room of closing) drop(room)
    }
  }

  return {
    async withRoom(name, use, isWanted = () => true) {
      while (isWanted()) {
        const room = roomOf(name)
        if (room.isOpen) return use(room)
        await (closings.get(room)?.catch(() => {}) ?? room.ready)
      }
      throw new Error('no longer wanted')
    },
    get: (name) => rooms.get(name),
    all: () => [...rooms.values()],
    close(closing, finish) {
      for (const room of closing) room.startClosing()
      const done = closeAll(closing, finish).finally(() => {
        for (const room of closing) closings.delete(room)
      })
      for (const room of closing) closings.set(room, done)
      return done
    },
    drop,
  }
}

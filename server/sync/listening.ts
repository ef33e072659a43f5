import { setTimeout as pause } from 'node:timers/promises'
import { boardIdOf, layerOf } from './docNames.ts'
import type { OnClientUpdate, Rooms } from './roomPorts.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import type { DocName } from './updateLog.ts'

/** Hears what clients have to say, beyond what is in the documents by now. See `Rooms`. */
export interface Listening {
  rooms: Pick<Rooms, 'ownHere' | 'gather' | 'watch' | 'fits'>
  /** A client's update was taken. */
  updated(name: DocName, ...update: Parameters<OnClientUpdate>): void
}

export function createListening(registry: () => RoomRegistry): Listening {
  const watches = new Map<DocName, OnClientUpdate>()

  async function gather(names: readonly DocName[], timeoutMs: number): Promise<void> {
    const connections = names.flatMap((name) => [...(registry().get(name)?.connections ?? [])])
    const answers = connections.map((connection) => connection.checkAgain())
    await Promise.race([Promise.all(answers), pause(timeoutMs, undefined, { ref: false })])
  }

  return {
    rooms: {
      gather,
      fits: (name, bytes) => registry().withRoom(name, (room) => room.fits(bytes)),
      ownHere: (boardId) =>
        registry()
          .all()
          .filter(({ connections }) => connections.size > 0)
          .map(({ name }) => name)
          .filter((name) => layerOf(name) === 'own' && boardIdOf(name) === boardId),
      watch(name, onUpdate) {
        watches.set(name, onUpdate)
        return () => {
          if (watches.get(name) === onUpdate) watches.delete(name)
        }
      },
    },
    updated: (name, ...update) => watches.get(name)?.(...update),
  }
}

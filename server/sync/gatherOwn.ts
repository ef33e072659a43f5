import { setTimeout as pause } from 'node:timers/promises'
import type { BoardId } from '../../shared/ids.ts'
import { boardIdOf, layerOf } from './docNames.ts'
import type { Room } from './room.ts'
import type { DocName } from './updateLog.ts'

/** See `Rooms.gatherOwn`. */
export async function gatherOwn(
  all: readonly Room[],
  boardId: BoardId,
  timeoutMs: number,
): Promise<DocName[]> {
  const isMeant = ({ name, connections }: Room) =>
    layerOf(name) === 'own' && boardIdOf(name) === boardId && connections.size > 0
  const rooms = all.filter(isMeant)
  const answers = rooms.flatMap((room) => [...room.connections].map((connection) => connection.checkAgain()))
  await Promise.race([Promise.all(answers), pause(timeoutMs, undefined, { ref: false })])
  return rooms.map(({ name }) => name)
}

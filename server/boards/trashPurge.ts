import type { BoardId } from '../../shared/ids.ts'
import type { BoardPorts } from './boardPorts.ts'

export const TRASH_DAYS = 30
const DAY_MS = 24 * 3600 * 1000
const PURGE_EVERY_MS = 6 * 3600 * 1000

/** Deletes for good what has lain in the trash for 30 days. Answers the deleted boards' ids. */
export async function purgeTrash({ store, rooms, now }: BoardPorts): Promise<BoardId[]> {
  const old = await store.boardsTrashedBefore(now() - TRASH_DAYS * DAY_MS)
  for (const id of old) {
    await rooms.closeBoard(id)
    await store.deleteBoard(id)
  }
  return old
}

/** Purges now and every 6 hours until the answered function is called. */
export function startTrashPurge(ports: BoardPorts, onPurged: (ids: BoardId[]) => void): () => void {
  const purge = () => void purgeTrash(ports).then(onPurged).catch(ports.onBackgroundError)
  purge()
  const timer = setInterval(purge, PURGE_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

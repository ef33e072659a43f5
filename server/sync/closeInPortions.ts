import { setTimeout as delay } from 'node:timers/promises'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Connection } from './connection.ts'
import { CLOSE_PAUSE_MS, CLOSE_PORTION } from './limits.ts'

/** Sends people away for a restart, not all in the same instant. */
export async function closeInPortions(connections: readonly Connection[]): Promise<void> {
  for (const [index, connection] of connections.entries()) {
    connection.close(CLOSE.restart, 'restart')
    if (index % CLOSE_PORTION === CLOSE_PORTION - 1) await delay(CLOSE_PAUSE_MS)
  }
}

import type { Presence } from '../../shared/protocol/presence.ts'

/** Without a sign of life for so long somebody counts as idle. */
export const IDLE_MS = 2 * 60_000

/** When the clients of other people last showed a sign of life. */
export interface Activity {
  /** A client's presence as it is now. */
  note(clientId: number, presence: Presence | null | undefined): void
  isIdle(clientId: number): boolean
  forgetAllBut(clientIds: ReadonlySet<number>): void
}

/** What counts as a sign: the sender's own count, which following somebody does not move; else any change. */
function signOf(presence: Presence | null | undefined): string {
  return presence?.beat === undefined ? JSON.stringify(presence ?? null) : `beat ${presence.beat}`
}

export function createActivity(nowMs: () => number): Activity {
  const known = new Map<number, { sign: string; sinceMs: number }>()
  return {
    note: (clientId, presence) => {
      const sign = signOf(presence)
      if (known.get(clientId)?.sign !== sign) known.set(clientId, { sign, sinceMs: nowMs() })
    },
    isIdle: (clientId) => {
      const entry = known.get(clientId)
      return entry !== undefined && nowMs() - entry.sinceMs > IDLE_MS
    },
    forgetAllBut: (clientIds) => {
      for (const clientId of known.keys()) if (!clientIds.has(clientId)) known.delete(clientId)
    },
  }
}

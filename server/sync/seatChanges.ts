import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { SEAT_CHANGE_MEMORY_MS } from './limits.ts'

/**
 * The latest changes of seats. A socket whose seat was checked just before such a change comes in with the old facts; this is
 * what keeps a removed person out and gives a renamed one the new name.
 */
export interface SeatChanges {
  set(seatKey: string, change: Person | 'removed'): void
  latest(seatKey: string): Person | 'removed' | null
  prune(): void
}

export function createSeatChanges(): SeatChanges {
  const changes = new Map<string, { change: Person | 'removed'; at: number }>()
  return {
    set: (seatKey, change) => void changes.set(seatKey, { change, at: Date.now() }),
    latest: (seatKey) => changes.get(seatKey)?.change ?? null,
    prune() {
      for (const [key, { at }] of changes) {
        if (at < Date.now() - SEAT_CHANGE_MEMORY_MS) changes.delete(key)
      }
    },
  }
}

export function seatKeyOf(boardId: BoardId, participantId: ParticipantId): string {
  return `${boardId}/${participantId}`
}

/** Exactly what others may see of a seat. */
export function personOf({ participantId, role, name, color, number }: Person): Person {
  return { participantId, role, name, color, number }
}

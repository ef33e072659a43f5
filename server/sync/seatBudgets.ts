import { SEAT_BUDGETS, SEAT_CHANGE_MEMORY_MS } from './limits.ts'
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts'

export type SeatBudgets = Record<keyof typeof SEAT_BUDGETS, TokenBucket>

/** The token buckets of all seats. A seat's buckets outlive its sockets for a while, so that reconnecting doesn't refill them. */
export interface SeatBudgetBook {
  of(seatKey: string): SeatBudgets
  prune(): void
}

export function createSeatBudgetBook(): SeatBudgetBook {
  const book = new Map<string, { budgets: SeatBudgets; usedAt: number }>()
  return {
    of(seatKey) {
      const budgets = book.get(seatKey)?.budgets ?? createBudgets()
      book.set(seatKey, { budgets, usedAt: Date.now() })
      return budgets
    },
    prune() {
      for (const [key, { usedAt }] of book) {
        if (usedAt < Date.now() - SEAT_CHANGE_MEMORY_MS) book.delete(key)
      }
    },
  }
}

function createBudgets(): SeatBudgets {
  return {
    frames: createTokenBucket(SEAT_BUDGETS.frames),
    updates: createTokenBucket(SEAT_BUDGETS.updates),
    updateBytes: createTokenBucket(SEAT_BUDGETS.updateBytes),
    awareness: createTokenBucket(SEAT_BUDGETS.awareness),
    joins: createTokenBucket(SEAT_BUDGETS.joins),
    work: createTokenBucket(SEAT_BUDGETS.work),
  }
}

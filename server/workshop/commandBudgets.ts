import type { Command } from '../../shared/protocol/commands.ts'
import type { SeatRow } from '../boards/boardStore.ts'
import { Refusal } from '../boards/refusal.ts'
import { createTokenBucket, type TokenBucket } from '../sync/tokenBucket.ts'

/** Far above what anybody clicks; reactions go to everybody's screen, and sharing looks through a whole layer. */
const BUDGETS = {
  reactions: { perSecond: 5, burst: 10 },
  shares: { perSecond: 0.2, burst: 5 },
  others: { perSecond: 10, burst: 60 },
} as const
const BUDGET_OF: { [Type in Command['type']]?: keyof typeof BUDGETS } = {
  'reaction.send': 'reactions',
  'private.share': 'shares',
}
const KEPT_MS = 60_000
const MANY_BUCKETS = 2_000

/** How many commands a seat may send. */
export interface CommandBudgets {
  /** Refuses with `rate_limited`. */
  spend(seat: SeatRow, type: Command['type']): void
}

export function createCommandBudgets(now: () => number): CommandBudgets {
  const buckets = new Map<string, { bucket: TokenBucket; usedAt: number }>()

  function dropUnused(): void {
    if (buckets.size < MANY_BUCKETS) return
    for (const [key, { usedAt }] of buckets) if (usedAt < now() - KEPT_MS) buckets.delete(key)
  }

  return {
    spend({ boardId, participantId }, type) {
      dropUnused()
      const name = BUDGET_OF[type] ?? 'others'
      const key = `${boardId}/${participantId}/${name}`
      const bucket = buckets.get(key)?.bucket ?? createTokenBucket(BUDGETS[name], now)
      buckets.set(key, { bucket, usedAt: now() })
      if (!bucket.take(1)) throw new Refusal('rate_limited', 'not so fast', 1)
    },
  }
}

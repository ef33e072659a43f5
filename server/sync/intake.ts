import { BadFrame, OverBudget } from './badFrame.ts'
import { holdsUpdate, isSingleState } from './frames.ts'
import { AWARENESS_FRAME_MAX_BYTES, CONNECTION_PRESENCE, SMALL_FRAME_BYTES } from './limits.ts'
import type { RefusalReason, SyncMeter } from './roomPorts.ts'
import type { SeatBudgets } from './seatBudgets.ts'
import { createTokenBucket } from './tokenBucket.ts'
import type { Verdict } from './updateJudge.ts'

const REASONS: Partial<Record<Verdict, RefusalReason>> = {
  readOnly: 'read-only',
  session: 'session',
  foreign: 'foreign',
  full: 'full',
  owed: 'owed',
  broken: 'broken',
}

/** How much one connection may send. Its methods throw OverBudget, which ends the connection. */
export interface Intake {
  join(): void
  /** The budget that this frame is too much for; null: none. */
  over(frame: Uint8Array): keyof SeatBudgets | null
  /** What became of it. */
  judged(verdict: Verdict): void
  /** False: to be left out, the next one will do. Throws BadFrame for what is no presence at all. */
  presence(states: Uint8Array): boolean
}

export function createIntake(budgets: SeatBudgets, meter: SyncMeter): Intake {
  const presence = createTokenBucket(CONNECTION_PRESENCE)
  const spend = (budget: keyof SeatBudgets, amount: number) => {
    if (!budgets[budget].take(amount)) throw new OverBudget(budget)
  }
  return {
    join: () => spend('joins', 1),
    over(frame) {
      const { frames, updates, updateBytes } = budgets
      if (!frames.take(1)) return 'frames'
      const isUpdate = holdsUpdate(frame)
      if (!isUpdate && frame.length <= SMALL_FRAME_BYTES) return null
      if (isUpdate && !updates.take(1)) return 'updates'
      return updateBytes.take(frame.length) ? null : 'updateBytes'
    },
    judged(verdict) {
      const reason = REASONS[verdict]
      if (reason) meter.refused(reason)
    },
    presence(states) {
      if (states.length > AWARENESS_FRAME_MAX_BYTES) throw new BadFrame('awareness too big')
      if (!isSingleState(states)) return false
      if (presence.take(1) && budgets.awareness.take(1)) return true
      meter.refused('surplus-presence')
      return false
    },
  }
}

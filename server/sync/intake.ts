import { BadFrame, OverBudget } from './badFrame.ts'
import { isSingleState } from './frames.ts'
import { AWARENESS_FRAME_MAX_BYTES, CONNECTION_PRESENCE } from './limits.ts'
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
  /** Runs the submission of an update of so many bytes. */
  update(bytes: number, submit: () => Verdict): Verdict
  /** False: to be left out, the next one will do. Throws BadFrame for what is no presence at all. */
  presence(states: Uint8Array): boolean
}

export function createIntake(budgets: SeatBudgets, meter: SyncMeter): Intake {
  const presence = createTokenBucket(CONNECTION_PRESENCE)
  const spend = (budget: keyof SeatBudgets, amount: number) => {
    if (!budgets[budget].take(amount)) throw new OverBudget(budget)
  }
  /** What it took counts, also of what is refused: updates made to be slow use up their seat's time, not everybody's. */
  const timed = (submit: () => Verdict): Verdict => {
    const startedAt = performance.now()
    try {
      return submit()
    } finally {
      budgets.work.charge(performance.now() - startedAt)
    }
  }
  return {
    join: () => spend('joins', 1),
    update(bytes, submit) {
      spend('updates', 1)
      spend('updateBytes', bytes)
      spend('work', 0)
      const verdict = timed(submit)
      const reason = REASONS[verdict]
      if (reason) meter.refused(reason)
      return verdict
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

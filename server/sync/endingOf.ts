import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Refusal } from './admission.ts'
import { BadFrame, OverBudget, TooCostly } from './badFrame.ts'
import type { RefusalReason, SyncEvent } from './roomPorts.ts'

export interface Ending {
  event: SyncEvent
  close: Refusal
  reason: RefusalReason
}

/** What an error with a client's frame means: a line in the log, and how its socket is closed. */
export function endingOf(error: unknown): Ending {
  if (error instanceof OverBudget)
    return {
      event: { level: 'warn', event: 'over-budget', detail: error.message },
      close: [CLOSE.tryAgainLater, 'too many messages'],
      reason: 'over-budget',
    }
  if (error instanceof TooCostly)
    return {
      event: { level: 'warn', event: 'frame-refused', detail: error.message },
      close: [CLOSE.tooBig, error.message],
      reason: 'too-costly',
    }
  if (error instanceof BadFrame)
    return {
      event: { level: 'warn', event: 'frame-refused', detail: error.message },
      close: [CLOSE.badFrame, error.message],
      reason: 'bad-frame',
    }
  return {
    event: { level: 'error', event: 'internal-error', error },
    close: [CLOSE.roomReset, 'internal error'],
    reason: 'broken',
  }
}

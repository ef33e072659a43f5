import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Refusal } from './admission.ts'
import { BadFrame, OverBudget } from './badFrame.ts'
import type { SyncEvent } from './roomPorts.ts'

/** What an error with a client's frame means: a line in the log, and how its socket is closed. */
export function endingOf(error: unknown): { event: SyncEvent; close: Refusal } {
  if (error instanceof OverBudget)
    return {
      event: { level: 'warn', event: 'over-budget', detail: error.message },
      close: [CLOSE.tryAgainLater, 'too many messages'],
    }
  if (error instanceof BadFrame)
    return {
      event: { level: 'warn', event: 'frame-refused', detail: error.message },
      close: [CLOSE.badFrame, error.message],
    }
  return {
    event: { level: 'error', event: 'internal-error', error },
    close: [CLOSE.roomReset, 'internal error'],
  }
}

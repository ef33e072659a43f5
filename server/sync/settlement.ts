import { ROOM_STATUS } from '../../shared/protocol/messages.ts'
import { createBarrierList } from './barrierList.ts'
import type { StatusLine } from './extensionOutput.ts'
import { createResync } from './resync.ts'

/** Why a client's changes are not taken, as 103 says it. */
const REFUSALS = {
  readOnly: [ROOM_STATUS.readOnly, 'read-only'],
  full: [ROOM_STATUS.roomFull, 'full'],
} as const satisfies Record<string, StatusLine>

export type RefusalName = keyof typeof REFUSALS

export function isRefusal(verdict: string): verdict is RefusalName {
  return verdict in REFUSALS
}

/**
 * Whether all that one client sent has been accepted. After something that wasn't it is *unsettled*, until its answer to our
 * question (step 2) is accepted: its barriers wait till then.
 */
export interface Settlement {
  /** What the client is to be told of a refusal; null: nothing is refused. */
  readonly refusal: StatusLine | null
  /** Refused by a rule; the client is asked again once that may have changed. */
  refuse(name: RefusalName): void
  /** Not taken because something is missing: the client is asked at once. */
  miss(): void
  /** All that was sent is accepted, and durable with `seq`. */
  settle(seq: number): void
  /** `atOnce`: whatever pauses there were before. */
  askIfUnsettled(options?: { atOnce: boolean }): void
  /** Asks in any case. Resolves when what was sent is settled, or at the end. */
  ask(): Promise<void>
  /** `seq`: what is durable when everything accepted so far is. */
  addBarrier(payload: Uint8Array, seq: number): void
  /** Takes out the payloads that may be echoed, oldest first. */
  releaseBarriers(durableSeq: number): Uint8Array[]
  stop(): void
}

/** `ask` sends the client the question what else it has. */
export function createSettlement(ask: () => void): Settlement {
  const barriers = createBarrierList()
  const resync = createResync(ask)
  let settled = true
  let refusal: RefusalName | null = null
  let onSettled: (() => void)[] = []
  const wake = () => {
    for (const resolve of onSettled) resolve()
    onSettled = []
  }
  return {
    get refusal() {
      return refusal && REFUSALS[refusal]
    },
    refuse(name) {
      settled = false
      refusal = name
    },
    miss() {
      settled = false
      resync.soon()
    },
    settle(seq) {
      settled = true
      refusal = null
      resync.stop()
      barriers.settle(seq)
      wake()
    },
    askIfUnsettled({ atOnce } = { atOnce: false }) {
      if (settled) return
      if (atOnce) resync.stop()
      resync.soon()
    },
    ask() {
      resync.soon()
      return new Promise((resolve) => onSettled.push(resolve))
    },
    addBarrier: (payload, seq) => barriers.add(payload, settled ? seq : null),
    releaseBarriers: (durableSeq) => barriers.release(durableSeq),
    stop() {
      resync.stop()
      wake()
    },
  }
}

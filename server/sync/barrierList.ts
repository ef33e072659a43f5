import { BARRIERS_MAX } from './limits.ts'

/**
 * The barriers of one connection, in the order in which they came. A barrier may be echoed once everything accepted before it
 * is durable; while something that was sent before it is not accepted, it waits without a number.
 */
export interface BarrierList {
  /** `seq`: what must be durable; null: not known before `settle`. */
  add(payload: Uint8Array, seq: number | null): void
  /** All that was sent is accepted now and durable with `seq`. */
  settle(seq: number): void
  /** Takes out the payloads that may be echoed, oldest first. */
  release(durableSeq: number): Uint8Array[]
}

export function createBarrierList(): BarrierList {
  let barriers: { payload: Uint8Array; seq: number | null }[] = []
  return {
    add(payload, seq) {
      barriers.push({ payload, seq })
      // An echo vouches for all that was sent before its barrier, so the oldest can go.
      if (barriers.length > BARRIERS_MAX) barriers.shift()
    },
    settle(seq) {
      for (const barrier of barriers) barrier.seq ??= seq
    },
    release(durableSeq) {
      const end = barriers.findIndex(({ seq }) => seq === null || seq > durableSeq)
      const released = end === -1 ? barriers : barriers.slice(0, end)
      barriers = end === -1 ? [] : barriers.slice(end)
      return released.map(({ payload }) => payload)
    },
  }
}

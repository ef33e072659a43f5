import { createFrameQueue } from './frameQueue.ts'
import type { TokenBucket } from './tokenBucket.ts'
import type { Turns } from './turns.ts'

/** One connection's frames: worked off in order, large ones in parts, and in turns with everybody else's. */
export interface Inbox {
  readonly isEmpty: boolean
  /** False: too much is waiting. */
  receive(frame: Uint8Array): boolean
  /** Goes on: it is open now. */
  drain(): void
  clear(): void
}

export interface InboxOptions {
  turns: Turns
  /** Time that the seat may use. */
  budget: TokenBucket
  /** May frames be handled now? If not, they wait. */
  isOpen(): boolean
  /** The work that a frame makes, step by step. Must not throw. */
  handle(frame: Uint8Array): Iterator<void, void>
  /** Nothing is left to do, or nothing may be done. */
  onRest(): void
}

export function createInbox({ turns, budget, isOpen, handle, onRest }: InboxOptions): Inbox {
  const waiting = createFrameQueue()
  let work: Iterator<void, void> | null = null
  let isQueued = false

  function doNext(): void {
    const frame = work ? undefined : waiting.next()
    if (frame) work = handle(frame)
    if (work?.next().done) work = null
  }

  function step(): boolean {
    if (isOpen()) doNext()
    if (isOpen() && (work || !waiting.isEmpty)) return false
    isQueued = false
    onRest()
    return true
  }

  function drain(): void {
    if (isQueued) return
    while (isOpen() && turns.isFree(budget)) if (turns.spend(budget, step)) return
    if (!isOpen()) return
    isQueued = true
    turns.add(budget, step)
  }

  return {
    get isEmpty() {
      return !work && waiting.isEmpty
    },
    receive(frame) {
      if (!waiting.add(frame)) return false
      drain()
      return true
    },
    drain,
    clear() {
      work = null
      waiting.clear()
    },
  }
}

import { timeReplySchema } from '../../shared/protocol/commands.ts'
import { betterOffset, type ClockOffset, type ClockSample, offsetFrom } from './clockOffset.ts'
import { request } from './request.ts'

/** The server's clock, as well as it can be known from here. */
export interface ServerClock {
  /** In ms since 1970 (UTC). Until the first answer: what the own clock says. */
  now(): number
  /** Calls when it was measured anew. Answers its dispose. */
  subscribe(listener: () => void): () => void
  dispose(): void
}

const SAMPLES = 5
const BETWEEN_SAMPLES_MS = 150
const AGAIN_MS = 3 * 60_000
const RETRY_MS = 5_000
/** The monotonic clock stands still while a computer sleeps, the wall clock does not. */
const SLEPT_MS = 250
const LOOK_MS = 2_000

/** Goes on evenly even if somebody sets the computer's clock. */
function ownNow(): number {
  return performance.timeOrigin + performance.now()
}

async function takeSample(signal: AbortSignal): Promise<ClockSample> {
  const sentAt = ownNow()
  const { now } = await request('/api/time', timeReplySchema, { signal })
  return { sentAt, receivedAt: ownNow(), serverNow: now }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Null when there was no answer at all. */
async function measure(signal: AbortSignal): Promise<ClockOffset | null> {
  const samples: ClockSample[] = []
  for (let i = 0; i < SAMPLES && !signal.aborted; i++) {
    if (i > 0) await pause(BETWEEN_SAMPLES_MS)
    const sample = await takeSample(signal).catch(() => null)
    if (!sample) break
    samples.push(sample)
  }
  return offsetFrom(samples)
}

/** Measures now, every few minutes, and whenever the computer may have slept or changed its network. */
export function openServerClock(): ServerClock {
  const disposer = new AbortController()
  const { signal } = disposer
  const listeners = new Set<() => void>()
  let known: ClockOffset | null = null
  let knownSinceMs = 0
  let wallAheadMs = Date.now() - ownNow()
  let next: ReturnType<typeof setTimeout>
  let measuring = false

  const take = (fresh: ClockOffset): void => {
    known = betterOffset(known, fresh, ownNow() - knownSinceMs)
    if (known === fresh) knownSinceMs = ownNow()
    for (const listener of [...listeners]) listener()
  }

  const remeasure = async (): Promise<void> => {
    if (measuring || signal.aborted) return
    measuring = true
    clearTimeout(next)
    const fresh = await measure(signal)
    measuring = false
    if (signal.aborted) return
    if (fresh) take(fresh)
    next = setTimeout(remeasure, fresh ? AGAIN_MS : RETRY_MS)
  }

  /** After sleep what was known is worth nothing. */
  const look = (): void => {
    const ahead = Date.now() - ownNow()
    if (Math.abs(ahead - wallAheadMs) < SLEPT_MS) return
    wallAheadMs = ahead
    known = null
    void remeasure()
  }
  const onWake = (): void => {
    if (document.visibilityState === 'visible') look()
  }

  document.addEventListener('visibilitychange', onWake, { signal })
  window.addEventListener('online', () => void remeasure(), { signal })
  const looking = setInterval(look, LOOK_MS)
  void remeasure()
  return {
    now: () => ownNow() + (known ? known.offsetMs : wallAheadMs),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose: () => {
      disposer.abort()
      clearTimeout(next)
      clearInterval(looking)
      listeners.clear()
    },
  }
}

import { RESYNC_MAX_MS, RESYNC_MIN_MS } from './limits.ts'

/** Asks a client again for what is missing: at once, then with growing pauses until stopped. */
export interface Resync {
  soon(): void
  /** Nothing is missing any more. */
  stop(): void
}

export function createResync(ask: () => void): Resync {
  let timer: NodeJS.Timeout | null = null
  let pauseMs = 0
  return {
    soon() {
      if (timer) return
      timer = setTimeout(() => {
        timer = null
        ask()
      }, pauseMs)
      pauseMs = Math.min(RESYNC_MAX_MS, Math.max(RESYNC_MIN_MS, pauseMs * 2))
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
      pauseMs = 0
    },
  }
}

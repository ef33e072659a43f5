/** Runs a task once, soon. Asking again before it ran changes nothing. */
export interface Scheduler {
  schedule(): void
  cancel(): void
}

/** Calls `task` after `delayMs`. */
export function createTimer(task: () => void, delayMs: number): Scheduler {
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = (): void => {
    timer = null
    task()
  }
  return {
    schedule: () => {
      timer ??= setTimeout(run, delayMs)
    },
    cancel: () => {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}

const HIDDEN_DELAY_MS = 100

/** Calls `task` at the next animation frame; in a hidden tab, where frames stop, after 100 ms. */
export function createFrame(task: () => void): Scheduler {
  let frame: number | null = null
  const late = createTimer(() => run(), HIDDEN_DELAY_MS)
  const cancel = (): void => {
    late.cancel()
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }
  const run = (): void => {
    cancel()
    task()
  }
  return {
    schedule: () => {
      late.schedule()
      frame ??= requestAnimationFrame(run)
    },
    cancel,
  }
}

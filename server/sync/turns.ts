import { TURN_MS, WORK_PAUSE_MS } from './limits.ts'
import type { TokenBucket } from './tokenBucket.ts'

/** A step of somebody's work. True: nothing is left to do. Must not throw. */
export type Step = () => boolean

/**
 * Shares the time of the one thread among seats: work comes in steps, of which so many are done in one turn of the event loop as fit
 * into `TURN_MS`. Who has used up least of their budget comes first, so that one who sends much waits for all others, and they never
 * for more than a turn.
 */
export interface Turns {
  /** May this seat's work be done right now? Not if others' work has filled this turn, nor if the seat's budget is used up. */
  isFree(budget: TokenBucket): boolean
  /** Does it now, and charges the seat for the time. */
  spend<T>(budget: TokenBucket, work: () => T): T
  /** Calls `step` in this and later turns until it answers true. */
  add(budget: TokenBucket, step: Step): void
}

export function createTurns(now: () => number = () => performance.now()): Turns {
  const queues = new Map<TokenBucket, Step[]>()
  let usedMs = 0
  let isArmed = false
  let isPaused = false

  function arm(): void {
    if (isArmed) return
    isArmed = true
    setImmediate(beginTurn)
  }

  function beginTurn(): void {
    isArmed = false
    usedMs = 0
    while (usedMs < TURN_MS) {
      const next = nextSeat()
      if (next) runStep(...next)
      else break
    }
    if (queues.size === 0) return
    if (nextSeat()) arm()
    else pause()
  }

  /** Nobody may work: those whose budget is used up wait till it has grown. */
  function pause(): void {
    if (isPaused) return
    isPaused = true
    setTimeout(() => {
      isPaused = false
      arm()
    }, WORK_PAUSE_MS)
  }

  function nextSeat(): [TokenBucket, Step[]] | null {
    let best: [TokenBucket, Step[]] | null = null
    for (const seat of queues) if (seat[0].level() > (best ? best[0].level() : 0)) best = seat
    return best
  }

  function runStep(budget: TokenBucket, steps: Step[]): void {
    const step = steps.shift()
    if (step && !spend(budget, step)) steps.push(step)
    if (steps.length === 0) queues.delete(budget)
  }

  function spend<T>(budget: TokenBucket, work: () => T): T {
    arm()
    const startedAt = now()
    try {
      return work()
    } finally {
      const ms = now() - startedAt
      usedMs += ms
      budget.charge(ms)
    }
  }

  return {
    isFree: (budget) => usedMs < TURN_MS && budget.level() > 0,
    spend,
    add(budget, step) {
      const steps = queues.get(budget) ?? []
      queues.set(budget, steps)
      steps.push(step)
      arm()
    },
  }
}

import { TIMER_MAX_SECONDS } from '../protocol/commands.ts'
import { type Apply, CONFLICT } from './outcome.ts'
import type { SessionState, Timer } from './sessionState.ts'

const MAX_MS = TIMER_MAX_SECONDS * 1000
const WARNING_MS = 60_000
const LAST_SECONDS_MS = 10_000

/** `warning`: the last minute; `lastSeconds`: the last ten; both only while it runs. */
export type TimerPhase = 'running' | 'warning' | 'lastSeconds' | 'over' | 'paused'

/** `remainingMs`: 0 when over. `overMs`: how long it has been over, else 0. */
export interface TimerView {
  phase: TimerPhase
  remainingMs: number
  overMs: number
}

/** How a timer stands at `now`, the server's clock in ms since 1970 (UTC). */
export function timerAt(timer: Timer, now: number): TimerView {
  if (timer.endsAt === null) return { phase: 'paused', remainingMs: timer.remainingMs ?? 0, overMs: 0 }
  const leftMs = timer.endsAt - now
  return { phase: phaseOf(leftMs), remainingMs: Math.max(0, leftMs), overMs: Math.max(0, -leftMs) }
}

function phaseOf(leftMs: number): TimerPhase {
  if (leftMs <= 0) return 'over'
  if (leftMs <= LAST_SECONDS_MS) return 'lastSeconds'
  return leftMs <= WARNING_MS ? 'warning' : 'running'
}

/** Begins anew, whatever ran before. */
export const startTimer: Apply<'timer.start'> = (state, { seconds }, { now }) =>
  withTimer(state, running(seconds * 1000, seconds * 1000, now))

export const pauseTimer: Apply<'timer.pause'> = (state, _command, { now }) => {
  const left = leftOf(state.timer, now)
  if (!left || left.isPaused || left.ms === 0) return CONFLICT
  return withTimer(state, paused(left.totalMs, left.ms))
}

export const resumeTimer: Apply<'timer.resume'> = (state, _command, { now }) => {
  const left = leftOf(state.timer, now)
  if (!left?.isPaused) return CONFLICT
  return withTimer(state, running(left.totalMs, left.ms, now))
}

/** One that is over runs on for so long from now. */
export const extendTimer: Apply<'timer.extend'> = (state, { seconds }, { now }) => {
  const left = leftOf(state.timer, now)
  if (!left) return CONFLICT
  const ms = Math.min(MAX_MS, left.ms + seconds * 1000)
  const totalMs = left.totalMs + ms - left.ms
  return withTimer(state, left.isPaused ? paused(totalMs, ms) : running(totalMs, ms, now))
}

export const stopTimer: Apply<'timer.stop'> = (state) => withTimer(state, null)

function withTimer(state: SessionState, timer: Timer | null) {
  return { state: { ...state, timer } }
}

function running(totalMs: number, leftMs: number, now: number): Timer {
  return { totalMs, endsAt: now + leftMs, remainingMs: null }
}

function paused(totalMs: number, leftMs: number): Timer {
  return { totalMs, endsAt: null, remainingMs: leftMs }
}

function leftOf(timer: Timer | null, now: number) {
  if (!timer) return null
  const { phase, remainingMs } = timerAt(timer, now)
  return { totalMs: timer.totalMs, ms: remainingMs, isPaused: phase === 'paused' }
}

import type { Timer } from '../../../shared/workshop/sessionState.ts'
import { timerAt } from '../../../shared/workshop/timer.ts'

/** How urgent the timer looks and sounds. */
export type TimerLevel = 'calm' | 'lastMinute' | 'lastSeconds' | 'over'

export const LAST_MINUTE_MS = 60_000
const LAST_SECONDS_MS = 10_000

/** What the timer shows at `nowMs` on the server's clock: never below 0. */
export function remainingMs(timer: Timer, nowMs: number): number {
  return timerAt(timer, nowMs).remainingMs
}

/** The last minute of a longer time is announced; one of a minute or less starts calmly. */
export function levelOf({ totalMs }: Timer, leftMs: number): TimerLevel {
  if (leftMs <= 0) return 'over'
  if (leftMs <= LAST_SECONDS_MS) return 'lastSeconds'
  return leftMs <= LAST_MINUTE_MS && totalMs > LAST_MINUTE_MS ? 'lastMinute' : 'calm'
}

/** `4:05`, `1:30:00`. A started second counts, so that the end is at 0:00. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const padded = String(s).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${padded}` : `${m}:${padded}`
}

/** Minutes as people write them: `7`, `1,5`, `1.5`, `2:30`. Answers seconds; null: not a time from 1 s to `maxSeconds`. */
export function parseMinutes(text: string, maxSeconds: number): number | null {
  const match = text.trim().match(/^(\d{1,3})(?:(:)([0-5]\d)|[.,](\d{1,2}))?$/)
  if (!match) return null
  const [, whole, , seconds, fraction] = match
  const total =
    Number(whole) * 60 + (seconds ? Number(seconds) : Math.round(Number(`0.${fraction ?? 0}`) * 60))
  return total >= 1 && total <= maxSeconds ? total : null
}

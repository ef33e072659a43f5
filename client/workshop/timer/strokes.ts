import type { Timer } from '../../../shared/workshop/sessionState.ts'
import { LAST_MINUTE_MS, remainingMs } from './timerFace.ts'

export type Tone = 'lastMinute' | 'over'

/** A tone and in how many ms it is due. */
export interface Stroke {
  tone: Tone
  inMs: number
}

/** What is still to be heard of a timer. Nothing of one that stands still or is over. */
export function strokesOf(timer: Timer, nowMs: number): Stroke[] {
  const leftMs = remainingMs(timer, nowMs)
  if (timer.endsAt === null || leftMs === 0) return []
  const over: Stroke = { tone: 'over', inMs: leftMs }
  if (timer.totalMs <= LAST_MINUTE_MS || leftMs <= LAST_MINUTE_MS) return [over]
  return [{ tone: 'lastMinute', inMs: leftMs - LAST_MINUTE_MS }, over]
}

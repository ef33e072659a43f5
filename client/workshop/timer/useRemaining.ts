import { useEffect, useReducer } from 'react'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import { remainingMs } from './timerFace.ts'

/** What is left now, in ms. Draws the component anew whenever the shown second changes, and only then. */
export function useRemaining(timer: Timer, clock: ServerClock): number {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const leftMs = remainingMs(timer, clock.now())
  useEffect(() => clock.subscribe(redraw), [clock])
  useEffect(() => {
    if (timer.endsAt === null || leftMs === 0) return
    // A millisecond later, as timers may fire a little early.
    const next = setTimeout(redraw, (leftMs % 1000 || 1000) + 1)
    return () => clearTimeout(next)
  })
  return leftMs
}

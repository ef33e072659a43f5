import { useEffect, useState } from 'react'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import { timerSound } from '../../api/soundStore.ts'
import { type Chimes, openChimes } from './chimes.ts'
import { strokesOf } from './strokes.ts'

interface TimerSound {
  on: boolean
  setOn(on: boolean): void
}

/** Lets the timer be heard by this person, unless they want it silent. */
export function useTimerSound(timer: Timer | null, clock: ServerClock): TimerSound {
  const [on, setOn] = useState(() => timerSound.read() ?? true)
  const [chimes, setChimes] = useState<Chimes | null>(null)
  useEffect(() => {
    const opened = openChimes()
    setChimes(opened)
    return opened.dispose
  }, [])
  useEffect(() => {
    const due = () => (timer && on ? strokesOf(timer, clock.now()) : [])
    chimes?.plan(due())
    // What sounds right now is not cut off by a new measurement.
    return clock.subscribe(() => due().length > 0 && chimes?.plan(due()))
  }, [chimes, timer, on, clock])
  return {
    on,
    setOn: (next) => {
      timerSound.write(next)
      setOn(next)
    },
  }
}

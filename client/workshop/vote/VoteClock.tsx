import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServerClock } from '../../api/serverClock.ts'
import styles from './VoteClock.module.css'

interface VoteClockProps {
  /** On the server's clock, ms since 1970. */
  endsAt: number
  clock: ServerClock
}

/** From here on it is time to come to an end; told once. */
const LAST_SECONDS = 30

/** What is left of the time, to the second; nothing afterwards. */
export function VoteClock({ endsAt, clock }: VoteClockProps) {
  const { t } = useTranslation('vote')
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const leftMs = Math.max(0, endsAt - clock.now())
  useEffect(() => clock.subscribe(redraw), [clock])
  useEffect(() => {
    if (leftMs === 0) return
    const next = setTimeout(redraw, (leftMs % 1000 || 1000) + 1)
    return () => clearTimeout(next)
  })
  const seconds = Math.ceil(leftMs / 1000)
  const isLate = leftMs > 0 && seconds <= LAST_SECONDS
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className={isLate ? `${styles.clock} ${styles.late}` : styles.clock}>
      {leftMs > 0 && t('timeLeft', { time })}
      <span className="visuallyHidden" role="status">
        {isLate && t('lastSeconds', { count: LAST_SECONDS })}
      </span>
    </span>
  )
}

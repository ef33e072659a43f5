import { AlarmClock, BellRing, Hourglass, Pause, Timer as TimerIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import styles from './TimerChip.module.css'
import { clockText, levelOf, type TimerLevel } from './timerFace.ts'
import { useRemaining } from './useRemaining.ts'

type Face = TimerLevel | 'paused'

const ICONS: Record<Face, ReactNode> = {
  calm: <TimerIcon />,
  lastMinute: <Hourglass />,
  lastSeconds: <AlarmClock />,
  over: <BellRing />,
  paused: <Pause />,
}

interface TimerChipProps extends ComponentProps<'button'> {
  timer: Timer
  clock: ServerClock
}

/** Large enough to be read on a shared screen. Colour, symbol and words change together. */
export function TimerChip({ timer, clock, ...rest }: TimerChipProps) {
  const { t } = useTranslation('workshop')
  const leftMs = useRemaining(timer, clock)
  const face: Face = timer.endsAt === null ? 'paused' : levelOf(timer, leftMs)
  const time = clockText(leftMs)
  const label =
    face === 'over' ? t('timerOver') : t(face === 'paused' ? 'timerPausedAt' : 'timerAt', { time })
  return (
    <button
      {...rest}
      type="button"
      className={`${styles.chip} ${styles[face]}`}
      aria-label={label}
      data-face={face}
    >
      <span className={styles.icon} aria-hidden>
        {ICONS[face]}
      </span>
      <span className={face === 'over' ? styles.words : styles.time}>
        {face === 'over' ? t('timerOver') : time}
      </span>
      {face !== 'over' && <Elapsed timer={timer} leftMs={leftMs} />}
    </button>
  )
}

/** How much of the time is left, at a glance. */
function Elapsed({ timer, leftMs }: { timer: Timer; leftMs: number }) {
  const share = Math.min(1, leftMs / Math.max(1, timer.totalMs))
  return <span className={styles.left} style={{ transform: `scaleX(${share})` }} aria-hidden />
}

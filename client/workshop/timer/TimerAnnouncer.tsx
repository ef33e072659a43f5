import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import { clockText, levelOf, type TimerLevel } from './timerFace.ts'
import { useRemaining } from './useRemaining.ts'

interface TimerAnnouncerProps {
  timer: Timer | null
  clock: ServerClock
}

/** Tells people who don't see the timer what changes about it. Silent about seconds, and on arrival. */
export function TimerAnnouncer({ timer, clock }: TimerAnnouncerProps) {
  const [text, setText] = useState('')
  return (
    <div role="status" className="visuallyHidden">
      {text}
      {timer && <LevelNews timer={timer} clock={clock} onNews={setText} />}
      <StateNews timer={timer} clock={clock} onNews={setText} />
    </div>
  )
}

interface NewsProps<T> {
  timer: T
  clock: ServerClock
  onNews(text: string): void
}

/** The last minute, the last seconds, the end. */
function LevelNews({ timer, clock, onNews }: NewsProps<Timer>) {
  const { t } = useTranslation('workshop')
  const level = levelOf(timer, useRemaining(timer, clock))
  const known = useRef<TimerLevel>(level)
  useEffect(() => {
    if (known.current === level) return
    known.current = level
    if (level !== 'calm') onNews(t(`timerNews.${level}`))
  }, [level, onNews, t])
  return null
}

/** Started, paused, prolonged, ended. */
function StateNews({ timer, clock, onNews }: NewsProps<Timer | null>) {
  const { t } = useTranslation('workshop')
  const known = useRef(timer)
  useEffect(() => {
    if (known.current === timer) return
    const before = known.current
    known.current = timer
    if (!timer) return onNews(t('timerNews.stopped'))
    const time = clockText(timer.endsAt === null ? (timer.remainingMs ?? 0) : timer.endsAt - clock.now())
    if (timer.endsAt === null) onNews(t('timerNews.paused', { time }))
    else onNews(t(before ? 'timerNews.runsOn' : 'timerNews.started', { time }))
  }, [timer, clock, onNews, t])
  return null
}

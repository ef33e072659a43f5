import { Pause, Play, Plus, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/protocol/commands.ts'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { StartForm } from './StartForm.tsx'
import styles from './TimerPanel.module.css'
import { remainingMs } from './timerFace.ts'

interface TimerPanelProps {
  timer: Timer | null
  clock: ServerClock
  isHost: boolean
  suggestedMinutes: number | null
  sound: { on: boolean; setOn(on: boolean): void }
  send(command: CommandInput): void
  onDone(): void
}

export function TimerPanel(props: TimerPanelProps) {
  const { t } = useTranslation('workshop')
  const { timer, isHost, suggestedMinutes, sound, send, onDone } = props
  const start = (seconds: number) => {
    send({ type: 'timer.start', seconds })
    onDone()
  }
  return (
    <div className={styles.panel}>
      {isHost && timer && <Controls {...props} timer={timer} />}
      {isHost && !timer && <StartForm suggestedMinutes={suggestedMinutes} onStart={start} />}
      <Switch label={t('timerSound')} hint={t('timerSoundHint')} checked={sound.on} onChange={sound.setOn} />
    </div>
  )
}

function Controls({ timer, clock, send, onDone }: TimerPanelProps & { timer: Timer }) {
  const { t } = useTranslation('workshop')
  const isOver = timer.endsAt !== null && remainingMs(timer, clock.now()) === 0
  const stop = () => {
    send({ type: 'timer.stop' })
    onDone()
  }
  return (
    <div className={styles.controls}>
      {!isOver && <PauseButton paused={timer.endsAt === null} send={send} />}
      <Button onClick={() => send({ type: 'timer.extend', seconds: 60 })}>
        <Plus aria-hidden />
        {t('timerMore')}
      </Button>
      <Button onClick={stop}>
        <Square aria-hidden />
        {t('timerStop')}
      </Button>
    </div>
  )
}

function PauseButton({ paused, send }: { paused: boolean; send(command: CommandInput): void }) {
  const { t } = useTranslation('workshop')
  return (
    <Button onClick={() => send({ type: paused ? 'timer.resume' : 'timer.pause' })}>
      {paused ? <Play aria-hidden /> : <Pause aria-hidden />}
      {t(paused ? 'timerResume' : 'timerPause')}
    </Button>
  )
}

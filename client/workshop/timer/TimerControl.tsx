import { Timer as TimerIcon } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/protocol/commands.ts'
import type { Timer } from '../../../shared/workshop/sessionState.ts'
import type { ServerClock } from '../../api/serverClock.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { TimerAnnouncer } from './TimerAnnouncer.tsx'
import { TimerChip } from './TimerChip.tsx'
import styles from './TimerControl.module.css'
import { TimerPanel } from './TimerPanel.tsx'
import { useTimerSound } from './useTimerSound.ts'

interface TimerControlProps {
  timer: Timer | null
  clock: ServerClock
  isHost: boolean
  /** What the current step suggests; null: nothing. */
  suggestedMinutes: number | null
  send(command: CommandInput): void
}

/** The board's one timer: everybody sees it, hosts set it, each person decides whether to hear it. */
export function TimerControl(props: TimerControlProps) {
  const { t } = useTranslation('workshop')
  const { timer, clock, isHost } = props
  const [open, setOpen] = useState(false)
  const sound = useTimerSound(timer, clock)
  const trigger = timer ? <TimerChip timer={timer} clock={clock} /> : <StartButton />
  return (
    <>
      <TimerAnnouncer timer={timer} clock={clock} />
      {(timer || isHost) && (
        <Popover open={open} onOpenChange={setOpen} trigger={trigger} label={t('timer')}>
          <TimerPanel {...props} sound={sound} onDone={() => setOpen(false)} />
        </Popover>
      )}
    </>
  )
}

function StartButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation('workshop')
  return (
    <Button {...props} look="quiet" className={styles.start} title={t('timerSet')}>
      <TimerIcon aria-hidden />
      <span className={styles.startText}>{t('timer')}</span>
    </Button>
  )
}

import { CirclePause } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/protocol/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useToast } from '../../ui/Toasts.tsx'

interface PausePillProps {
  /** The host has paused editing. */
  paused: boolean
  role: Role
  onResume(): void
}

/** Nobody wonders why the board doesn't take their note, and hosts don't forget that they stopped it. */
export function PausePill({ paused, role, onResume }: PausePillProps) {
  const { t } = useTranslation('workshop')
  useResumeNews(paused && role === 'participant')
  if (!paused || role === 'viewer') return null
  return (
    <Pill icon={<CirclePause />} text={t(role === 'host' ? 'pausedByYou' : 'paused')}>
      {role === 'host' && (
        <Button look="primary" onClick={onResume}>
          {t('resume')}
        </Button>
      )}
    </Pill>
  )
}

function useResumeNews(paused: boolean): void {
  const { t } = useTranslation('workshop')
  const toast = useToast()
  const was = useRef(paused)
  useEffect(() => {
    if (was.current && !paused) toast({ text: t('resumed') })
    was.current = paused
  }, [paused, toast, t])
}

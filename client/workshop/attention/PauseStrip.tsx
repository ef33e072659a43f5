import { CirclePause } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/protocol/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import styles from './PauseStrip.module.css'

interface PauseStripProps {
  /** A host has paused editing. */
  paused: boolean
  role: Role
  onResume(): void
}

/**
 * Nobody wonders why the board doesn't take their note, and hosts don't forget that they stopped it. Above the canvas, not
 * over it: a pause lasts, and people look at the board meanwhile.
 */
export function PauseStrip({ paused, role, onResume }: PauseStripProps) {
  const { t } = useTranslation('workshop')
  useResumeNews(paused && role === 'participant')
  return (
    <div role="status">
      {paused && role !== 'viewer' && (
        <div className={styles.strip}>
          <CirclePause aria-hidden />
          <span>{t(role === 'host' ? 'pausedByYou' : 'paused')}</span>
          {role === 'host' && (
            <Button className={styles.resume} onClick={onResume}>
              {t('resume')}
            </Button>
          )}
        </div>
      )}
    </div>
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

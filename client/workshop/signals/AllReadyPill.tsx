import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { areAllReady, type ReadyCount } from './countReady.ts'

interface AllReadyPillProps {
  count: ReadyCount
  /** The group's present step; null: not started. */
  stepId: string | null
  /** Null: this is the last step. */
  onNext: (() => void) | null
  onClear(): void
}

/** A hint for hosts, no more: they may know better, and then it stays away until the next step. */
export function AllReadyPill({ count, stepId, onNext, onClear }: AllReadyPillProps) {
  const { t } = useTranslation('workshop')
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (!areAllReady(count) || dismissed === (stepId ?? '')) return null
  return (
    <Pill icon={<CheckCheck />} text={t(onNext ? 'allReadyGoOn' : 'allReady')}>
      <Button look="quiet" onClick={onNext ? () => setDismissed(stepId ?? '') : onClear}>
        {t(onNext ? 'allReadyNotYet' : 'readyClear')}
      </Button>
      {onNext && (
        <Button look="primary" onClick={onNext}>
          {t('next')}
        </Button>
      )}
    </Pill>
  )
}

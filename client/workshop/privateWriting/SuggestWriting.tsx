import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { isWritingDue } from './isWritingDue.ts'

interface SuggestWritingProps {
  session: Pick<SessionState, 'steps' | 'current' | 'privateWriting' | 'lastWriting'>
  onStart(): void
}

/** A hint for hosts where the step is meant to begin silently; it stays away once they said no. */
export function SuggestWriting({ session, onStart }: SuggestWritingProps) {
  const { t } = useTranslation('privateWriting')
  const [declined, setDeclined] = useState<string | null>(null)
  const stepId = session.current?.stepId
  if (!stepId || declined === stepId || !isWritingDue(session)) return null
  return (
    <Pill icon={<EyeOff />} text={t('suggest')} wraps>
      <Button look="quiet" onClick={() => setDeclined(stepId)}>
        {t('later')}
      </Button>
      <Button look="primary" onClick={onStart}>
        {t('begin')}
      </Button>
    </Pill>
  )
}

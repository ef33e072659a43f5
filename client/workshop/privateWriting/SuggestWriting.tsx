import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { Suggestion } from '../../ui/Suggestion.tsx'
import { isWritingDue } from './isWritingDue.ts'

interface SuggestWritingProps {
  session: Pick<SessionState, 'steps' | 'current' | 'privateWriting' | 'lastWriting'>
  onStart(): void
}

/** A hint for hosts where the step is meant to begin silently. */
export function SuggestWriting({ session, onStart }: SuggestWritingProps) {
  const { t } = useTranslation('privateWriting')
  return (
    <Suggestion
      icon={<EyeOff />}
      text={t('suggest')}
      topic={isWritingDue(session) ? (session.current?.stepId ?? null) : null}
      decline={t('later')}
      accept={t('begin')}
      onAccept={onStart}
    />
  )
}

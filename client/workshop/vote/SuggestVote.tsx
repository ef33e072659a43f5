import { CircleDot } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { isVoteDue } from './isVoteDue.ts'

interface SuggestVoteProps {
  session: Pick<SessionState, 'steps' | 'current' | 'voting' | 'votes'>
  onStart(): void
}

/** A hint for hosts where the step is for voting; it stays away once they said no. */
export function SuggestVote({ session, onStart }: SuggestVoteProps) {
  const { t } = useTranslation('vote')
  const [declined, setDeclined] = useState<string | null>(null)
  const stepId = session.current?.stepId
  if (!stepId || declined === stepId || !isVoteDue(session)) return null
  return (
    <Pill icon={<CircleDot />} text={t('suggest')} wraps>
      <Button look="quiet" onClick={() => setDeclined(stepId)}>
        {t('later')}
      </Button>
      <Button look="primary" onClick={onStart}>
        {t('begin')}
      </Button>
    </Pill>
  )
}

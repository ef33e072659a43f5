import { CircleDot } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/workshop/sessionState.ts'
import { Suggestion } from '../../ui/Suggestion.tsx'
import { isVoteDue } from './isVoteDue.ts'

interface SuggestVoteProps {
  session: Pick<SessionState, 'steps' | 'current' | 'voting' | 'votes'>
  /** In the step where the group is. */
  hasNotes: boolean
  onStart(): void
}

/** A hint for hosts where the step is for voting, as soon as there is something to vote on. */
export function SuggestVote({ session, hasNotes, onStart }: SuggestVoteProps) {
  const { t } = useTranslation('vote')
  return (
    <Suggestion
      icon={<CircleDot />}
      text={t('suggest')}
      topic={hasNotes && isVoteDue(session) ? (session.current?.stepId ?? null) : null}
      decline={t('later')}
      accept={t('begin')}
      onAccept={onStart}
    />
  )
}

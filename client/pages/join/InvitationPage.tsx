import { DoorClosed, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation, TakeSeatReply } from '../../../shared/protocol/http.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { type Entry, takeSeat } from '../../api/seats.ts'
import { PageFrame } from '../PageFrame.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { JoinForm } from './JoinForm.tsx'
import { WaitingPage } from './WaitingPage.tsx'

interface InvitationPageProps {
  entry: Entry
  invitation: Invitation
  onSeat(reply: TakeSeatReply): void
  /** Looks the invitation up again. */
  onRetry(): void
}

export function InvitationPage({ entry, invitation, onSeat, onRetry }: InvitationPageProps) {
  const { t } = useTranslation('join')
  const joining = useJoining(entry, onSeat, onRetry)
  const { title } = invitation
  usePageTitle(title)
  if (invitation.door === 'closed' && invitation.role !== 'host') {
    const text = t('doorClosedText', { title })
    return <WaitingPage icon={<DoorClosed />} title={t('doorClosedTitle')} text={text} onRetry={onRetry} />
  }
  if (invitation.full) {
    const text = t('fullText', { title })
    return <WaitingPage icon={<Users />} title={t('fullTitle')} text={text} onRetry={onRetry} />
  }
  return (
    <PageFrame>
      <JoinForm invitation={invitation} {...joining} />
    </PageFrame>
  )
}

function useJoining(entry: Entry, onSeat: (reply: TakeSeatReply) => void, onChanged: () => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const onJoin = async (name: string | undefined) => {
    setBusy(true)
    setProblem(null)
    try {
      onSeat(await takeSeat(entry, name))
    } catch (error) {
      const code = problemCodeOf(error)
      setProblem(code)
      setBusy(false)
      if (['door_closed', 'board_full', 'link_invalid', 'board_not_found'].includes(code)) onChanged()
    }
  }
  return { busy, problem, onJoin }
}

import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import type { Invitation, TakeSeatReply } from '../../../shared/protocol/http.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { parseCode } from '../../api/links.ts'
import { seatOn } from '../../api/seatStore.ts'
import { fetchInvitation } from '../../api/seats.ts'
import { usePlace } from '../../app/usePlace.ts'
import { keepSeat } from '../board/enterBoard.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { CodePage } from './CodePage.tsx'
import { InvitationPage } from './InvitationPage.tsx'

/** `/join`: come in by a short code; `/join#K7M2XQ` fills it in. */
export function JoinPage() {
  const { t } = useTranslation('join')
  usePageTitle(t('codeTitle'))
  const { code, invitation, problem, busy, lookUp, again } = useCode(enterIfSeated)
  if (!invitation) return <CodePage code={code ?? ''} problem={problem} busy={busy} onCode={lookUp} />
  return (
    <InvitationPage
      entry={{ code: code ?? '' }}
      invitation={invitation}
      onRetry={again}
      onSeat={enterWithSeat}
    />
  )
}

function enterWithSeat(reply: TakeSeatReply): void {
  keepSeat(reply)
  navigate(`/b/${reply.board.id}`, { replace: true })
}

function enterIfSeated({ boardId }: Invitation): void {
  if (seatOn(boardId).read()) navigate(`/b/${boardId}`, { replace: true })
}

function useCode(onFound: (invitation: Invitation) => void) {
  const [code, setCode] = useState(parseCode(usePlace().hash))
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const lookUp = (typed: string) => {
    setProblem(null)
    setCode(typed)
    again()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks for the same code again
  useEffect(() => {
    if (!code) return
    const controller = new AbortController()
    const show = (found: Invitation) => {
      setInvitation(found)
      onFound(found)
    }
    const fail = (error: unknown) => {
      if (controller.signal.aborted) return
      setInvitation(null)
      setProblem(problemCodeOf(error))
    }
    fetchInvitation({ code }, controller.signal).then(show, fail)
    return () => controller.abort()
  }, [code, attempt, onFound])
  return { code, invitation, problem, busy: code !== null && !problem, lookUp, again }
}

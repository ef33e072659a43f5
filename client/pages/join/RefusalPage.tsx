import { FileQuestion, KeyRound, Link2Off, UserX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardId } from '../../../shared/ids.ts'
import { seatOn } from '../../api/seatStore.ts'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { useProblemText } from '../../i18n/useProblemText.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusPage } from '../../ui/StatusPage.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { UnreachablePage } from './UnreachablePage.tsx'

interface RefusalPageProps {
  boardId?: BoardId
  /** A problem's code, or `incomplete`: the address lacks its secret. */
  reason: string
  /** The address has a secret: somebody removed by mistake can come in again. */
  hasSecret: boolean
  onRetry?(): void
}

export function RefusalPage(props: RefusalPageProps) {
  const page = useRefusalTexts()[props.reason]
  usePageTitle(page?.title ?? null)
  if (!page) return <UnreachablePage reason={props.reason} onRetry={props.onRetry} />
  return (
    <PageFrame>
      <StatusPage icon={page.icon} title={page.title} text={page.text}>
        <RefusalActions {...props} />
      </StatusPage>
    </PageFrame>
  )
}

function RefusalActions({ boardId, reason, hasSecret, onRetry }: RefusalPageProps) {
  const { t } = useTranslation(['join', 'common'])
  const rejoin = () => {
    if (boardId) seatOn(boardId).forget()
    onRetry?.()
  }
  return (
    <>
      {reason === 'seat_removed' && hasSecret && <Button onClick={rejoin}>{t('join:joinAgain')}</Button>}
      {['incomplete', 'link_invalid'].includes(reason) && (
        <Button look="primary" asChild>
          <Link to="/join">{t('join:enterCode')}</Link>
        </Button>
      )}
      <Button asChild>
        <Link to="/">{workspaceKey.read() ? t('common:toGallery') : t('common:toStart')}</Link>
      </Button>
    </>
  )
}

interface RefusalText {
  icon: ReactNode
  title: string
  text: string
}

/** Reasons that a page of their own explains; all others pass by themselves. */
function useRefusalTexts(): Record<string, RefusalText | undefined> {
  const { t } = useTranslation('join')
  const problemText = useProblemText()
  return {
    incomplete: { icon: <Link2Off />, title: t('incompleteTitle'), text: t('incompleteText') },
    link_invalid: { icon: <Link2Off />, title: t('linkInvalidTitle'), text: t('linkInvalidText') },
    code_closed: { icon: <KeyRound />, title: t('codeTitle'), text: problemText('code_closed') },
    seat_removed: { icon: <UserX />, title: t('removedTitle'), text: t('removedText') },
    seat_invalid: { icon: <KeyRound />, title: t('seatInvalidTitle'), text: t('seatInvalidText') },
    board_not_found: { icon: <FileQuestion />, title: t('notFoundTitle'), text: t('notFoundText') },
    not_found: { icon: <FileQuestion />, title: t('notFoundTitle'), text: t('notFoundText') },
  }
}

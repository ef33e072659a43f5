import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BoardId, boardIdSchema } from '../../../shared/ids.ts'
import { parseSecret } from '../../api/links.ts'
import { usePlace } from '../../app/usePlace.ts'
import { InvitationPage } from '../join/InvitationPage.tsx'
import { RefusalPage } from '../join/RefusalPage.tsx'
import { LoadingPage } from '../LoadingPage.tsx'
import { NotFoundPage } from '../NotFoundPage.tsx'
import { isFromGallery, keepSeat } from './enterBoard.ts'
import { SeatedBoard } from './SeatedBoard.tsx'
import { useAdmission } from './useAdmission.ts'

/** `/b/<boardId>#<secret>`: the board for who has a seat, else the way to one. */
export function BoardPage({ boardId }: { boardId: string }) {
  const id = boardIdSchema.safeParse(boardId)
  return id.success ? <BoardDoor key={id.data} boardId={id.data} /> : <NotFoundPage />
}

function BoardDoor({ boardId }: { boardId: BoardId }) {
  const { t } = useTranslation('join')
  const { state } = usePlace()
  const secret = useLastSecret()
  const asOrganiser = isFromGallery(state)
  const { admission, setAdmission, retry } = useAdmission({ boardId, secret, asOrganiser })
  if (!admission) return <LoadingPage label={t('checking')} />
  if (admission.kind === 'seated') return <SeatedBoard boardId={boardId} stored={admission.stored} />
  if (admission.kind === 'refused') {
    return (
      <RefusalPage boardId={boardId} reason={admission.reason} hasSecret={secret !== null} onRetry={retry} />
    )
  }
  return (
    <InvitationPage
      {...admission}
      onRetry={retry}
      onSeat={(reply) => setAdmission({ kind: 'seated', stored: keepSeat(reply) })}
    />
  )
}

/** The secret stays known after it was taken out of the address bar. */
function useLastSecret(): string | null {
  const inAddress = parseSecret(usePlace().hash)
  const [secret, setSecret] = useState(inAddress)
  if (inAddress && inAddress !== secret) setSecret(inAddress)
  return inAddress ?? secret
}

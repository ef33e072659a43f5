import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-browser-location'
import type { BoardId } from '../../../shared/ids.ts'
import { giveUpSeat, type StoredSeat } from '../../api/seatStore.ts'
import { usePlace } from '../../app/usePlace.ts'
import type { SessionEnd } from '../../sync/boardSession.ts'
import { RefusalPage } from '../join/RefusalPage.tsx'
import { LoadingPage } from '../LoadingPage.tsx'
import { loadBoardRoom } from './boardRoomFile.ts'
import { EndedPage } from './EndedPage.tsx'

const BoardRoom = lazy(loadBoardRoom)

export function SeatedBoard({ boardId, stored }: { boardId: BoardId; stored: StoredSeat }) {
  const { t } = useTranslation()
  const [end, setEnd] = useState<SessionEnd | null>(null)
  useCleanAddress()
  useEffect(() => {
    if (end === 'seatInvalid') giveUpSeat(boardId)
  }, [end, boardId])
  if (end === 'reload' || end === 'notAllowed') return <EndedPage end={end} />
  if (end) return <RefusalPage boardId={boardId} reason={REASONS[end]} hasSecret={false} />
  return (
    <Suspense fallback={<LoadingPage label={t('openingBoard')} />}>
      <BoardRoom key={stored.seat.token} boardId={boardId} stored={stored} onEnd={setEnd} />
    </Suspense>
  )
}

const REASONS = {
  removed: 'seat_removed',
  seatInvalid: 'seat_invalid',
  boardNotFound: 'board_not_found',
} as const

/** The link's secret does not stay where a shared screen or a bookmark shows it. */
function useCleanAddress(): void {
  const { hash, pathname, state } = usePlace()
  useEffect(() => {
    if (hash) navigate(pathname, { replace: true, state })
  }, [hash, pathname, state])
}

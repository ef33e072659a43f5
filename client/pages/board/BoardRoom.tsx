import { useEffect } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import type { StoredSeat } from '../../api/seatStore.ts'
import type { SessionEnd } from '../../sync/boardSession.ts'
import { ToastProvider } from '../../ui/Toasts.tsx'
import { QueryProvider } from '../QueryProvider.tsx'
import { BoardScreen } from './BoardScreen.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { useBoardFacts } from './useBoardFacts.ts'
import { useObservable } from './useObservable.ts'
import { type OpenRoom, useOpenRoom } from './useOpenRoom.ts'

export interface BoardRoomProps {
  boardId: BoardId
  stored: StoredSeat
  /** The server ended the session for good. */
  onEnd(end: SessionEnd): void
}

/** A board for somebody who has a seat: opens the session, then shows the board. */
export default function BoardRoom(props: BoardRoomProps) {
  const room = useOpenRoom(props.boardId, props.stored.seat)
  return (
    <QueryProvider>
      <ToastProvider>
        {room ? <OpenedRoom {...props} room={room} /> : <BoardSkeleton title={props.stored.title} />}
      </ToastProvider>
    </QueryProvider>
  )
}

function OpenedRoom({ boardId, stored, onEnd, room }: BoardRoomProps & { room: OpenRoom }) {
  const { session } = room
  const end = useObservable(session.ended)
  const saveState = useObservable(session.saveState)
  const facts = useBoardFacts({ boardId, stored, session, onEnd })
  const { role } = facts.person
  useEffect(() => session.setRole(role), [session, role])
  useEffect(() => {
    if (end) onEnd(end)
  }, [end, onEnd])
  if (!room.ready) return <BoardSkeleton title={facts.title} offline={saveState === 'offline'} />
  return <BoardScreen boardId={boardId} seatToken={stored.seat.token} room={room} facts={facts} />
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import type { Board, BoardReply } from '../../../shared/protocol/http.ts'
import type { Person } from '../../../shared/protocol/people.ts'
import { problemCodeOf } from '../../api/ApiProblem.ts'
import { fetchBoard } from '../../api/boards.ts'
import type { StoredSeat } from '../../api/seatStore.ts'
import type { BoardSession, SessionEnd } from '../../sync/boardSession.ts'
import { keepSeat } from './enterBoard.ts'
import { useObservable } from './useObservable.ts'

/** What is known of the board outside its documents. */
export interface BoardFacts {
  title: string
  person: Person
  /** Null until the server has answered. */
  board: Board | null
  /** Links and code; null for all who do not host. */
  hosting: NonNullable<BoardReply['hosting']> | null
  refresh(): void
}

interface BoardFactsOptions {
  boardId: BoardId
  stored: StoredSeat
  session: BoardSession
  onEnd(end: SessionEnd): void
}

const ENDS: Partial<Record<string, SessionEnd>> = {
  seat_invalid: 'seatInvalid',
  seat_removed: 'removed',
  board_not_found: 'boardNotFound',
}

/** Asks the server, and again whenever it says that something changed. Until then the kept seat speaks. */
export function useBoardFacts({ boardId, stored, session, onEnd }: BoardFactsOptions): BoardFacts {
  const { token } = stored.seat
  const queryKey = ['board', boardId, token]
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchBoard(boardId, token, signal),
    staleTime: 30_000,
  })
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['board', boardId] })
  const changes = useObservable(session.boardChanges)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` counts the server's calls to ask again
  useEffect(() => {
    if (changes > 0) refresh()
  }, [changes])
  useEffect(() => {
    const end = error ? ENDS[problemCodeOf(error)] : undefined
    if (end) onEnd(end)
  }, [error, onEnd])
  useEffect(() => {
    if (data) keepSeat({ seat: { ...stored.seat, ...data.person }, board: data.board })
  }, [data, stored])
  return {
    title: data?.board.title ?? stored.title,
    person: data?.person ?? stored.seat,
    board: data?.board ?? null,
    hosting: data?.hosting ?? null,
    refresh,
  }
}

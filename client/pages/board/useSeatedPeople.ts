import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BoardId } from '../../../shared/ids.ts'
import type { SeatedPerson } from '../../../shared/protocol/http.ts'
import { fetchPeople } from '../../api/seats.ts'

interface SeatedPeopleOptions {
  boardId: BoardId
  seatToken: string
  /** Only a host may ask, and only an open list needs it. */
  enabled: boolean
  /** Another value: seats or connections changed, ask again. */
  version: string
}

/** All seats of the board, people who are not here right now too. */
export function useSeatedPeople({
  boardId,
  seatToken,
  enabled,
  version,
}: SeatedPeopleOptions): SeatedPerson[] {
  const { data, refetch } = useQuery({
    queryKey: ['board', boardId, 'people'],
    queryFn: ({ signal }) => fetchPeople(boardId, seatToken, signal),
    enabled,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when to ask again
  useEffect(() => {
    if (enabled) refetch()
  }, [version, enabled])
  return enabled ? (data ?? []) : []
}

import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { BoardRooms } from './boardPorts.ts'

/** How long a person counts who has taken a seat but is not connected yet. */
const ARRIVING_MS = 20_000

/** Counts the people on a board, with those who are just coming in: 100 people join in the same second. */
export interface Crowd {
  isFull(boardId: BoardId): boolean
  arrived(boardId: BoardId, participantId: ParticipantId): void
}

export function createCrowd(
  rooms: Pick<BoardRooms, 'connected'>,
  maxPeople: number,
  now: () => number,
): Crowd {
  const arriving = new Map<BoardId, Map<ParticipantId, number>>()

  function dropOld(boardId: BoardId): Iterable<ParticipantId> {
    const people = arriving.get(boardId) ?? new Map<ParticipantId, number>()
    for (const [id, at] of people) if (at < now() - ARRIVING_MS) people.delete(id)
    if (people.size === 0) arriving.delete(boardId)
    return people.keys()
  }

  return {
    isFull: (boardId) => new Set([...rooms.connected(boardId), ...dropOld(boardId)]).size >= maxPeople,
    arrived(boardId, participantId) {
      const people = arriving.get(boardId) ?? new Map<ParticipantId, number>()
      arriving.set(boardId, people.set(participantId, now()))
    },
  }
}

import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Connection } from './connection.ts'

/** All live sockets by board. Answers copies, so that closing one while walking does no harm. */
export interface MemberIndex {
  add(boardId: BoardId, connection: Connection): void
  remove(boardId: BoardId, connection: Connection): void
  of(boardId: BoardId): Connection[]
  ofSeat(boardId: BoardId, participantId: ParticipantId): Connection[]
  all(): Connection[]
}

export function createMemberIndex(): MemberIndex {
  const boards = new Map<BoardId, Set<Connection>>()
  const of = (boardId: BoardId) => [...(boards.get(boardId) ?? [])]
  return {
    add(boardId, connection) {
      const members = boards.get(boardId) ?? new Set()
      boards.set(boardId, members.add(connection))
    },
    remove(boardId, connection) {
      const members = boards.get(boardId)
      members?.delete(connection)
      if (members?.size === 0) boards.delete(boardId)
    },
    of,
    ofSeat: (boardId, participantId) =>
      of(boardId).filter((connection) => connection.person.participantId === participantId),
    all: () => [...boards.values()].flatMap((members) => [...members]),
  }
}

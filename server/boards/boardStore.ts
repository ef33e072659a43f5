import type { BoardId, ParticipantId } from '../../shared/ids.ts'
import type { Language, LinkKind } from '../../shared/protocol/http.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import type { LogEntry } from '../sync/updateLog.ts'

/** Times are milliseconds since 1970 (UTC); hashes are SHA-256 in hex; null means "not set". */
export interface BoardRow {
  id: BoardId
  workspaceId: string
  title: string
  language: Language
  template: string
  createdAt: number
  /** Last change of a setting or, kept by the update log itself, of a `stage` or `shared` document. */
  updatedAt: number
  thumbnailId: string | null
  archivedAt: number | null
  trashedAt: number | null
  door: 'open' | 'closed'
  joinCode: string | null
  links: Record<LinkKind, LinkRow>
}

export interface LinkRow {
  /** The secret itself is not stored: it is derived from this salt and the server's key when a host asks for the link. */
  salt: string
  hash: string
}

export interface SeatRow {
  participantId: ParticipantId
  boardId: BoardId
  tokenHash: string
  role: Role
  name: string | null
  color: string
  number: number
  createdAt: number
  lastSeenAt: number | null
  removedAt: number | null
}

export type NewSeat = Omit<SeatRow, 'number' | 'lastSeenAt' | 'removedAt'>
export type BoardPatch = Partial<
  Pick<
    BoardRow,
    'title' | 'updatedAt' | 'thumbnailId' | 'archivedAt' | 'trashedAt' | 'door' | 'joinCode' | 'links'
  >
>
export type SeatPatch = Partial<Pick<SeatRow, 'role' | 'name' | 'color' | 'lastSeenAt' | 'removedAt'>>

/** Boards, seats and workspaces on disk. Every write is durable when it resolves; every call may reject. */
export interface BoardStore {
  createWorkspace(workspace: { id: string; keyHash: string; createdAt: number }): Promise<void>
  workspaceByKeyHash(keyHash: string): Promise<string | null>
  /** The board, its first seats (numbered from 1) and its first document rows: all or nothing. */
  createBoard(board: BoardRow, seats: readonly NewSeat[], docs: readonly LogEntry[]): Promise<void>
  board(id: BoardId): Promise<BoardRow | null>
  boardByJoinCode(code: string): Promise<BoardRow | null>
  /** All boards of a workspace, also archived and trashed, newest change first. */
  boardsOfWorkspace(workspaceId: string): Promise<BoardRow[]>
  /** Resolves to the changed row, null if there is no such board. A join code in use elsewhere rejects. */
  updateBoard(id: BoardId, patch: BoardPatch): Promise<BoardRow | null>
  boardsTrashedBefore(time: number): Promise<BoardId[]>
  /** For good: the board with its documents, seats and assets. */
  deleteBoard(id: BoardId): Promise<void>
  /** Gives the seat the board's next number, in the same transaction. */
  addSeat(seat: NewSeat): Promise<SeatRow>
  seatByTokenHash(tokenHash: string): Promise<SeatRow | null>
  /** Seats of a board in the order of their numbers, the removed ones too. */
  seatsOfBoard(boardId: BoardId): Promise<SeatRow[]>
  updateSeat(boardId: BoardId, participantId: ParticipantId, patch: SeatPatch): Promise<SeatRow | null>
}

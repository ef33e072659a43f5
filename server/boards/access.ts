import type { BoardId } from '../../shared/ids.ts'
import type { BoardRow, BoardStore, SeatRow } from './boardStore.ts'
import { Refusal } from './refusal.ts'
import { hashSecret } from './secrets.ts'

/** Who asks, proven by a Bearer token: a seat token, a workspace key, or nothing. */
export type Bearer = string | null

export interface SeatAccess {
  board: BoardRow
  seat: SeatRow
}

/** A host's own seat, or null for the organiser who holds the workspace key. */
export interface HostAccess {
  board: BoardRow
  seat: SeatRow | null
}

/** The board, if it is there for people. Refuses with `board_not_found`; a board in the trash counts as gone. */
export async function openBoard(store: BoardStore, boardId: BoardId): Promise<BoardRow> {
  return unlessGone(await store.board(boardId))
}

/** The seat on this board that the bearer proves. Refuses with `seat_invalid` or `seat_removed`. */
export async function requireSeat(store: BoardStore, boardId: BoardId, bearer: Bearer): Promise<SeatAccess> {
  const { board, seat } = await boardAndSeat(store, boardId, bearer)
  if (!seat) throw new Refusal('seat_invalid')
  return { board, seat }
}

/** A host's seat or the key of the board's workspace. Refuses with `forbidden` or as `requireSeat`. */
export async function requireHost(store: BoardStore, boardId: BoardId, bearer: Bearer): Promise<HostAccess> {
  const { board, seat } = await boardAndSeat(store, boardId, bearer)
  if (seat?.role === 'host') return { board, seat }
  if (seat) throw new Refusal('forbidden')
  if (await isOrganiser(store, board, bearer)) return { board, seat: null }
  throw new Refusal('seat_invalid')
}

/** Like `requireHost`, but a workspace key does not do: the caller acts as a person on the board. */
export async function requireHostSeat(
  store: BoardStore,
  boardId: BoardId,
  bearer: Bearer,
): Promise<SeatAccess> {
  const access = await requireSeat(store, boardId, bearer)
  if (access.seat.role !== 'host') throw new Refusal('forbidden')
  return access
}

/** The workspace of this key. Refuses with `workspace_key_invalid`. */
export async function requireWorkspace(store: BoardStore, key: Bearer): Promise<string> {
  const workspaceId = key && (await store.workspaceByKeyHash(hashSecret(key)))
  if (!workspaceId) throw new Refusal('workspace_key_invalid')
  return workspaceId
}

/** A board of the key's workspace, in the trash or not. */
export async function requireOwnBoard(store: BoardStore, boardId: BoardId, key: Bearer): Promise<BoardRow> {
  const workspaceId = await requireWorkspace(store, key)
  const board = await store.board(boardId)
  if (board?.workspaceId !== workspaceId) throw new Refusal('board_not_found')
  return board
}

export async function isOrganiser(store: BoardStore, board: BoardRow, bearer: Bearer): Promise<boolean> {
  if (!bearer) return false
  return (await store.workspaceByKeyHash(hashSecret(bearer))) === board.workspaceId
}

/**
 * Both are asked for at once: a seat taken away or a board thrown away between two questions would let its owner
 * connect just after everybody was sent out.
 */
async function boardAndSeat(store: BoardStore, boardId: BoardId, bearer: Bearer) {
  const [board, seat] = await Promise.all([
    store.board(boardId),
    bearer ? store.seatByTokenHash(hashSecret(bearer)) : null,
  ])
  return { board: unlessGone(board), seat: unlessRemoved(seat?.boardId === boardId ? seat : null) }
}

function unlessGone(board: BoardRow | null): BoardRow {
  if (!board || board.trashedAt !== null) throw new Refusal('board_not_found')
  return board
}

function unlessRemoved(seat: SeatRow | null): SeatRow | null {
  if (seat && seat.removedAt !== null) throw new Refusal('seat_removed')
  return seat
}

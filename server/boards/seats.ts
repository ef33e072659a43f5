import type { ProblemCode } from '../../shared/errors.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Invitation, TakeSeatReply } from '../../shared/protocol/http.ts'
import type { Person } from '../../shared/protocol/people.ts'
import type { Role } from '../../shared/protocol/roles.ts'
import { type Bearer, isOrganiser, openBoard, requireSeat } from './access.ts'
import type { BoardPorts } from './boardPorts.ts'
import type { BoardRow, SeatRow } from './boardStore.ts'
import { createCrowd } from './crowd.ts'
import { linkKindOf } from './links.ts'
import { issueSeat, toSeat } from './newSeat.ts'
import { Refusal } from './refusal.ts'
import { toBoard, toPerson } from './views.ts'

/** "Last seen" is kept to the minute or so, not written at every request. */
const SEEN_EVERY_MS = 60_000

interface Invited {
  board: BoardRow
  role: Role
}

/** What lets somebody in: a link's secret or, for the organiser, the workspace key. */
export interface Entry {
  secret?: string | undefined
  workspaceKey?: Bearer
  name?: string | undefined
}

export type SeatAnswer = (Person & { boardId: BoardId }) | 'removed' | 'noBoard' | null

const REFUSED_SEATS: Partial<Record<ProblemCode, SeatAnswer>> = {
  seat_removed: 'removed',
  seat_invalid: null,
  board_not_found: 'noBoard',
}

export interface Seats {
  /** What a link or code leads to. */
  invitationBySecret(boardId: BoardId, secret: string): Promise<Invitation>
  invitationByCode(code: string): Promise<Invitation>
  takeSeat(boardId: BoardId, entry: Entry): Promise<TakeSeatReply>
  join(code: string, name?: string): Promise<TakeSeatReply>
  /** Whom the sync socket belongs to; null: nobody's token; `noBoard`: the board is not there or in the trash. */
  bySeatToken(boardId: BoardId, token: string): Promise<SeatAnswer>
  /** The seat's owner was here just now. */
  touch(seat: SeatRow): void
}

export function createSeats(ports: BoardPorts): Seats {
  const { store, rooms, now, oneAfterAnother } = ports
  const crowd = createCrowd(rooms, ports.maxPeople, now)

  async function boardByCode(code: string): Promise<BoardRow> {
    const board = await store.boardByJoinCode(code)
    if (!board || board.trashedAt !== null) throw new Refusal('code_closed')
    return board
  }

  function invitation(board: BoardRow, role: Role): Invitation {
    const { id: boardId, title, language, door } = board
    return { boardId, title, language, role, door, full: role !== 'host' && crowd.isFull(boardId) }
  }

  function checkRoom(board: BoardRow, role: Role): void {
    if (role === 'host') return
    if (board.door === 'closed') throw new Refusal('door_closed')
    if (crowd.isFull(board.id)) throw new Refusal('board_full')
  }

  /** `find` when it is their turn: the door may have been closed, or the link renewed, while they waited. */
  function seatPerson(boardId: BoardId, find: () => Promise<Invited>, name?: string): Promise<TakeSeatReply> {
    return oneAfterAnother(boardId, async () => {
      const { board, role } = await find()
      checkRoom(board, role)
      const seated = await store.seatsOfBoard(board.id)
      const { token, row } = issueSeat({ boardId: board.id, role, name: name ?? null, seated, now: now() })
      const seat = await store.addSeat(row)
      crowd.arrived(board.id, seat.participantId)
      return { seat: toSeat(seat, token), board: toBoard(board) }
    })
  }

  async function roleOf(board: BoardRow, { secret, workspaceKey }: Entry): Promise<Role> {
    if (secret !== undefined) return kindOf(board, secret)
    if (await isOrganiser(store, board, workspaceKey ?? null)) return 'host'
    throw new Refusal(workspaceKey ? 'workspace_key_invalid' : 'link_invalid')
  }

  function touch({ boardId, participantId, lastSeenAt }: SeatRow): void {
    if (lastSeenAt !== null && lastSeenAt > now() - SEEN_EVERY_MS) return
    store.updateSeat(boardId, participantId, { lastSeenAt: now() }).catch(ports.onBackgroundError)
  }

  return {
    async invitationBySecret(boardId, secret) {
      const board = await openBoard(store, boardId)
      return invitation(board, kindOf(board, secret))
    },
    invitationByCode: async (code) => invitation(await boardByCode(code), 'participant'),
    async takeSeat(boardId, entry) {
      const invited = async () => {
        const board = await openBoard(store, boardId)
        return { board, role: await roleOf(board, entry) }
      }
      // A wrong secret waits for nobody.
      await invited()
      return seatPerson(boardId, invited, entry.name)
    },
    async join(code, name) {
      const invited = async () => ({ board: await boardByCode(code), role: 'participant' as const })
      return seatPerson((await invited()).board.id, invited, name)
    },
    async bySeatToken(boardId, token) {
      try {
        const { seat } = await requireSeat(store, boardId, token)
        touch(seat)
        return { ...toPerson(seat), boardId }
      } catch (error) {
        const answer = error instanceof Refusal ? REFUSED_SEATS[error.code] : undefined
        if (answer === undefined) throw error
        return answer
      }
    },
    touch,
  }
}

function kindOf(board: BoardRow, secret: string): Role {
  const kind = linkKindOf(board, secret)
  if (!kind) throw new Refusal('link_invalid')
  return kind
}

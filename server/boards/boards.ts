import type { BoardId } from '../../shared/ids.ts'
import type { Board, Language, LinkKind, PatchBoardRequest, Seat } from '../../shared/protocol/http.ts'
import type { Person } from '../../shared/protocol/people.ts'
import { type Bearer, requireHost, requireOwnBoard, requireSeat, requireWorkspace } from './access.ts'
import { addBoard } from './addBoard.ts'
import type { BoardPorts } from './boardPorts.ts'
import type { BoardStart } from './boardStart.ts'
import type { BoardPatch, BoardRow, BoardStore, SeatRow } from './boardStore.ts'
import { duplicateBoard } from './duplicateBoard.ts'
import type { LinkSecrets } from './links.ts'
import { type AgendaStart, checkTemplate, newBoardRow, startFromAgenda } from './newBoard.ts'
import { issueSeat, toSeat } from './newSeat.ts'
import { Refusal } from './refusal.ts'
import { hashSecret, newId, newJoinCode, newSecret } from './secrets.ts'
import { toBoard, toPerson } from './views.ts'

export interface NewBoard {
  title: string
  language: Language
  template: string
}

export interface CreatedBoard {
  board: Board
  links: LinkSecrets
  seat: Seat
}

export interface BoardForPerson {
  board: Board
  person: Person
  seat: SeatRow
  hosting?: { links: LinkSecrets; joinCode: string | null }
}

/** A board's life. Refused calls reject with a `Refusal` and change nothing. */
export interface Boards {
  createWorkspace(): Promise<{ workspaceId: string; key: string }>
  workspaceOf(key: Bearer): Promise<string>
  /** Refuses with `bad_request` what is no template, before anything is made for it. */
  checkTemplate(template: string): void
  /** The same for agendas; what a board with all its steps begins with. */
  startFromAgenda(agenda: string, language: Language): AgendaStart
  /** `start` takes the place of the template of that name. */
  create(workspaceId: string, wishes: NewBoard, start?: BoardStart): Promise<CreatedBoard>
  /** All boards of a workspace, newest change first. */
  gallery(key: Bearer): Promise<Board[]>
  forPerson(boardId: BoardId, bearer: Bearer): Promise<BoardForPerson>
  patch(boardId: BoardId, bearer: Bearer, patch: PatchBoardRequest): Promise<Board>
  renewLink(boardId: BoardId, bearer: Bearer, kind: LinkKind): Promise<LinkSecrets>
  duplicate(boardId: BoardId, bearer: Bearer, title: string): Promise<Board>
  /** Into the trash: everybody is sent out, links and code stop working. */
  trash(boardId: BoardId, bearer: Bearer): Promise<void>
  restore(boardId: BoardId, key: Bearer): Promise<Board>
}

export function createBoards(ports: BoardPorts): Boards {
  const { store, rooms, links, now, oneAfterAnother } = ports

  async function update(boardId: BoardId, patch: BoardPatch): Promise<BoardRow> {
    const changed = await store.updateBoard(boardId, patch)
    if (!changed) throw new Refusal('board_not_found')
    rooms.announceBoardChange(boardId)
    return changed
  }

  return {
    async createWorkspace() {
      const key = newSecret()
      const workspaceId = newId()
      await store.createWorkspace({ id: workspaceId, keyHash: hashSecret(key), createdAt: now() })
      return { workspaceId, key }
    },

    workspaceOf: (key) => requireWorkspace(store, key),

    checkTemplate,
    startFromAgenda,

    async create(workspaceId, wishes, start) {
      const row = newBoardRow(links, { ...wishes, workspaceId, now: now() })
      const host = issueSeat({ boardId: row.id, role: 'host', name: null, seated: [], now: now() })
      await addBoard(store, row, host.row, start)
      const seat = { ...host.row, number: 1, lastSeenAt: null, removedAt: null }
      return { board: toBoard(row), links: links.secretsOf(row), seat: toSeat(seat, host.token) }
    },

    async gallery(key) {
      const rows = await store.boardsOfWorkspace(await requireWorkspace(store, key))
      return rows.map(toBoard)
    },

    async forPerson(boardId, bearer) {
      const { board, seat } = await requireSeat(store, boardId, bearer)
      const shown = { board: toBoard(board), person: toPerson(seat), seat }
      if (seat.role !== 'host') return shown
      return { ...shown, hosting: { links: links.secretsOf(board), joinCode: board.joinCode } }
    },

    async patch(boardId, bearer, patch) {
      const { board } = await requireHost(store, boardId, bearer)
      return toBoard(await update(boardId, await toBoardPatch(store, board, patch, now())))
    },

    renewLink: (boardId, bearer, kind) =>
      oneAfterAnother(boardId, async () => {
        const { board } = await requireHost(store, boardId, bearer)
        const renewed = { ...board.links, [kind]: links.newLink(boardId, kind) }
        return links.secretsOf(await update(boardId, { links: renewed }))
      }),

    async duplicate(boardId, bearer, title) {
      const { board } = await requireHost(store, boardId, bearer)
      // One at a time for each workspace: a large board takes a lot of memory meanwhile.
      const copy = () => duplicateBoard(ports, board, title)
      return toBoard(await oneAfterAnother(board.workspaceId, copy))
    },

    async trash(boardId, bearer) {
      await requireHost(store, boardId, bearer)
      await store.updateBoard(boardId, { trashedAt: now(), joinCode: null })
      // The board is in the trash, whatever becomes of the flush: unsaved changes wait for the storage.
      await rooms.closeBoard(boardId).catch(ports.onBackgroundError)
    },

    async restore(boardId, key) {
      await requireOwnBoard(store, boardId, key)
      return toBoard(await update(boardId, { trashedAt: null }))
    },
  }
}

async function toBoardPatch(
  store: BoardStore,
  board: BoardRow,
  { title, door, joinByCode, archived }: PatchBoardRequest,
  now: number,
): Promise<BoardPatch> {
  return {
    ...(title !== undefined && { title, updatedAt: now }),
    ...(door !== undefined && { door }),
    ...(joinByCode !== undefined && { joinCode: joinByCode ? await unusedJoinCode(store) : null }),
    ...(archived !== undefined && { archivedAt: archived ? (board.archivedAt ?? now) : null }),
  }
}

async function unusedJoinCode(store: BoardStore): Promise<string> {
  const code = newJoinCode()
  return (await store.boardByJoinCode(code)) ? unusedJoinCode(store) : code
}

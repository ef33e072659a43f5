import type { AssetRow, AssetStore } from '../boards/assetStore.ts'
import type { BoardRow, BoardStore, NewSeat, SeatRow } from '../boards/boardStore.ts'
import type { LogEntry, UpdateLog } from '../sync/updateLog.ts'
import { isBoardContent, parseDocName } from './docPath.ts'
import { memoryBallots } from './memoryBallots.ts'
import { memoryTemplates } from './memoryTemplates.ts'
import type { Storage } from './storage.ts'
import { StorageError } from './storageError.ts'
import { withPatch } from './withPatch.ts'

interface Row {
  seq: number
  isSnapshot: boolean
  data: Uint8Array
}

interface Tables {
  workspaces: Map<string, string>
  boards: Map<string, BoardRow>
  deletedBoards: Set<string>
  seats: SeatRow[]
  assets: AssetRow[]
  docs: Map<string, Row[]>
}

const copyOf = <T>(value: T): T => structuredClone(value)

/** A storage that forgets everything when the process ends, for tests. Same behaviour as the ones on disk. */
export function openMemoryStorage({ now = Date.now }: { now?: () => number } = {}): Storage {
  const tables = emptyTables()
  const log = logOf(tables, now)
  const storage: Storage = {
    ...log,
    ...memoryBallots({ hasBoard: (id) => tables.boards.has(id), append: log.append }),
    ...boardsOf(tables, now),
    ...assetsOf(tables),
    ...memoryTemplates((id) => [...tables.workspaces.values()].includes(id)),
    ping: async () => {},
    close: async () => {},
  }
  return refusingAfterClose(storage)
}

function emptyTables(): Tables {
  return {
    workspaces: new Map(),
    boards: new Map(),
    deletedBoards: new Set(),
    seats: [],
    assets: [],
    docs: new Map(),
  }
}

function refusingAfterClose(storage: Storage): Storage {
  let isClosed = false
  const guarded = Object.entries(storage).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      if (name === 'close') isClosed = true
      else if (isClosed) throw new StorageError('closed', 'The storage is closed')
      return (call as (...args: unknown[]) => unknown)(...args)
    },
  ])
  return Object.fromEntries(guarded) as Storage
}

function logOf(tables: Tables, now: () => number): UpdateLog {
  return {
    async load(doc) {
      const rows = tables.docs.get(doc) ?? []
      return {
        updates: rows.map((row) => new Uint8Array(row.data)),
        lastSeq: rows.at(-1)?.seq ?? 0,
        rowsSinceSnapshot: rows.filter((row) => !row.isSnapshot).length,
      }
    },
    async append(entries) {
      for (const entry of entries) parseDocName(entry.doc)
      appendRows(tables, entries, now())
    },
    async replaceWithSnapshot(doc, uptoSeq, snapshot) {
      const rows = tables.docs.get(doc) ?? []
      if (!rows.some((row) => row.seq === uptoSeq)) throw rowsAreGone(doc, uptoSeq)
      const kept = rows.filter((row) => row.seq > uptoSeq)
      tables.docs.set(doc, [{ seq: uptoSeq, isSnapshot: true, data: new Uint8Array(snapshot) }, ...kept])
    },
  }
}

function appendRows(tables: Tables, entries: readonly LogEntry[], time: number): void {
  for (const { doc, update } of entries) {
    const path = parseDocName(doc)
    if (tables.deletedBoards.has(path.boardId)) continue
    const rows = tables.docs.get(doc) ?? []
    rows.push({ seq: (rows.at(-1)?.seq ?? 0) + 1, isSnapshot: false, data: new Uint8Array(update) })
    tables.docs.set(doc, rows)
    const board = tables.boards.get(path.boardId)
    if (board && isBoardContent(path)) board.updatedAt = Math.max(board.updatedAt, time)
  }
}

function boardsOf(tables: Tables, now: () => number): BoardStore {
  const { boards, workspaces } = tables
  return {
    async createWorkspace({ id, keyHash }) {
      if ([...workspaces].some(([hash, known]) => hash === keyHash || known === id)) throw inUse('workspace')
      workspaces.set(keyHash, id)
    },
    workspaceByKeyHash: async (keyHash) => workspaces.get(keyHash) ?? null,
    async createBoard(board, seats, docs) {
      checkNewBoard(tables, board, seats, docs)
      boards.set(board.id, copyOf(board))
      for (const seat of seats) insertSeat(tables, seat)
      appendRows(tables, docs, now())
    },
    board: async (id) => copyOf(boards.get(id) ?? null),
    boardByJoinCode: async (code) =>
      copyOf([...boards.values()].find(({ joinCode }) => joinCode === code) ?? null),
    boardsOfWorkspace: async (workspaceId) =>
      copyOf([...boards.values()].filter((board) => board.workspaceId === workspaceId).sort(newestFirst)),
    async updateBoard(id, patch) {
      const board = boards.get(id)
      if (!board) return null
      checkJoinCode(tables, id, patch.joinCode ?? null)
      return copyOf(Object.assign(board, copyOf(withPatch(board, patch))))
    },
    boardsTrashedBefore: async (time) =>
      [...boards.values()].filter((board) => (board.trashedAt ?? time) < time).map((board) => board.id),
    deleteBoard: async (id) => removeBoard(tables, id),
    ...seatsOf(tables),
  }
}

type SeatStore = Pick<BoardStore, 'addSeat' | 'seatByTokenHash' | 'seatsOfBoard' | 'updateSeat'>

function seatsOf(tables: Tables): SeatStore {
  return {
    async addSeat(seat) {
      if (!tables.boards.has(seat.boardId)) throw missing(`board ${seat.boardId}`)
      checkSeats(tables, [seat])
      return copyOf(insertSeat(tables, seat))
    },
    seatByTokenHash: async (tokenHash) =>
      copyOf(tables.seats.find((seat) => seat.tokenHash === tokenHash) ?? null),
    seatsOfBoard: async (boardId) => copyOf(tables.seats.filter((seat) => seat.boardId === boardId)),
    async updateSeat(boardId, participantId, patch) {
      const seat = tables.seats.find((s) => s.boardId === boardId && s.participantId === participantId)
      return seat ? copyOf(Object.assign(seat, copyOf(withPatch(seat, patch)))) : null
    },
  }
}

function assetsOf(tables: Tables): AssetStore {
  const ofBoard = (boardId: string) => tables.assets.filter((asset) => asset.boardId === boardId)
  return {
    async putAsset(asset) {
      if (!tables.boards.has(asset.boardId)) throw missing(`board ${asset.boardId}`)
      if (ofBoard(asset.boardId).some(({ id }) => id === asset.id)) throw inUse('image id')
      tables.assets.push({ ...asset, bytes: new Uint8Array(asset.bytes) })
    },
    asset: async (boardId, id) => copyOf(ofBoard(boardId).find((asset) => asset.id === id) ?? null),
    assetIds: async (boardId, kind) =>
      ofBoard(boardId)
        .filter((asset) => asset.kind === kind)
        .map(({ id }) => id),
    assetBytes: async (boardId) => ofBoard(boardId).reduce((sum, { bytes }) => sum + bytes.length, 0),
    async deleteAsset(boardId, id) {
      tables.assets = tables.assets.filter((asset) => asset.boardId !== boardId || asset.id !== id)
    },
  }
}

function checkNewBoard(
  tables: Tables,
  board: BoardRow,
  seats: readonly NewSeat[],
  docs: readonly LogEntry[],
): void {
  const isOfBoard = (boardId: string) => boardId === board.id
  if (![...tables.workspaces.values()].includes(board.workspaceId)) throw missing('workspace')
  if (tables.boards.has(board.id) || tables.deletedBoards.has(board.id)) throw inUse('board id')
  if (!seats.every((seat) => isOfBoard(seat.boardId))) throw otherBoard()
  if (!docs.every(({ doc }) => isOfBoard(parseDocName(doc).boardId))) throw otherBoard()
  checkJoinCode(tables, board.id, board.joinCode)
  checkSeats(tables, seats)
}

function checkJoinCode(tables: Tables, id: string, code: string | null): void {
  if (code === null) return
  for (const board of tables.boards.values())
    if (board.id !== id && board.joinCode === code) throw inUse('join code')
}

function checkSeats(tables: Tables, added: readonly NewSeat[]): void {
  const all = [...tables.seats, ...added]
  const tokens = new Set(all.map((seat) => seat.tokenHash))
  const people = new Set(all.map((seat) => `${seat.boardId}/${seat.participantId}`))
  if (tokens.size < all.length || people.size < all.length) throw inUse('seat')
}

function insertSeat({ seats }: Tables, seat: NewSeat): SeatRow {
  const number = seats.filter(({ boardId }) => boardId === seat.boardId).length + 1
  const row = { ...copyOf(seat), number, lastSeenAt: null, removedAt: null }
  seats.push(row)
  return row
}

function removeBoard(tables: Tables, id: string): void {
  if (tables.boards.delete(id)) tables.deletedBoards.add(id)
  tables.seats = tables.seats.filter((seat) => seat.boardId !== id)
  tables.assets = tables.assets.filter((asset) => asset.boardId !== id)
  for (const doc of tables.docs.keys()) if (doc.startsWith(`${id}/`)) tables.docs.delete(doc)
}

const newestFirst = (a: BoardRow, b: BoardRow) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1)
const inUse = (what: string) => new StorageError('conflict', `This ${what} is in use already`)
const missing = (what: string) => new StorageError('missing', `There is no such ${what}`)
const otherBoard = () => new StorageError('invalid', 'A seat or document belongs to another board')
const rowsAreGone = (doc: string, seq: number) =>
  new StorageError('conflict', `Row ${seq} of ${doc} is no longer there`)

import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { languageSchema, linkKindSchema } from '../../shared/protocol/http.ts'
import type { BoardPatch, BoardRow, NewSeat } from '../boards/boardStore.ts'
import { parseDocName } from './docPath.ts'
import { inTransaction } from './sqliteDatabase.ts'
import type { PackedEntries, SqliteLog } from './sqliteLog.ts'
import type { SqliteSeats } from './sqliteSeats.ts'
import { StorageError } from './storageError.ts'
import { withPatch } from './withPatch.ts'

const linksSchema = z.record(linkKindSchema, z.object({ salt: z.string(), hash: z.string() }))

const boardRowSchema: z.ZodType<BoardRow> = z.object({
  id: z.string(),
  workspaceId: z.string(),
  title: z.string(),
  language: languageSchema,
  template: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  thumbnailId: z.string().nullable(),
  archivedAt: z.number().nullable(),
  trashedAt: z.number().nullable(),
  door: z.enum(['open', 'closed']),
  joinCode: z.string().nullable(),
  links: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(linksSchema),
})

const COLUMNS = `id, workspace_id AS workspaceId, title, language, template, created_at AS createdAt,
  updated_at AS updatedAt, thumbnail_id AS thumbnailId, archived_at AS archivedAt, trashed_at AS trashedAt,
  door, join_code AS joinCode, links`

/** Boards and workspaces. Runs in the worker; calls block and throw. */
export function sqliteBoards(db: DatabaseSync, log: SqliteLog, seats: SqliteSeats) {
  const sql = prepare(db)
  return {
    createWorkspace({ id, keyHash, createdAt }: { id: string; keyHash: string; createdAt: number }): void {
      sql.addWorkspace.run(id, keyHash, createdAt)
    },
    workspaceByKeyHash(keyHash: string): string | null {
      const row = sql.workspace.get(keyHash)
      return row ? String(row.id) : null
    },
    createBoard(board: BoardRow, newSeats: readonly NewSeat[], docs: PackedEntries, time: number): void {
      checkSameBoard(board, newSeats, docs)
      inTransaction(db, () => {
        insertBoard(sql, board)
        for (const seat of newSeats) seats.insertSeat(seat)
        log.insertEntries(docs, time)
      })
    },
    board: (id: string) => toBoard(sql.board.get(id)),
    boardByJoinCode: (code: string) => toBoard(sql.boardByJoinCode.get(code)),
    boardsOfWorkspace: (workspaceId: string) =>
      sql.boardsOfWorkspace.all(workspaceId).map((row) => boardRowSchema.parse(row)),
    updateBoard: (id: string, patch: BoardPatch) => inTransaction(db, () => patchBoard(sql, id, patch)),
    boardsTrashedBefore: (time: number) => sql.trashedBefore.all(time).map((row) => String(row.id)),
    deleteBoard: (id: string, time: number) => inTransaction(db, () => removeBoard(sql, id, time)),
  }
}

type Statements = ReturnType<typeof prepare>

function prepare(db: DatabaseSync) {
  const select = (rest: string) => db.prepare(`SELECT ${COLUMNS} FROM boards WHERE ${rest}`)
  return {
    addWorkspace: db.prepare('INSERT INTO workspaces (id, key_hash, created_at) VALUES (?, ?, ?)'),
    workspace: db.prepare('SELECT id FROM workspaces WHERE key_hash = ?'),
    board: select('id = ?'),
    boardByJoinCode: select('join_code = ?'),
    boardsOfWorkspace: select('workspace_id = ? ORDER BY updated_at DESC, id'),
    trashedBefore: db.prepare('SELECT id FROM boards WHERE trashed_at < ? ORDER BY trashed_at'),
    insert:
      db.prepare(`INSERT INTO boards VALUES (:id, :workspaceId, :title, :language, :template, :createdAt,
      :updatedAt, :thumbnailId, :archivedAt, :trashedAt, :door, :joinCode, :links)`),
    update:
      db.prepare(`UPDATE boards SET title = :title, updated_at = :updatedAt, thumbnail_id = :thumbnailId,
      archived_at = :archivedAt, trashed_at = :trashedAt, door = :door, join_code = :joinCode, links = :links
      WHERE id = :id`),
    isDeleted: db.prepare('SELECT 1 FROM deleted_boards WHERE id = ?'),
    markDeleted: db.prepare(
      'INSERT OR IGNORE INTO deleted_boards (id, deleted_at) SELECT id, ? FROM boards WHERE id = ?',
    ),
    remove: db.prepare('DELETE FROM boards WHERE id = ?'),
    removeDocs: db.prepare('DELETE FROM docs WHERE board_id = ?'),
  }
}

function toBoard(row: unknown): BoardRow | null {
  return row === undefined ? null : boardRowSchema.parse(row)
}

function checkSameBoard({ id }: BoardRow, seats: readonly NewSeat[], { docs }: PackedEntries): void {
  const isSame = (boardId: string) => boardId === id
  if (seats.every((seat) => isSame(seat.boardId)) && docs.every((doc) => isSame(parseDocName(doc).boardId)))
    return
  throw new StorageError('invalid', 'A seat or document belongs to another board')
}

function insertBoard(sql: Statements, board: BoardRow): void {
  if (sql.isDeleted.get(board.id)) throw new StorageError('conflict', 'This board id is in use already')
  sql.insert.run({ ...board, links: JSON.stringify(board.links) })
}

function patchBoard(sql: Statements, id: string, patch: BoardPatch): BoardRow | null {
  const board = toBoard(sql.board.get(id))
  if (!board) return null
  const { title, updatedAt, thumbnailId, archivedAt, trashedAt, door, joinCode, links } = withPatch(
    board,
    patch,
  )
  const changed = { title, updatedAt, thumbnailId, archivedAt, trashedAt, door, joinCode, links }
  sql.update.run({ ...changed, id, links: JSON.stringify(links) })
  return { ...board, ...changed }
}

function removeBoard(sql: Statements, id: string, time: number): void {
  sql.markDeleted.run(time, id)
  sql.removeDocs.run(id)
  sql.remove.run(id)
}

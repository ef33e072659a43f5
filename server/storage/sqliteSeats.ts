import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { roleSchema } from '../../shared/protocol/roles.ts'
import type { NewSeat, SeatPatch, SeatRow } from '../boards/boardStore.ts'
import { inTransaction } from './sqliteDatabase.ts'
import { withPatch } from './withPatch.ts'

const seatRowSchema: z.ZodType<SeatRow> = z.object({
  participantId: z.string(),
  boardId: z.string(),
  tokenHash: z.string(),
  role: roleSchema,
  name: z.string().nullable(),
  color: z.string(),
  number: z.number(),
  createdAt: z.number(),
  lastSeenAt: z.number().nullable(),
  removedAt: z.number().nullable(),
})

const COLUMNS = `participant_id AS participantId, board_id AS boardId, token_hash AS tokenHash, role, name, color,
  number, created_at AS createdAt, last_seen_at AS lastSeenAt, removed_at AS removedAt`

export type SqliteSeats = ReturnType<typeof sqliteSeats>

/** People's seats. Runs in the worker; calls block and throw. */
export function sqliteSeats(db: DatabaseSync) {
  const sql = prepare(db)
  return {
    /** For a caller that is in a transaction already. */
    insertSeat: (seat: NewSeat) => insertSeat(sql, seat),
    addSeat: (seat: NewSeat) => inTransaction(db, () => insertSeat(sql, seat)),
    seatByTokenHash: (tokenHash: string) => toSeat(sql.byToken.get(tokenHash)),
    seatsOfBoard: (boardId: string) => sql.ofBoard.all(boardId).map((row) => seatRowSchema.parse(row)),
    updateSeat: (boardId: string, participantId: string, patch: SeatPatch) =>
      inTransaction(db, () => patchSeat(sql, boardId, participantId, patch)),
  }
}

type Statements = ReturnType<typeof prepare>

function prepare(db: DatabaseSync) {
  const select = (rest: string) => db.prepare(`SELECT ${COLUMNS} FROM seats WHERE ${rest}`)
  return {
    seat: select('board_id = ? AND participant_id = ?'),
    byToken: select('token_hash = ?'),
    ofBoard: select('board_id = ? ORDER BY number'),
    insert:
      db.prepare(`INSERT INTO seats (board_id, participant_id, token_hash, role, name, color, created_at, number)
      VALUES (:boardId, :participantId, :tokenHash, :role, :name, :color, :createdAt,
        (SELECT coalesce(max(number), 0) + 1 FROM seats WHERE board_id = :boardId))`),
    update:
      db.prepare(`UPDATE seats SET role = :role, name = :name, color = :color, last_seen_at = :lastSeenAt,
      removed_at = :removedAt WHERE board_id = :boardId AND participant_id = :participantId`),
  }
}

function toSeat(row: unknown): SeatRow | null {
  return row === undefined ? null : seatRowSchema.parse(row)
}

function insertSeat(sql: Statements, seat: NewSeat): SeatRow {
  sql.insert.run({ ...seat })
  return seatRowSchema.parse(sql.seat.get(seat.boardId, seat.participantId))
}

function patchSeat(
  sql: Statements,
  boardId: string,
  participantId: string,
  patch: SeatPatch,
): SeatRow | null {
  const seat = toSeat(sql.seat.get(boardId, participantId))
  if (!seat) return null
  const { role, name, color, lastSeenAt, removedAt } = withPatch(seat, patch)
  const changed = { role, name, color, lastSeenAt, removedAt }
  sql.update.run({ ...changed, boardId, participantId })
  return { ...seat, ...changed }
}

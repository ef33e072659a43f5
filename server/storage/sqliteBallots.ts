import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { BallotRow } from '../workshop/ballotStore.ts'
import { inTransaction } from './sqliteDatabase.ts'
import type { PackedEntries, SqliteLog } from './sqliteLog.ts'

const ballotRowSchema: z.ZodType<BallotRow> = z.object({
  boardId: z.string(),
  voteId: z.string(),
  participantId: z.string(),
  ballot: z.string(),
  done: z.number().transform((done) => done === 1),
})

const COLUMNS = 'board_id AS boardId, vote_id AS voteId, participant_id AS participantId, ballot, done'

/** Ballots of running votes. Runs in the worker; calls block and throw. */
export function sqliteBallots(db: DatabaseSync, log: SqliteLog) {
  const sql = prepare(db)
  return {
    ballot(boardId: string, voteId: string, participantId: string): BallotRow | null {
      const row = sql.one.get(boardId, voteId, participantId)
      return row ? ballotRowSchema.parse(row) : null
    },
    ballotsOf: (boardId: string, voteId: string) =>
      sql.ofVote.all(boardId, voteId).map((row) => ballotRowSchema.parse(row)),
    putBallot({ done, ...row }: BallotRow): void {
      sql.put.run({ ...row, done: Number(done) })
    },
    closeVote(boardId: string, voteId: string, entries: PackedEntries, time: number): void {
      inTransaction(db, () => {
        sql.remove.run(boardId, voteId)
        log.insertEntries(entries, time)
      })
    },
  }
}

function prepare(db: DatabaseSync) {
  return {
    one: db.prepare(
      `SELECT ${COLUMNS} FROM ballots WHERE board_id = ? AND vote_id = ? AND participant_id = ?`,
    ),
    ofVote: db.prepare(
      `SELECT ${COLUMNS} FROM ballots WHERE board_id = ? AND vote_id = ? ORDER BY participant_id`,
    ),
    put: db.prepare(`INSERT INTO ballots (board_id, vote_id, participant_id, ballot, done)
      VALUES (:boardId, :voteId, :participantId, :ballot, :done)
      ON CONFLICT DO UPDATE SET ballot = :ballot, done = :done`),
    remove: db.prepare('DELETE FROM ballots WHERE board_id = ? AND vote_id = ?'),
  }
}

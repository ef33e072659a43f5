import type { DatabaseSync } from 'node:sqlite'
import type { BallotRow } from '../workshop/ballotStore.ts'
import { ballotCodec } from './ballotCodec.ts'
import type { SecretCipher } from './secretCipher.ts'
import { inTransaction } from './sqliteDatabase.ts'
import type { PackedEntries, SqliteLog } from './sqliteLog.ts'

/** Ballots of running votes. Runs in the worker; calls block and throw. */
export function sqliteBallots(db: DatabaseSync, log: SqliteLog, cipher: SecretCipher) {
  const sql = prepare(db)
  const codec = ballotCodec(cipher)
  return {
    ballot(boardId: string, voteId: string, participantId: string): BallotRow | null {
      const row = sql.one.get(boardId, voteId, codec.voter(boardId, voteId, participantId))
      return row ? codec.decode(boardId, voteId, row.data) : null
    },
    ballotsOf: (boardId: string, voteId: string) =>
      sql.ofVote
        .all(boardId, voteId)
        .map(({ data }) => codec.decode(boardId, voteId, data))
        .sort((a, b) => (a.participantId < b.participantId ? -1 : 1)),
    putBallot(row: BallotRow): void {
      sql.put.run(codec.encode(row))
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
    one: db.prepare('SELECT data FROM ballots WHERE board_id = ? AND vote_id = ? AND voter = ?'),
    ofVote: db.prepare('SELECT data FROM ballots WHERE board_id = ? AND vote_id = ?'),
    put: db.prepare(`INSERT INTO ballots (board_id, vote_id, voter, data)
      VALUES (:boardId, :voteId, :voter, :data) ON CONFLICT DO UPDATE SET data = :data`),
    remove: db.prepare('DELETE FROM ballots WHERE board_id = ? AND vote_id = ?'),
  }
}

import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { ballotCodec } from './ballotCodec.ts'
import type { SecretCipher } from './secretCipher.ts'

const TABLES = `
  -- Secret, and only as long as their vote runs: deleted in the transaction that stores its result.
  -- voter and data say nothing without the key (secretCipher.ts).
  ALTER TABLE ballots RENAME TO plain_ballots;
  CREATE TABLE ballots (
    board_id TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
    vote_id  TEXT NOT NULL,
    voter    TEXT NOT NULL,
    data     BLOB NOT NULL,
    PRIMARY KEY (board_id, vote_id, voter)
  ) STRICT, WITHOUT ROWID;

  -- A known text, encrypted: does the key in the data folder belong to this database?
  CREATE TABLE key_probe (id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL) STRICT;
`

/** From version 3 to 4: own documents and ballots, which lay readable until then, are encrypted. */
export function encryptSecrets(db: DatabaseSync, cipher: SecretCipher): void {
  db.exec(TABLES)
  encryptOwnDocuments(db, cipher)
  encryptBallots(db, cipher)
  db.exec('DROP TABLE plain_ballots')
}

function encryptOwnDocuments(db: DatabaseSync, cipher: SecretCipher): void {
  const rows = db.prepare(`SELECT doc, seq, crc, data, board_id || '/' || path AS name
    FROM docs JOIN updates ON updates.doc = docs.key WHERE path LIKE 'own/%'`)
  const update = db.prepare('UPDATE updates SET data = ?, crc = ? WHERE doc = ? AND seq = ?')
  for (const { doc, seq, crc, data, name } of rows.all()) {
    // A damaged row stays one: encrypted, it would look whole.
    if (!(data instanceof Uint8Array) || crc32(data) !== crc) continue
    const encrypted = cipher.encrypt(data, `${name}`)
    update.run(encrypted, crc32(encrypted), Number(doc), Number(seq))
  }
}

const plainSchema = z.object({
  boardId: z.string(),
  voteId: z.string(),
  participantId: z.string(),
  ballot: z.string(),
  done: z.number().transform((done) => done === 1),
})

function encryptBallots(db: DatabaseSync, cipher: SecretCipher): void {
  const rows = db.prepare(`SELECT board_id AS boardId, vote_id AS voteId, participant_id AS participantId,
    ballot, done FROM plain_ballots`)
  const insert = db.prepare('INSERT INTO ballots VALUES (:boardId, :voteId, :voter, :data)')
  const codec = ballotCodec(cipher)
  for (const row of rows.all()) insert.run(codec.encode(plainSchema.parse(row)))
}

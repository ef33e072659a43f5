import type { DatabaseSync } from 'node:sqlite'
import { encryptSecrets } from './encryptSecrets.ts'
import type { SecretCipher } from './secretCipher.ts'

/** Marks a SQLite file as Denkraum's ("Denk" in ASCII). */
export const APPLICATION_ID = 0x44656e6b

const FIRST = `
  CREATE TABLE workspaces (
    id         TEXT PRIMARY KEY,
    key_hash   TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE boards (
    id           TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces,
    title        TEXT NOT NULL,
    language     TEXT NOT NULL,
    template     TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    thumbnail_id TEXT,
    archived_at  INTEGER,
    trashed_at   INTEGER,
    door         TEXT NOT NULL,
    join_code    TEXT UNIQUE,
    links        TEXT NOT NULL
  ) STRICT;
  CREATE INDEX boards_of_workspace ON boards (workspace_id);
  CREATE INDEX trashed_boards ON boards (trashed_at) WHERE trashed_at IS NOT NULL;

  -- What a room still writes to a board deleted a moment ago must not stay on disk.
  CREATE TABLE deleted_boards (id TEXT PRIMARY KEY, deleted_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE seats (
    board_id       TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
    participant_id TEXT NOT NULL,
    token_hash     TEXT NOT NULL UNIQUE,
    role           TEXT NOT NULL,
    name           TEXT,
    color          TEXT NOT NULL,
    number         INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    last_seen_at   INTEGER,
    removed_at     INTEGER,
    PRIMARY KEY (board_id, participant_id),
    UNIQUE (board_id, number)
  ) STRICT;

  CREATE TABLE assets (
    board_id   TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    type       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (board_id, id)
  ) STRICT;

  -- The log of one layer document; path is 'stage', 'shared' or 'own/<participant>'.
  CREATE TABLE docs (
    key      INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL,
    path     TEXT NOT NULL,
    UNIQUE (board_id, path)
  ) STRICT;

  -- crc is the CRC-32 of data. A snapshot stands for all rows up to its own number.
  CREATE TABLE updates (
    doc        INTEGER NOT NULL REFERENCES docs ON DELETE CASCADE,
    seq        INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('update', 'snapshot')),
    author     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    crc        INTEGER NOT NULL,
    data       BLOB NOT NULL,
    PRIMARY KEY (doc, seq)
  ) STRICT, WITHOUT ROWID;
`

const TEMPLATES = `
  CREATE TABLE templates (
    id           TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces,
    title        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    language     TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    step_count   INTEGER NOT NULL,
    minutes      INTEGER,
    preview      TEXT NOT NULL,
    content      TEXT NOT NULL
  ) STRICT;
  CREATE INDEX templates_of_workspace ON templates (workspace_id);

  CREATE TABLE template_images (
    template_id TEXT NOT NULL REFERENCES templates ON DELETE CASCADE,
    id          TEXT NOT NULL,
    type        TEXT NOT NULL,
    bytes       BLOB NOT NULL,
    PRIMARY KEY (template_id, id)
  ) STRICT;
`

const BALLOTS = `
  -- Secret, and only as long as their vote runs: deleted in the transaction that stores its result.
  CREATE TABLE ballots (
    board_id       TEXT NOT NULL REFERENCES boards ON DELETE CASCADE,
    vote_id        TEXT NOT NULL,
    participant_id TEXT NOT NULL,
    ballot         TEXT NOT NULL,
    done           INTEGER NOT NULL,
    PRIMARY KEY (board_id, vote_id, participant_id)
  ) STRICT, WITHOUT ROWID;
`

type Migration = (db: DatabaseSync, cipher: SecretCipher) => void

/** Step n brings a database from version n to n + 1. Never change one that was released; add another. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => db.exec(FIRST),
  (db) => db.exec(TEMPLATES),
  (db) => db.exec(BALLOTS),
  encryptSecrets,
]

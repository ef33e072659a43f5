import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { DocName, StoredDoc } from '../sync/updateLog.ts'
import { isBoardContent, isSecret, parseDocName } from './docPath.ts'
import { type PackedBytes, packBytes, unpackBytes } from './packedBytes.ts'
import type { SecretCipher } from './secretCipher.ts'
import { inTransaction } from './sqliteDatabase.ts'
import { StorageError } from './storageError.ts'

/** Entries on their way to the worker; the updates lie one after the other in `bytes`. */
export interface PackedEntries extends PackedBytes {
  docs: DocName[]
  authors: string[]
}

export type PackedDoc = PackedBytes & Omit<StoredDoc, 'updates'>

export interface SqliteLog {
  load(doc: DocName): PackedDoc
  append(entries: PackedEntries, time: number): void
  /** As `append`, for a caller that is in a transaction already. */
  insertEntries(entries: PackedEntries, time: number): void
  replaceWithSnapshot(doc: DocName, uptoSeq: number, snapshot: { bytes: Uint8Array }, time: number): void
}

/** The update log's tables. Runs in the worker; calls block and throw. */
export function sqliteLog(db: DatabaseSync, cipher: SecretCipher): SqliteLog {
  const tables = { sql: prepare(db), codec: rowCodec(cipher) }
  const insertEntries = (entries: PackedEntries, time: number) => insertAll(tables, entries, time)
  return {
    load: (doc) => load(tables, doc),
    append: (entries, time) => inTransaction(db, () => insertEntries(entries, time)),
    insertEntries,
    replaceWithSnapshot: (doc, uptoSeq, { bytes }, time) =>
      inTransaction(db, () => replaceRows(tables, doc, uptoSeq, bytes, time)),
  }
}

type Statements = ReturnType<typeof prepare>

interface Tables {
  sql: Statements
  codec: RowCodec
}

function prepare(db: DatabaseSync) {
  return {
    docKey: db.prepare('SELECT key FROM docs WHERE board_id = ? AND path = ?'),
    addDoc: db.prepare('INSERT INTO docs (board_id, path) VALUES (?, ?)'),
    isDeleted: db.prepare('SELECT 1 FROM deleted_boards WHERE id = ?'),
    touchBoard: db.prepare('UPDATE boards SET updated_at = max(updated_at, ?) WHERE id = ?'),
    lastSeq: db.prepare('SELECT max(seq) AS seq FROM updates WHERE doc = ?'),
    hasRow: db.prepare('SELECT 1 FROM updates WHERE doc = ? AND seq = ?'),
    rows: db.prepare('SELECT seq, kind, crc, data FROM updates WHERE doc = ? ORDER BY seq'),
    insert: db.prepare(
      'INSERT INTO updates (doc, seq, kind, author, created_at, crc, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    removeUpTo: db.prepare('DELETE FROM updates WHERE doc = ? AND seq <= ?'),
  }
}

/** Between an update and what stands in its row. */
interface RowCodec {
  encode(update: Uint8Array, doc: DocName): Uint8Array
  decode(data: Uint8Array, doc: DocName): Uint8Array
}

function rowCodec(cipher: SecretCipher): RowCodec {
  const isEncrypted = (doc: DocName) => isSecret(parseDocName(doc))
  return {
    encode: (update, doc) => (isEncrypted(doc) ? cipher.encrypt(update, doc) : update),
    decode: (data, doc) => (isEncrypted(doc) ? cipher.decrypt(data, doc) : data),
  }
}

function load({ sql, codec }: Tables, doc: DocName): PackedDoc {
  const rows = sql.rows.all(docKey(sql, doc) ?? -1)
  return {
    ...packBytes(rows.map((row) => codec.decode(checkedData(row, doc), doc))),
    lastSeq: Number(rows.at(-1)?.seq ?? 0),
    rowsSinceSnapshot: rows.filter(({ kind }) => kind === 'update').length,
  }
}

/** A wrong byte would be a wrong board for everybody, and for good once it is merged: refuse it instead. */
function checkedData({ seq, crc, data }: Record<string, unknown>, doc: DocName): Uint8Array {
  if (data instanceof Uint8Array && crc32(data) === crc) return data
  throw new StorageError('damaged', `Row ${seq} of ${doc} is damaged: stop the server and restore a backup`)
}

function docKey(sql: Statements, doc: DocName): number | null {
  const { boardId, path } = parseDocName(doc)
  const row = sql.docKey.get(boardId, path)
  return row ? Number(row.key) : null
}

function insertAll({ sql, codec }: Tables, entries: PackedEntries, time: number): void {
  const updates = unpackBytes(entries)
  const heads = new Map<DocName, Head | null>()
  for (const [index, doc] of entries.docs.entries()) {
    if (!heads.has(doc)) heads.set(doc, openHead(sql, doc, time))
    const head = heads.get(doc)
    const data = updates[index]
    const author = entries.authors[index]
    if (!head || !data || author === undefined) continue
    head.seq += 1
    const row = codec.encode(data, doc)
    sql.insert.run(head.key, head.seq, 'update', author, time, crc32(row), row)
  }
}

/** The end of a document's log: rows are numbered on from `seq`. */
interface Head {
  key: number
  seq: number
}

/** Null for a document of a deleted board: it is as if the entry had come before the deletion. */
function openHead(sql: Statements, doc: DocName, time: number): Head | null {
  const path = parseDocName(doc)
  if (sql.isDeleted.get(path.boardId)) return null
  if (isBoardContent(path)) sql.touchBoard.run(time, path.boardId)
  const key = docKey(sql, doc) ?? Number(sql.addDoc.run(path.boardId, path.path).lastInsertRowid)
  return { key, seq: Number(sql.lastSeq.get(key)?.seq ?? 0) }
}

function replaceRows(
  { sql, codec }: Tables,
  doc: DocName,
  uptoSeq: number,
  data: Uint8Array,
  time: number,
): void {
  const key = docKey(sql, doc)
  if (key === null || !sql.hasRow.get(key, uptoSeq))
    throw new StorageError('conflict', `Row ${uptoSeq} of ${doc} is no longer there`)
  sql.removeUpTo.run(key, uptoSeq)
  const row = codec.encode(data, doc)
  sql.insert.run(key, uptoSeq, 'snapshot', 'server', time, crc32(row), row)
}

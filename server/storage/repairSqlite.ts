import { existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { fits } from './keyProbe.ts'
import { salvageTable, type TableSalvage } from './salvageTable.ts'
import { createSecretCipher, type SecretCipher } from './secretCipher.ts'
import { createEmptyDatabase, takeLock } from './sqliteDatabase.ts'
import { toStorageError } from './sqliteErrors.ts'
import { StorageError } from './storageError.ts'

export interface RepairReport {
  /** Boards that are in the new file. */
  boards: number
  /** Boards of which something could not be read. */
  damagedBoards: { id: string; title: string; lostUpdates: number }[]
  /** Tables of which something could not be read. */
  damagedTables: string[]
  /** The database was written with another key: what that one encrypted is left out. */
  isKeyLost: boolean
  /** Where the damaged file is now. */
  movedTo: string
}

export interface RepairOptions {
  path: string
  serverKey: Uint8Array
  now: Date
}

/**
 * Makes a new database of everything that can still be read of a damaged one, and puts it in its place; the damaged file is kept
 * beside it. The server must be stopped. Throws a StorageError.
 */
export function repairSqlite({ path, serverKey, now }: RepairOptions): RepairReport {
  if (!existsSync(path)) throw new StorageError('missing', `There is no database ${path}`)
  const target = `${path}.repaired`
  const movedTo = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`
  try {
    const lock = takeLock(path)
    try {
      rmSync(target, { force: true })
      const found = salvage(path, target, createSecretCipher(serverKey))
      swap(path, target, movedTo)
      return { ...found, movedTo }
    } finally {
      lock.close()
    }
  } catch (error) {
    throw toStorageError(error, path)
  }
}

const ENCRYPTED_SINCE = 4
const FORGET_SECRETS = `DELETE FROM docs WHERE path LIKE 'own/%'; DELETE FROM ballots; DELETE FROM key_probe`

function swap(path: string, target: string, movedTo: string): void {
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(path + suffix)) renameSync(path + suffix, movedTo + suffix)
  renameSync(target, path)
}

function salvage(path: string, target: string, cipher: SecretCipher): Omit<RepairReport, 'movedTo'> {
  const source = new DatabaseSync(path, { timeout: 5000 })
  const version = Number(source.prepare('PRAGMA user_version').get()?.user_version)
  const copy = createEmptyDatabase(target, version, cipher)
  try {
    const tables = new Map(tablesOf(copy).map((table) => [table.name, salvageOne(source, copy, table)]))
    const isKeyLost = version >= ENCRYPTED_SINCE && fits(copy, cipher) === false
    if (isKeyLost) copy.exec(FORGET_SECRETS)
    return {
      isKeyLost,
      boards: Number(copy.prepare('SELECT count(*) AS count FROM boards').get()?.count),
      damagedBoards: damagedBoards(copy, tables.get('updates') ?? []),
      damagedTables: [...tables].filter(([, parts]) => parts.some(isDamaged)).map(([name]) => name),
    }
  } finally {
    copy.close()
    source.close()
  }
}

interface Table {
  name: string
  keys: string[]
}

/** In the order in which they were made: what others refer to comes first. */
function tablesOf(db: DatabaseSync): Table[] {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all()
  return names.map(({ name }) => ({ name: `${name}`, keys: keysOf(db, `${name}`) }))
}

function keysOf(db: DatabaseSync, table: string): string[] {
  const hasRowid = db.prepare(`SELECT wr FROM pragma_table_list WHERE name = ?`).get(table)?.wr === 0
  if (hasRowid) return ['rowid']
  const columns = db.prepare(`SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`).all(table)
  return columns.map(({ name }) => `${name}`)
}

interface Part extends TableSalvage {
  /** Of `updates`: the document. */
  doc?: number
}

/** The log document by document, so that damage in one keeps the others whole. */
function salvageOne(source: DatabaseSync, copy: DatabaseSync, { name, keys }: Table): Part[] {
  copy.exec('BEGIN')
  const docs =
    name === 'updates'
      ? copy
          .prepare('SELECT key FROM docs')
          .all()
          .map(({ key }) => Number(key))
      : null
  const isGood = (row: Record<string, unknown>) =>
    row.data instanceof Uint8Array && crc32(row.data) === row.crc
  const parts = docs
    ? docs.map((doc) => ({ doc, ...salvageTable(source, copy, { table: name, keys, group: doc, isGood }) }))
    : [salvageTable(source, copy, { table: name, keys })]
  copy.exec('COMMIT')
  return parts
}

function isDamaged({ lost, hasGap }: TableSalvage): boolean {
  return lost.length > 0 || hasGap
}

function damagedBoards(copy: DatabaseSync, parts: readonly Part[]): RepairReport['damagedBoards'] {
  const boardOf = copy.prepare(
    'SELECT boards.id, boards.title FROM docs JOIN boards ON boards.id = docs.board_id WHERE docs.key = ?',
  )
  const found = new Map<string, RepairReport['damagedBoards'][number]>()
  for (const { doc = -1, lost } of parts.filter(isDamaged)) {
    const row = boardOf.get(doc)
    if (!row) continue
    const id = `${row.id}`
    const board = found.get(id) ?? { id, title: `${row.title}`, lostUpdates: 0 }
    board.lostUpdates += lost.length
    found.set(id, board)
  }
  return [...found.values()]
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checkDatabase } from './checkDatabase.ts'
import { checkKey } from './keyProbe.ts'
import { makePrivateFile } from './privateFile.ts'
import type { SecretCipher } from './secretCipher.ts'
import { APPLICATION_ID, MIGRATIONS } from './sqliteSchema.ts'
import { StorageError } from './storageError.ts'

export interface OpenDatabase {
  db: DatabaseSync
  close(): void
}

/**
 * Opens the file, makes it if it isn't there, and brings it to the newest schema.
 * Throws what `toStorageError` understands.
 */
export function openDatabase(path: string, cipher: SecretCipher): OpenDatabase {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = takeLock(path)
  try {
    const db = openMigrated(path, cipher)
    return { db, close: () => closeAll(db, lock) }
  } catch (error) {
    lock.close()
    throw error
  }
}

/**
 * A second server on the same file would answer from rooms that know nothing of each other's changes. The lock is
 * a transaction on a small file beside the database: the system ends it with the process, also after kill -9, and
 * backup tools may still read the database itself.
 */
export function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 1000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

function openMigrated(path: string, cipher: SecretCipher): DatabaseSync {
  makePrivateFile(path)
  const db = new DatabaseSync(path, { timeout: 5000 })
  try {
    checkOrigin(db, path)
    checkDatabase(db, path)
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA cell_size_check = ON;
      PRAGMA cache_size = -16000;
      PRAGMA journal_size_limit = 67108864;
    `)
    migrate(db, cipher)
    checkKey(db, cipher, path)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function closeAll(db: DatabaseSync, lock: DatabaseSync): void {
  db.close()
  lock.close()
}

function checkOrigin(db: DatabaseSync, path: string): void {
  const isEmpty = pragma(db, 'schema_version') === 0
  if (!isEmpty && pragma(db, 'application_id') !== APPLICATION_ID)
    throw new StorageError('foreign', `${path} belongs to another program: choose another data folder`)
  const version = pragma(db, 'user_version')
  if (version > MIGRATIONS.length) throw new StorageError('newer', newerMessage(path, version))
}

function newerMessage(path: string, version: number): string {
  return `${path} was written by a newer Denkraum (format ${version}, this one knows ${MIGRATIONS.length}): update the program, or restore an older backup`
}

/** A new file with the tables of this version, to be filled by hand: without a log beside it, and not synced before it is closed. */
export function createEmptyDatabase(path: string, version: number, cipher: SecretCipher): DatabaseSync {
  makePrivateFile(path)
  const db = new DatabaseSync(path)
  db.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL')
  migrate(db, cipher, version)
  return db
}

function migrate(db: DatabaseSync, cipher: SecretCipher, goal = MIGRATIONS.length): void {
  const version = pragma(db, 'user_version')
  if (version === goal) return
  inTransaction(db, () => {
    for (const step of MIGRATIONS.slice(version, goal)) step(db, cipher)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${goal}`)
  })
}

function pragma(db: DatabaseSync, name: string): number {
  const value = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  return typeof value === 'number' ? value : 0
}

/** Runs the work in a transaction of its own: all of it is on disk when this returns, nothing when it throws. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // Out of space or a failing disk may have ended the transaction already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

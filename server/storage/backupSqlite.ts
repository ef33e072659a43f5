import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { makePrivateFile } from './privateFile.ts'
import { toStorageError } from './sqliteErrors.ts'
import { StorageError } from './storageError.ts'

/**
 * Writes a complete copy of the database to `target`, a file that must not exist yet. The server may run meanwhile:
 * the copy is the state of one moment. Checks the copy before it returns; throws a StorageError.
 */
export function backupSqlite(source: string, target: string): void {
  if (!existsSync(source)) throw new StorageError('missing', `There is no database ${source}`)
  if (existsSync(target)) throw new StorageError('conflict', `${target} exists already: choose another name`)
  try {
    makePrivateFile(target)
    copy(source, target)
    sync(target)
    check(target)
  } catch (error) {
    rmSync(target, { force: true })
    throw toStorageError(error, source)
  }
}

function copy(source: string, target: string): void {
  const db = new DatabaseSync(source, { readOnly: true, timeout: 5000 })
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
}

function sync(target: string): void {
  const file = openSync(target, 'r+')
  fsyncSync(file)
  closeSync(file)
}

function check(target: string): void {
  const db = new DatabaseSync(target, { readOnly: true })
  const result = db.prepare('PRAGMA integrity_check').get()
  db.close()
  if (result?.integrity_check !== 'ok') throw new StorageError('damaged', `The copy ${target} is damaged`)
}

import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StorageError } from './storageError.ts'

/** Looking through so much takes about a second; of a larger file only the tables that everything else hangs on. */
const WHOLE_CHECK_MAX_BYTES = 256 * 1024 ** 2
const LARGE_TABLES: readonly string[] = ['updates', 'assets', 'template_images']

/**
 * Refuses a file with a damaged structure before anything is written to it. What is inside a row is checked when it is read.
 * Throws a StorageError (`damaged`), or what SQLite throws.
 */
export function checkDatabase(db: DatabaseSync, path: string): void {
  if (statSync(path).size <= WHOLE_CHECK_MAX_BYTES) check(db, path, '1')
  else for (const table of smallTables(db)) check(db, path, table)
}

function check(db: DatabaseSync, path: string, what: string): void {
  const row = db.prepare(`PRAGMA quick_check(${what})`).get()
  if (row?.quick_check === 'ok') return
  const found = String(row?.quick_check).split('\n').join(' ')
  throw new StorageError('damaged', `${damagedMessage(path)} (${found})`)
}

function smallTables(db: DatabaseSync): string[] {
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all()
    .map((row) => `${row.name}`)
  return names.filter((name) => !name.startsWith('sqlite_') && !LARGE_TABLES.includes(name))
}

export function damagedMessage(path: string): string {
  return `${path} is damaged or no database: restore a backup, or save what is readable with "npm run repair"`
}

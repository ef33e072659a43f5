import { damagedMessage } from './checkDatabase.ts'
import { StorageError, type StorageFailure } from './storageError.ts'

/** Primary result codes of SQLite, https://sqlite.org/rescode.html */
const REASONS: Record<number, StorageFailure> = {
  5: 'locked',
  6: 'locked',
  8: 'unwritable',
  10: 'io',
  11: 'damaged',
  13: 'full',
  14: 'unwritable',
  19: 'conflict',
  26: 'damaged',
}
const FOREIGN_KEY_MISSING = 787
/** SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC: the system may have dropped what it could not write, so never try again. */
const SYNC_FAILED: readonly number[] = [1034, 1290]
const TOO_BIG = 18

/** What any error of opening or using the database file means for the caller and for the operator. */
export function toStorageError(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error
  const { code, reason } = readError(error)
  return new StorageError(reason, messageOf(reason, path, detailOf(error, code)), { cause: error })
}

function readError(error: unknown): { code: number; reason: StorageFailure } {
  const code = numberOf(error, 'errcode')
  if (code === FOREIGN_KEY_MISSING) return { code, reason: 'missing' }
  if (SYNC_FAILED.includes(code)) return { code, reason: 'unsynced' }
  if ((code & 0xff) === TOO_BIG) return { code, reason: 'invalid' }
  return { code, reason: REASONS[code & 0xff] ?? reasonOfSystemError(error) }
}

function reasonOfSystemError(error: unknown): StorageFailure {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EIO') return 'io'
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(`${code}`)
    ? 'unwritable'
    : 'internal'
}

function numberOf(error: unknown, key: string): number {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : 0
  return typeof value === 'number' ? value : 0
}

function detailOf(error: unknown, code: number): string {
  const text = error instanceof Error ? error.message : String(error)
  return code ? `${text}, SQLite code ${code}` : text
}

function messageOf(reason: StorageFailure, path: string, detail: string): string {
  const text = MESSAGES[reason]
  return text ? `${text(path)} (${detail})` : `The database ${path} refused a call: ${detail}`
}

const MESSAGES: Partial<Record<StorageFailure, (path: string) => string>> = {
  full: (path) => `No space left for ${path}: free some, nothing that was saved is lost`,
  io: (path) => `The disk failed to read or write ${path}: check it, then start again`,
  damaged: damagedMessage,
  unsynced: (path) =>
    `The disk did not confirm what was written to ${path}: check the disk. The server stops, since what it wrote may not be there; what was shown as saved is`,
  locked: (path) =>
    `${path} is in use by another process: stop that one, or give this one a data folder of its own`,
  unwritable: (path) => `${path} can't be opened for writing: make its folder writable for this user`,
}

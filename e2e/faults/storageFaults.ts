/**
 * What can go wrong with a disk, as scripts for the storage worker. A fault stands in at the commit, the moment at which SQLite
 * writes and syncs; `HEALTHY` ends it.
 */
const atCommit = (action: string) => `{
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  globalThis.healthyExec ??= DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql) {
    ${action}
    return globalThis.healthyExec.call(this, sql)
  }
}`

const fail = (errcode: number, text: string) =>
  atCommit(`if (sql === 'COMMIT') throw Object.assign(new Error('${text}'), { errcode: ${errcode} })`)

export const HEALTHY = atCommit('')
/** SQLITE_FULL */
export const DISK_FULL = fail(13, 'database or disk is full')
/** SQLITE_IOERR_FSYNC */
export const FAILED_SYNC = fail(1034, 'disk I/O error')
/** The worker stands still: it does nothing else meanwhile, as with a real fsync. */
export const slowCommits = (milliseconds: number) =>
  atCommit(
    `if (sql === 'COMMIT') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds})`,
  )
/** Says "done" and has written nothing: what a server does that acknowledges too early. */
export const LYING_COMMITS = atCommit(`
    if (sql === 'COMMIT' || (sql === 'BEGIN IMMEDIATE' && this.isTransaction)) return`)
export const DEATH = 'process.exit(7)'

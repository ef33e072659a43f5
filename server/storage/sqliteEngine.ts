import { createSecretCipher } from './secretCipher.ts'
import { sqliteAssets } from './sqliteAssets.ts'
import { sqliteBallots } from './sqliteBallots.ts'
import { sqliteBoards } from './sqliteBoards.ts'
import { openDatabase } from './sqliteDatabase.ts'
import { sqliteLog } from './sqliteLog.ts'
import { sqliteSeats } from './sqliteSeats.ts'
import { sqliteTemplates } from './sqliteTemplates.ts'

export type SqliteEngine = ReturnType<typeof openSqliteEngine>

/** The whole storage on one database file, blocking; the worker runs it and answers for it. */
export function openSqliteEngine(path: string, serverKey: Uint8Array) {
  const cipher = createSecretCipher(serverKey)
  const { db, close } = openDatabase(path, cipher)
  const log = sqliteLog(db, cipher)
  const seats = sqliteSeats(db)
  const ping = db.prepare('SELECT count(*) FROM workspaces')
  return {
    ...log,
    ...seats,
    ...sqliteBoards(db, log, seats),
    ...sqliteAssets(db),
    ...sqliteTemplates(db),
    ...sqliteBallots(db, log, cipher),
    ping: () => void ping.get(),
    close,
  }
}

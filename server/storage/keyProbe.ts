import type { DatabaseSync } from 'node:sqlite'
import type { SecretCipher } from './secretCipher.ts'
import { StorageError } from './storageError.ts'

const CONTEXT = 'key-probe'

/** Does this key belong to this database? Keeps a probe for the next time; throws a StorageError (`wrong-key`). */
export function checkKey(db: DatabaseSync, cipher: SecretCipher, path: string): void {
  const found = fits(db, cipher)
  if (found === null)
    db.prepare('INSERT INTO key_probe VALUES (1, ?)').run(cipher.encrypt(Buffer.from('denkraum'), CONTEXT))
  if (found === false) throw new StorageError('wrong-key', wrongKeyMessage(path))
}

/** Null if the database has not met any key yet. */
export function fits(db: DatabaseSync, cipher: SecretCipher): boolean | null {
  const row = db.prepare('SELECT data FROM key_probe').get()
  if (!(row?.data instanceof Uint8Array)) return null
  try {
    cipher.decrypt(row.data, CONTEXT)
    return true
  } catch {
    return false
  }
}

function wrongKeyMessage(path: string): string {
  return `denkraum.key is not the one that ${path} was written with: put the right one beside it. If it is lost, "npm run repair" goes on without it, and without notes that were not revealed yet`
}

import { closeSync, openSync } from 'node:fs'

/** Makes the file, if it isn't there, so that only its owner can read it: SQLite would let everybody. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
}

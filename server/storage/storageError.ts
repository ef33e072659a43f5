/**
 * Why a storage call or the opening of a storage failed:
 * - `full`: no space left; nothing was written, try again later
 * - `io`: the disk reported an error; nothing was acknowledged, but trust the disk no further
 * - `unsynced`: the disk did not confirm a write; the storage can't be used any more, end the process
 * - `damaged`: the file or a row is not what was written
 * - `newer`, `foreign`: the file was written by a newer Denkraum, or by another program
 * - `wrong-key`: the key is not the one that the file was written with
 * - `locked`: another process has the file open
 * - `unwritable`: the file or its folder can't be created or written
 * - `conflict`: an id, token or join code is in use, or the rows to replace are no longer there
 * - `missing`: the call names a board or workspace that does not exist
 * - `invalid`: the call contradicts itself; a bug of the caller
 * - `closed`, `died`: the storage was closed, or its worker ended unexpectedly
 * - `internal`: anything else
 */
export type StorageFailure =
  | 'full'
  | 'io'
  | 'unsynced'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'wrong-key'
  | 'locked'
  | 'unwritable'
  | 'conflict'
  | 'missing'
  | 'invalid'
  | 'closed'
  | 'died'
  | 'internal'

/** Every rejection of a storage. `message` is one line that an operator can act on; `reason` is stable. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly reason: StorageFailure

  constructor(reason: StorageFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

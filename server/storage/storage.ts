import type { AssetStore } from '../boards/assetStore.ts'
import type { BoardStore } from '../boards/boardStore.ts'
import type { UpdateLog } from '../sync/updateLog.ts'
import type { TemplateStore } from '../templates/templateStore.ts'
import type { BallotStore } from '../workshop/ballotStore.ts'

/** Everything the server keeps on disk, behind one door. Calls reject with a `StorageError`. */
export type Storage = UpdateLog &
  BoardStore &
  AssetStore &
  TemplateStore &
  BallotStore & {
    /** Resolves when the storage answers. */
    ping(): Promise<void>
    /** Finishes what was begun, then refuses further calls. May be called again. */
    close(): Promise<void>
  }

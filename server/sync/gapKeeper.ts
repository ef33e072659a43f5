import type * as Y from 'yjs'
import type { Layer } from '../../shared/protocol/roles.ts'
import { PENDING_MAX_BYTES } from './limits.ts'

/** Decides which updates that need others which are not here are taken and kept. */
export interface GapKeeper {
  /** In `stage` what waits could turn out to belong to the session; elsewhere waiting updates are only bounded. */
  mayTake(doc: Y.Doc): boolean
  /**
   * Answers the bytes to keep; null: they are kept already. Yjs tells nobody of updates that wait for others: only these bytes
   * can bring them back after a crash.
   */
  toKeep(update: Uint8Array): Uint8Array | null
}

export function createGapKeeper(layer: Layer): GapKeeper {
  let last: Uint8Array | null = null
  return {
    mayTake(doc) {
      const { pendingStructs, pendingDs } = doc.store
      const pendingBytes = (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
      return layer !== 'stage' && pendingBytes < PENDING_MAX_BYTES
    },
    toKeep(update) {
      if (last && Buffer.compare(last, update) === 0) return null
      // A copy: the bytes of a frame may be part of a larger pooled buffer.
      last = update.slice()
      return last
    },
  }
}

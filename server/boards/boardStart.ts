import type { AssetRow } from './assetStore.ts'
import type { BoardRow } from './boardStore.ts'

/** What a board begins with when it is more than one template that comes with Denkraum. */
export interface BoardStart {
  /** The stage layer of this new board, as one Yjs update (V1). */
  stageOf(board: Pick<BoardRow, 'id' | 'title'>): Uint8Array
  /** Stored with the board under these ids. */
  images: readonly Pick<AssetRow, 'id' | 'type' | 'bytes'>[]
}

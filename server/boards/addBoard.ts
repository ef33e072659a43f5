import { createLayerUpdate } from '../../shared/board/layerDoc.ts'
import type { AssetStore } from './assetStore.ts'
import type { BoardStart } from './boardStart.ts'
import type { BoardRow, BoardStore, NewSeat } from './boardStore.ts'
import { layerEntries, newBoardDocs } from './newBoard.ts'

/**
 * Stores a new board with its first host. One with images lies in the trash until it is complete, so that a crash half
 * way leaves nothing in the gallery.
 */
export async function addBoard(
  store: BoardStore & AssetStore,
  board: BoardRow,
  host: NewSeat,
  start?: BoardStart,
): Promise<void> {
  if (!start) return store.createBoard(board, [host], newBoardDocs(board))
  const docs = layerEntries(board.id, start.stageOf(board), createLayerUpdate([]))
  const isComplete = start.images.length === 0
  await store.createBoard({ ...board, trashedAt: isComplete ? null : board.createdAt }, [host], docs)
  for (const image of start.images)
    await store.putAsset({ ...image, boardId: board.id, kind: 'image', createdAt: board.createdAt })
  if (!isComplete) await store.updateBoard(board.id, { trashedAt: null })
}

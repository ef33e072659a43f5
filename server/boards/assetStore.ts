import type { BoardId } from '../../shared/ids.ts'

export interface AssetRow {
  id: string
  boardId: BoardId
  /** Thumbnails do not belong to the board's content: each new one replaces the last. */
  kind: 'image' | 'thumbnail'
  type: string
  bytes: Uint8Array
  createdAt: number
}

/** Uploaded images. Durable when a call resolves; every call may reject. */
export interface AssetStore {
  putAsset(asset: AssetRow): Promise<void>
  asset(boardId: BoardId, id: string): Promise<AssetRow | null>
  assetIds(boardId: BoardId, kind: AssetRow['kind']): Promise<string[]>
  /** Sum of the sizes of all assets of a board, in bytes. */
  assetBytes(boardId: BoardId): Promise<number>
  deleteAsset(boardId: BoardId, id: string): Promise<void>
}

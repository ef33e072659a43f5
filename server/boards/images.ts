import type { BoardId } from '../../shared/ids.ts'
import { type Bearer, requireHostSeat, requireSeat } from './access.ts'
import type { AssetRow } from './assetStore.ts'
import type { BoardPorts } from './boardPorts.ts'
import { readImageType } from './readImageType.ts'
import { Refusal } from './refusal.ts'
import { newAssetId } from './secrets.ts'
import { assetUrl } from './views.ts'

/** All images of one board together, in bytes. */
export const BOARD_IMAGES_MAX_BYTES = 500 * 1024 * 1024

/** Uploads and downloads. Checking who may, apart from storing, lets a request be refused before its body is read. */
export interface Images {
  mayAdd(boardId: BoardId, bearer: Bearer): Promise<void>
  /** Answers the image's address. Refuses with `unsupported_image` or `too_large`. */
  add(boardId: BoardId, bytes: Uint8Array): Promise<string>
  maySetThumbnail(boardId: BoardId, bearer: Bearer): Promise<void>
  setThumbnail(boardId: BoardId, bytes: Uint8Array): Promise<string>
  /** An image by its unguessable address. */
  get(boardId: BoardId, assetId: string): Promise<AssetRow>
}

export function createImages({ store, now }: BoardPorts): Images {
  async function put(boardId: BoardId, kind: AssetRow['kind'], bytes: Uint8Array): Promise<string> {
    const type = await readImageType(bytes)
    if ((await store.assetBytes(boardId)) + bytes.length > BOARD_IMAGES_MAX_BYTES)
      throw new Refusal('too_large', 'the images of this board have reached their limit')
    const id = newAssetId()
    await store.putAsset({ id, boardId, kind, type, bytes, createdAt: now() })
    return id
  }

  return {
    async mayAdd(boardId, bearer) {
      const { seat } = await requireSeat(store, boardId, bearer)
      if (seat.role === 'viewer') throw new Refusal('forbidden')
    },
    add: async (boardId, bytes) => assetUrl(boardId, await put(boardId, 'image', bytes)),

    maySetThumbnail: async (boardId, bearer) => void (await requireHostSeat(store, boardId, bearer)),
    async setThumbnail(boardId, bytes) {
      const older = await store.assetIds(boardId, 'thumbnail')
      const thumbnailId = await put(boardId, 'thumbnail', bytes)
      await store.updateBoard(boardId, { thumbnailId })
      for (const id of older) await store.deleteAsset(boardId, id)
      return assetUrl(boardId, thumbnailId)
    },

    async get(boardId, assetId) {
      const asset = await store.asset(boardId, assetId)
      if (!asset) throw new Refusal('asset_not_found')
      return asset
    },
  }
}

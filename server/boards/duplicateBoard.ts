import type { BoardId } from '../../shared/ids.ts'
import type { AssetRow, AssetStore } from './assetStore.ts'
import type { BoardPorts } from './boardPorts.ts'
import type { BoardRow } from './boardStore.ts'
import { changeAddresses } from './changeAddresses.ts'
import { layerEntries, newBoardRow } from './newBoard.ts'
import { withFreshSession } from './newStage.ts'
import { newAssetId } from './secrets.ts'
import { assetUrl } from './views.ts'

/**
 * A board of its own with the same stage, shared layer and images: nothing in it points back at the original.
 * The copy lies in the trash until it is complete, so that a crash half way leaves nothing in the gallery.
 */
export async function duplicateBoard(
  ports: BoardPorts,
  original: BoardRow,
  title: string,
): Promise<BoardRow> {
  const { store, rooms, links, now } = ports
  const { workspaceId, language, template } = original
  const copy = newBoardRow(links, { workspaceId, language, template, title, now: now() })
  const content = [
    await rooms.read(`${original.id}/stage`),
    await rooms.read(`${original.id}/shared`),
  ] as const
  // Afterwards: an image that was uploaded meanwhile may be on the board already.
  const newIds = await chooseNewIds(store, original)
  const addresses = new Map(
    [...newIds].map(([from, to]) => [assetUrl(original.id, from), assetUrl(copy.id, to)]),
  )
  const stage = withFreshSession(await changeAddresses(content[0], addresses))
  const shared = await changeAddresses(content[1], addresses)
  await store.createBoard({ ...copy, trashedAt: now() }, [], layerEntries(copy.id, stage, shared))
  for (const [from, to] of newIds) await copyAsset(store, original.id, from, copy.id, to)
  const thumbnailId = (original.thumbnailId && newIds.get(original.thumbnailId)) ?? null
  return (await store.updateBoard(copy.id, { trashedAt: null, thumbnailId })) ?? copy
}

async function chooseNewIds(store: AssetStore, { id, thumbnailId }: BoardRow): Promise<Map<string, string>> {
  const images = await store.assetIds(id, 'image')
  const all = thumbnailId ? [...images, thumbnailId] : images
  return new Map(all.map((assetId) => [assetId, newAssetId()]))
}

async function copyAsset(
  store: AssetStore,
  from: BoardId,
  id: string,
  to: BoardId,
  newId: string,
): Promise<void> {
  const asset: AssetRow | null = await store.asset(from, id)
  if (asset) await store.putAsset({ ...asset, boardId: to, id: newId })
}

import type { TLAsset, TLRecord } from '@tldraw/tlschema'
import type { AssetStore } from '../boards/assetStore.ts'
import { Refusal } from '../boards/refusal.ts'
import { newAssetId } from '../boards/secrets.ts'
import { templateImageAddress } from './templateContent.ts'
import type { TemplateImage } from './templateStore.ts'

/** All images of one template together. */
export const TEMPLATE_IMAGES_MAX_BYTES = 20 * 1024 * 1024

const BOARD_IMAGE = /^\/api\/boards\/([A-Za-z0-9_-]{12})\/assets\/([A-Za-z0-9_-]{22})$/

/**
 * The records with their uploaded images copied, so that they need the board no longer. An image that is gone, or lies
 * on another server, leaves its place empty. Refuses with `too_large`.
 */
export async function keepImages(
  store: AssetStore,
  records: readonly TLRecord[],
): Promise<{ records: TLRecord[]; images: TemplateImage[] }> {
  const copies = await copyImages(store, records.filter(isAsset).map(sourceOf))
  const keep = (record: TLRecord) => (isAsset(record) ? withKeptSource(record, copies) : record)
  return { records: records.map(keep), images: [...copies.values()] }
}

function isAsset(record: TLRecord): record is TLAsset {
  return record.typeName === 'asset'
}

function sourceOf({ props }: TLAsset): string {
  return props.src ?? ''
}

/** By address. */
async function copyImages(
  store: AssetStore,
  sources: readonly string[],
): Promise<Map<string, TemplateImage>> {
  const copies = new Map<string, TemplateImage>()
  let bytesLeft = TEMPLATE_IMAGES_MAX_BYTES
  for (const source of new Set(sources)) {
    const image = await readImage(store, source)
    bytesLeft -= image?.bytes.length ?? 0
    if (bytesLeft < 0) throw new Refusal('too_large', 'the images of a template may have 20 MB together')
    if (image) copies.set(source, image)
  }
  return copies
}

async function readImage(store: AssetStore, source: string): Promise<TemplateImage | null> {
  const [, boardId, id] = BOARD_IMAGE.exec(pathOf(source)) ?? []
  const asset = boardId && id ? await store.asset(boardId, id) : null
  return asset && { id: newAssetId(), type: asset.type, bytes: asset.bytes }
}

/** An address may carry a host name, which is dropped. */
function pathOf(source: string): string {
  return source.startsWith('data:') ? '' : (URL.parse(source, 'http://localhost')?.pathname ?? '')
}

function withKeptSource(asset: TLAsset, copies: ReadonlyMap<string, TemplateImage>): TLAsset {
  const source = sourceOf(asset)
  if (source.startsWith('data:')) return asset
  const copy = copies.get(source)
  const src = copy ? templateImageAddress(copy.id) : null
  return { ...asset, props: { ...asset.props, src } } as TLAsset
}

import {
  AssetRecordType,
  createShapeId,
  type Editor,
  MediaHelpers,
  type TLImageAsset,
  type VecLike,
} from 'tldraw'

const MAX_SIDE = 800
const GAP = 24

/** Uploads an image and answers its asset, not yet in the store. Rejects when it cannot be read or kept. */
export async function uploadAsAsset(editor: Editor, file: File): Promise<TLImageAsset> {
  const { w, h } = await MediaHelpers.getImageSize(file)
  const isAnimated = await MediaHelpers.isAnimated(file)
  const asset: TLImageAsset = {
    id: AssetRecordType.createId(),
    typeName: 'asset',
    type: 'image',
    props: { name: file.name, src: null, w, h, mimeType: file.type, isAnimated, fileSize: file.size },
    meta: {},
  }
  const { src } = await editor.uploadAsset(asset, file)
  return { ...asset, props: { ...asset.props, src } }
}

/** Puts images side by side around a point and selects them. One undo step. */
export function placeImages(editor: Editor, assets: readonly TLImageAsset[], center: VecLike): void {
  const sizes = assets.map(({ props }) => fitSize(editor, props))
  const width = sizes.reduce((sum, { w }) => sum + w, GAP * (sizes.length - 1))
  let x = center.x - width / 2
  const shapes = assets.map((asset, i) => {
    const { w, h } = sizes[i] ?? asset.props
    const shape = {
      id: createShapeId(),
      type: 'image',
      x,
      y: center.y - h / 2,
      props: { assetId: asset.id, w, h },
    }
    x += w + GAP
    return shape
  })
  editor.run(() => {
    editor.createAssets([...assets])
    editor.createShapes(shapes)
    editor.setSelectedShapes(shapes.map(({ id }) => id))
  })
}

/** Never larger than a good part of the view: a photo of a phone is wider than a whole template. */
function fitSize(editor: Editor, { w, h }: { w: number; h: number }): { w: number; h: number } {
  const view = editor.getViewportPageBounds()
  const limit = Math.min(MAX_SIDE, Math.min(view.w, view.h) * 0.6)
  const scale = Math.min(1, limit / Math.max(w, h))
  return { w: w * scale, h: h * scale }
}

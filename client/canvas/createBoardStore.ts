import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type TLAssetStore,
  type TLStore,
} from 'tldraw'
import type { UploadImage } from './canvasProps.ts'
import { ownAddress } from './ownAddress.ts'
import { BOARD_SHAPE_UTILS } from './shapes/boardShapeUtils.ts'

const OWN_TYPES = new Set<string>(BOARD_SHAPE_UTILS.map(({ type }) => type))

/** An empty store that knows all shapes of a board. The session fills it; then `BoardCanvas` shows it. */
export function createBoardStore({ uploadImage }: { uploadImage: UploadImage }): TLStore {
  return createTLStore({
    shapeUtils: [...BOARD_SHAPE_UTILS, ...defaultShapeUtils.filter(({ type }) => !OWN_TYPES.has(type))],
    bindingUtils: defaultBindingUtils,
    assets: createAssetStore(uploadImage),
  })
}

function createAssetStore(uploadImage: UploadImage): TLAssetStore {
  return {
    upload: async (_asset, file, signal) => ({ src: await uploadImage(file, signal) }),
    resolve: ({ props }) => ownAddress(props.src),
  }
}

import type { Editor, TLShapeId } from 'tldraw'
import { THUMBNAIL_MAX_BYTES } from '../../../shared/protocol/http.ts'
import { isPrivateShape } from '../privateMark/privateShapes.ts'
import { draw, ExportFailure } from './exportPng.ts'
import { loadPicture, type Picture, paint } from './rasterise.ts'

const SIZE = { width: 480, height: 320 }
const PAPER = '#f6f5f1'

/**
 * A small picture of the current page, template included: 480 x 320 pixels at most, below the server's limit.
 * Null when the page is empty or the browser could not draw it.
 */
export async function renderThumbnail(editor: Editor): Promise<Blob | null> {
  try {
    const picture = await draw(editor, publicShapes(editor))
    const image = await loadPicture(picture)
    return await paintSmallEnough(image, picture)
  } catch (error) {
    if (error instanceof ExportFailure) return null
    throw error
  }
}

/** What only this person sees isn't for the gallery. */
function publicShapes(editor: Editor): TLShapeId[] {
  return [...editor.getCurrentPageShapeIds()].filter((id) => !isPrivateShape(editor, id))
}

async function paintSmallEnough(image: HTMLImageElement, picture: Picture): Promise<Blob | null> {
  const scale = Math.min(SIZE.width / picture.width, SIZE.height / picture.height, 1)
  const webp = await paint(image, picture, scale, PAPER, 'image/webp')
  if (webp && webp.size <= THUMBNAIL_MAX_BYTES) return webp
  // Where WebP cannot be written the browser answers a PNG, which may be large.
  return paint(image, picture, scale / 2, PAPER)
}

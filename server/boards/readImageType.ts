import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import { IMAGE_TYPES } from '../../shared/protocol/http.ts'
import { Refusal } from './refusal.ts'

/** More than any camera of a phone in its usual mode; a browser needs 4 bytes for each. */
const MAX_PIXELS = 40_000_000

type ImageType = (typeof IMAGE_TYPES)[number]

/**
 * The type of an image as its bytes tell, whatever its sender called it.
 * Refuses everything but png, jpeg, gif and webp, and what is too big to be drawn.
 */
export async function readImageType(bytes: Uint8Array): Promise<ImageType> {
  const found = (await fileTypeFromBuffer(bytes))?.mime
  const type = IMAGE_TYPES.find((known) => known === (found === 'image/apng' ? 'image/png' : found))
  if (!type) throw new Refusal('unsupported_image', reasonToRefuse(bytes, found))
  if (pixelsOf(bytes) > MAX_PIXELS) throw new Refusal('too_large', 'an image may have 40 million pixels')
  return type
}

function pixelsOf(bytes: Uint8Array): number {
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    throw new Refusal('unsupported_image', 'the file is damaged')
  }
}

function reasonToRefuse(bytes: Uint8Array, found: string | undefined): string {
  if (looksLikeSvg(bytes)) return 'an SVG can hold scripts; save it as PNG first'
  return `the content is ${found ?? 'no image'}; png, jpeg, gif and webp are taken`
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
}

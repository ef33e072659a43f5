import { IMAGE_MAX_BYTES, type IMAGE_TYPES } from '../../../shared/protocol/http.ts'

type ImageType = (typeof IMAGE_TYPES)[number]
/** Keys of the texts under `image` that tell why. */
export type ImageRefusal = 'svg' | 'video' | 'type' | 'size' | 'unreadable'

const HEADER_BYTES = 16

/** Why a file cannot go onto the board, or null. Judges by content: names and declared types lie. */
export async function refuseImage(file: Blob): Promise<ImageRefusal | null> {
  if (file.type.startsWith('video/')) return 'video'
  const header = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer())
  if (!sniffImageType(header)) return file.type === 'image/svg+xml' ? 'svg' : 'type'
  return file.size > IMAGE_MAX_BYTES ? 'size' : null
}

/** The type that the first 12 bytes of a file speak of. */
export function sniffImageType(header: Uint8Array): ImageType | null {
  const text = String.fromCharCode(...header.slice(0, 12))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp'
  return null
}

export type ExportSize = 'normal' | 'large'

/** Longest side of the picture in pixels. */
const LONGEST_SIDE: Record<ExportSize, number> = { normal: 3840, large: 8192 }
/** What every browser's canvas takes; Safari on a phone takes no more. */
const MAX_AREA = 16_700_000
/** Notes are drawn at most twice their size: more pixels show nothing more. */
const WANTED_SCALE = 2
const SMALLEST_SIDE = 1024

interface Size {
  width: number
  height: number
}

/** Picture pixels per page unit for something of this size. */
export function exportScale({ width, height }: Size, size: ExportSize): number {
  const bySide = LONGEST_SIDE[size] / Math.max(width, height)
  return Math.min(WANTED_SCALE, bySide, Math.sqrt(MAX_AREA / (width * height)))
}

/** The scale to try when a browser could not make the picture, or null when it is no use any more. */
export function nextScale(scale: number, { width, height }: Size): number | null {
  const half = scale / 2
  return half * Math.max(width, height) >= SMALLEST_SIDE ? half : null
}

/** Whole pixels of a picture at this scale; at least one. */
export function pixelSize({ width, height }: Size, scale: number): Size {
  // The small extra: 3840 / w * w is 3839.99… for many w.
  const pixels = (length: number) => Math.max(1, Math.floor(length * scale + 1e-6))
  return { width: pixels(width), height: pixels(height) }
}

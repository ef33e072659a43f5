import { tlenv } from 'tldraw'
import { pixelSize } from './exportScale.ts'
import { validXml } from './validXml.ts'

export interface Picture {
  svg: SVGSVGElement
  /** Page units. */
  width: number
  height: number
}
type ImageType = 'image/png' | 'image/webp'

const SAFARI_FONT_MS = 250

/** Loads a drawing so that it can be painted at any scale. Rejects when the browser cannot read it. */
export async function loadPicture({ svg }: Picture): Promise<HTMLImageElement> {
  const text = validXml(new XMLSerializer().serializeToString(svg))
  const image = new Image()
  image.src = await toDataUrl(new Blob([text], { type: 'image/svg+xml' }))
  await image.decode().catch(() => loaded(image))
  // Safari says "loaded" before the fonts inside are (WebKit bug 219770).
  if (tlenv.isSafari) await new Promise((resolve) => setTimeout(resolve, SAFARI_FONT_MS))
  return image
}

/** Paints at this scale on a background (null: transparent). Null when the browser has no room for a picture this size. */
export async function paint(
  image: HTMLImageElement,
  size: { width: number; height: number },
  scale: number,
  background: string | null,
  type: ImageType = 'image/png',
): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, pixelSize(size, scale))
  try {
    const context = canvas.getContext('2d')
    if (!context) return null
    fill(context, background)
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, type, 0.85))
  } catch {
    return null
  } finally {
    // Gives the memory back at once.
    Object.assign(canvas, { width: 0, height: 0 })
  }
}

function fill(context: CanvasRenderingContext2D, color: string | null): void {
  if (!color) return
  context.fillStyle = color
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}

/** A blob: address would do, but Chromium then forbids reading the canvas (issue 41054640). */
function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete && image.naturalWidth > 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('The drawing could not be read'))
  })
}

import type { Editor, TLShapeId } from 'tldraw'
import { whenLoaded } from '../loading.ts'
import { type ExportSize, exportScale, nextScale, pixelSize } from './exportScale.ts'
import { loadPicture, type Picture, paint } from './rasterise.ts'

export type ExportBackground = 'white' | 'paper' | 'transparent'
export type ExportStage = 'drawing' | 'encoding'
/** Board: everything on the current page. */
export type ExportArea = 'board' | 'selection'

export interface PngOptions {
  area: ExportArea
  background: ExportBackground
  size: ExportSize
  signal?: AbortSignal
  onStage?: (stage: ExportStage) => void
}

export interface PngResult {
  blob: Blob
  /** Pixels. */
  width: number
  height: number
  /** Below 1: smaller than the board at 100 %, because a file cannot hold more. */
  loweredTo: number
}

/** Why no picture came out; `cause` holds the original error. */
export class ExportFailure extends Error {
  readonly reason: 'empty' | 'failed'
  constructor(reason: 'empty' | 'failed', options?: ErrorOptions) {
    super(`export ${reason}`, options)
    this.reason = reason
  }
}

const BACKGROUNDS: Record<ExportBackground, string | null> = {
  white: '#ffffff',
  paper: '#f6f5f1',
  transparent: null,
}
const PADDING = 32

/**
 * A PNG of the current page or of the selection, template included. A picture too large for the browser is made
 * smaller instead. Rejects with `ExportFailure`, or with the signal's reason when it was cancelled.
 */
export async function exportPng(editor: Editor, options: PngOptions): Promise<PngResult> {
  const { signal, onStage } = options
  onStage?.('drawing')
  await pause(signal)
  await whenLoaded(editor, signal)
  const picture = await draw(editor, shapesIn(editor, options.area))
  await pause(signal)
  const image = await loadPicture(picture).catch(failed)
  signal?.throwIfAborted()
  onStage?.('encoding')
  await pause(signal)
  return paintSmaller(image, picture, options)
}

function shapesIn(editor: Editor, area: ExportArea): TLShapeId[] {
  return area === 'selection' ? editor.getSelectedShapeIds() : [...editor.getCurrentPageShapeIds()]
}

/** The shapes as one SVG. Throws `ExportFailure('empty')` when there is nothing to see. */
export async function draw(editor: Editor, shapeIds: TLShapeId[], padding = PADDING): Promise<Picture> {
  if (shapeIds.length === 0) throw new ExportFailure('empty')
  const options = { background: false, padding, scale: 1, darkMode: false }
  const picture = await editor.getSvgElement(shapeIds, options).catch(failed)
  if (!picture) throw new ExportFailure('empty')
  return picture
}

async function paintSmaller(
  image: HTMLImageElement,
  picture: Picture,
  options: PngOptions,
): Promise<PngResult> {
  const wanted = exportScale(picture, options.size)
  for (let scale: number | null = wanted; scale; scale = nextScale(scale, picture)) {
    const blob = await paint(image, picture, scale, BACKGROUNDS[options.background])
    options.signal?.throwIfAborted()
    if (blob) return { blob, ...pixelSize(picture, scale), loweredTo: Math.min(1, scale) }
  }
  throw new ExportFailure('failed')
}

/** Lets the screen show what is going on and the person press "cancel". */
async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30))
  signal?.throwIfAborted()
}

function failed(cause: unknown): never {
  throw new ExportFailure('failed', { cause })
}

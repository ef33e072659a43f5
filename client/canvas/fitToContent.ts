import { Box, type Editor } from 'tldraw'
import { boundsToShow } from './boundsToShow.ts'

/** Room for the toolbar, in screen pixels; at the top for one line of pills, and for the menu of narrow screens. */
const INSET = { side: 20, sideOfPhone: 8, bottom: 74, top: 60, topWithMenu: 60 }
const MAX_ZOOM = 1
/** tldraw goes no further out: a phone shows the middle of a very large board. */
const MIN_ZOOM = 0.05
/** tldraw's "desktop": from here on the menu stands beside the toolbar. */
const MENU_BELOW_WIDTH = 1024
const PHONE_BELOW_WIDTH = 600

/** Shows the current page at once, clear of the toolbars. Does nothing on an empty page. */
export function fitToContent(editor: Editor, { animate = false } = {}): void {
  const content = boundsToShow(editor.getCurrentPageBounds() ?? null, zoneBounds(editor))
  if (!content || content.w === 0 || content.h === 0) return
  const camera = cameraFor(content, editor.getViewportScreenBounds(), MIN_ZOOM)
  editor.setCamera(camera, { immediate: !animate, animation: animate ? { duration: 300 } : undefined })
}

function zoneBounds(editor: Editor): Box | null {
  const shapes = editor.getCurrentPageShapes().filter(({ type }) => type === 'zone')
  const boxes = shapes.flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  return boxes.length > 0 ? Box.Common(boxes) : null
}

/** The camera that shows `content` in the middle of the part of `screen` that no toolbar covers. */
export function cameraFor(content: Box, screen: Box, minZoom = 0): { x: number; y: number; z: number } {
  const free = freeArea(screen)
  const z = Math.max(minZoom, Math.min(MAX_ZOOM, free.w / content.w, free.h / content.h))
  return { x: free.midX / z - content.midX, y: free.midY / z - content.midY, z }
}

function freeArea({ w, h }: Box): Box {
  const { bottom } = INSET
  const side = w >= PHONE_BELOW_WIDTH ? INSET.side : INSET.sideOfPhone
  const top = w >= MENU_BELOW_WIDTH ? INSET.top : INSET.topWithMenu
  return new Box(side, top, Math.max(40, w - 2 * side), Math.max(40, h - top - bottom))
}

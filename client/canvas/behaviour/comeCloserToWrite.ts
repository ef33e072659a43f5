import { Box, type Editor, react, type TLShapeId, unsafe__withoutCapture } from 'tldraw'

/** Below this the text of a note is too small to read while writing (5 px and less on a phone). */
const LEGIBLE_ZOOM = 0.28
const WRITING_ZOOM = 0.7

/** Whoever starts to write in what is too small to be read comes closer to it. Answers its dispose. */
export function comeCloserToWrite(editor: Editor): () => void {
  let writingIn: TLShapeId | null = null
  return react('somebody starts to write', () => {
    const shapeId = editor.getEditingShapeId()
    if (shapeId && shapeId !== writingIn) unsafe__withoutCapture(() => comeCloser(editor, shapeId))
    writingIn = shapeId
  })
}

function comeCloser(editor: Editor, shapeId: TLShapeId): void {
  const shape = editor.getShapePageBounds(shapeId)
  if (!shape || editor.getZoomLevel() >= LEGIBLE_ZOOM) return
  const { w, h } = editor.getViewportScreenBounds()
  const size = { w: w / WRITING_ZOOM, h: h / WRITING_ZOOM }
  const { x, y } = shape.center
  // The note stands in the upper third: a phone's keyboard covers the lower half.
  const view = new Box(x - size.w / 2, y - size.h / 3, size.w, size.h)
  editor.zoomToBounds(view, { inset: 0, targetZoom: WRITING_ZOOM, animation: { duration: 200 } })
}

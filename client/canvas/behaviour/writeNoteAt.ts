import { Box, createShapeId, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { NOTE_SIZE } from '../note/BoardNoteShapeUtil.tsx'

/** Below this the text of a note is too small to read while writing (5 px and less on a phone). */
const LEGIBLE_ZOOM = 0.28
const WRITING_ZOOM = 0.7

/** Puts an empty note under the pointer and starts writing in it. Null when the page takes no more shapes. */
export function writeNoteAt(editor: Editor, point: VecLike): TLShapeId | null {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('write note')
  const corner = { x: point.x - NOTE_SIZE / 2, y: point.y - NOTE_SIZE / 2 }
  editor.createShape({ id, type: 'note', ...corner })
  const shape = editor.getShape(id)
  if (!shape) return null
  editor.setEditingShape(id)
  editor.select(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
  comeCloser(editor, point)
  return id
}

function comeCloser(editor: Editor, { x, y }: VecLike): void {
  if (editor.getZoomLevel() >= LEGIBLE_ZOOM) return
  const { w, h } = editor.getViewportScreenBounds()
  const size = { w: w / WRITING_ZOOM, h: h / WRITING_ZOOM }
  // The note stands in the upper third: a phone's keyboard covers the lower half.
  const view = new Box(x - size.w / 2, y - size.h / 3, size.w, size.h)
  editor.zoomToBounds(view, { inset: 0, targetZoom: WRITING_ZOOM, animation: { duration: 200 } })
}

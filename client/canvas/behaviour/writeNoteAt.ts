import { createShapeId, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { NOTE_SIZE } from '../note/BoardNoteShapeUtil.tsx'

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
  return id
}

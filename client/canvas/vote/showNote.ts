import { Box, type Editor, type TLPageId, type TLShapeId } from 'tldraw'

const MOVE_MS = 300
/** Around the note, so that its neighbours are seen too. */
const ROOM = 260

/** Brings a note into the middle of the screen, on its page, and selects it. Answers false when it is gone. */
export function showNote(editor: Editor, noteId: string): boolean {
  const id = noteId as TLShapeId
  const pageId = editor.getShape(id) && editor.getAncestorPageId(id)
  if (!pageId) return false
  if (pageId !== editor.getCurrentPageId()) editor.setCurrentPage(pageId as TLPageId)
  const bounds = editor.getShapePageBounds(id)
  if (!bounds) return false
  const isCalm = editor.user.getAnimationSpeed() === 0
  const view = Box.From(bounds).expandBy(ROOM)
  editor.zoomToBounds(view, {
    targetZoom: 1,
    inset: 0,
    ...(isCalm ? {} : { animation: { duration: MOVE_MS } }),
  })
  editor.select(id)
  return true
}

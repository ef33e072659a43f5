import { Box, type Editor, type TLPageId, type TLShapeId } from 'tldraw'

/** Pixels of the canvas at its edges that panels cover. */
export interface CoveredEdges {
  top: number
  right: number
  bottom: number
  left: number
}

const MOVE_MS = 300

/**
 * Moves the view so that the notes can be seen and hit: clear of what covers the canvas, none smaller than `leastSize` pixels.
 * Where they do not fit, the first stands at the top left. Leaves the view alone if all of that is so already, while the
 * person writes, and while they follow somebody.
 */
export function bringNotesIntoView(
  editor: Editor,
  noteIds: readonly string[],
  covered: CoveredEdges,
  leastSize: number,
): void {
  if (editor.getEditingShapeId() || editor.getInstanceState().followingUserId) return
  showTheirPage(editor, noteIds)
  const boxes = noteIds.flatMap((id) => boxOnPage(editor, id))
  if (boxes.length === 0) return
  const free = freeArea(editor.getViewportScreenBounds(), covered)
  const all = Box.Common(boxes)
  const least = leastSize / Math.min(...boxes.map(({ w, h }) => Math.min(w, h)))
  if (isShown(editor, all, free, least)) return
  const z = Math.min(1, Math.max(least, Math.min(free.w / all.w, free.h / all.h)))
  const isCalm = editor.user.getAnimationSpeed() === 0
  editor.setCamera(
    { x: startOf(free.x, free.w / z, all.x, all.w, z), y: startOf(free.y, free.h / z, all.y, all.h, z), z },
    isCalm ? { immediate: true } : { animation: { duration: MOVE_MS } },
  )
}

/** Whoever is elsewhere could not vote. */
function showTheirPage(editor: Editor, noteIds: readonly string[]): void {
  const pages = noteIds.flatMap((id) => editor.getAncestorPageId(id as TLShapeId) ?? [])
  const [first] = pages
  if (first && !pages.includes(editor.getCurrentPageId())) editor.setCurrentPage(first as TLPageId)
}

function boxOnPage(editor: Editor, noteId: string): Box[] {
  const id = noteId as TLShapeId
  const box = editor.getAncestorPageId(id) === editor.getCurrentPageId() && editor.getShapePageBounds(id)
  return box ? [box] : []
}

function freeArea({ w, h }: Box, { top, right, bottom, left }: CoveredEdges): Box {
  return new Box(left, top, Math.max(40, w - left - right), Math.max(40, h - top - bottom))
}

function isShown(editor: Editor, notes: Box, free: Box, leastZoom: number): boolean {
  const { x, y, z } = editor.getCamera()
  const shown = new Box((notes.x + x) * z, (notes.y + y) * z, notes.w * z, notes.h * z)
  return z >= leastZoom && free.contains(shown)
}

/** The camera's place on one axis: in the middle of what is free, or at its start if it is too long for that. */
function startOf(free: number, freeLength: number, start: number, length: number, z: number): number {
  return free / z + Math.max(0, (freeLength - length) / 2) - start
}

import type { Box, Editor, TLPageId, TLShape } from 'tldraw'
import { carriedOf } from './takeAlong.ts'

/** Zones of templates that begin with the notes of a step before: `shape:zone-<step>-<key>`. */
const WAITING = /^shape:zone-.*-(options|unsorted|candidates)$/

export interface Waiting {
  zone: Box
  /** The step that has the notes, and these notes, as they would be read. */
  from: string
  notes: TLShape[]
}

/** The zone on this page that waits for the notes of an earlier step, as long as there is no note on the page. */
export function waitingZone(
  editor: Editor,
  steps: readonly { pageId: string; title: string }[],
): Waiting | null {
  const here = editor.getCurrentPageId()
  const bounds = emptyWaitingZone(editor, here)
  if (!bounds) return null
  const before = steps.slice(
    0,
    steps.findIndex(({ pageId }) => pageId === here),
  )
  for (const { pageId, title } of before.reverse()) {
    const notes = notesOn(editor, pageId as TLPageId)
    if (notes.length > 0) return { zone: bounds, from: title, notes }
  }
  return null
}

/** Where notes that come to a page belong, as long as there are none; null: beside the template. */
export function emptyWaitingZone(editor: Editor, pageId: TLPageId): Box | null {
  const shapes = [...editor.getPageShapeIds(pageId)].flatMap((id) => editor.getShape(id) ?? [])
  const zone = shapes.find(({ id }) => WAITING.test(id))
  if (!zone || shapes.some(({ type }) => type === 'note')) return null
  return editor.getShapePageBounds(zone) ?? null
}

function notesOn(editor: Editor, pageId: TLPageId): TLShape[] {
  const ids = [...editor.getPageShapeIds(pageId)]
  return carriedOf(editor, ids).filter(({ type }) => type === 'note')
}

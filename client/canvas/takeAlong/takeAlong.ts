import { Box, createShapeId, type Editor, type TLPageId, type TLShape, type TLShapeId } from 'tldraw'
import { byReading } from '../readingOrder.ts'
import { shelve } from './shelve.ts'

/** What stands for itself. Arrows and groups hold others together, zones belong to the template. */
const CARRIED = ['note', 'text', 'image', 'geo', 'draw', 'highlight', 'line', 'bookmark']
const GAP = 20
/** Between what is taken along and what lies there already. */
const MARGIN = 80
const LOWEST_COLUMN = 900

/** What of these shapes, and of groups among them, can be taken along, as it would be read. */
export function carriedOf(editor: Editor, ids: readonly TLShapeId[]): TLShape[] {
  const all = [...editor.getShapeAndDescendantIds([...ids])]
  const center = ({ id }: TLShape) => editor.getShapePageBounds(id)?.center ?? { x: 0, y: 0 }
  return all
    .flatMap((id) => editor.getShape(id) ?? [])
    .filter(({ type }) => CARRIED.includes(type))
    .sort((a, b) => byReading(center(a), center(b)))
}

/**
 * Puts copies of these shapes on another page, in order, to the left of what lies there, so that they cover nothing.
 * Answers how many; fewer than given when the page is full.
 */
export function takeAlong(editor: Editor, shapes: readonly TLShape[], pageId: TLPageId): number {
  const carried = shapes.flatMap((shape) => {
    const bounds = editor.getShapePageBounds(shape)
    const origin = editor.getShapePageTransform(shape).point()
    return bounds ? [{ shape, bounds, origin }] : []
  })
  const there = boundsOf(editor, pageId)
  const height = Math.max(there?.h ?? 0, LOWEST_COLUMN)
  const { places, w } = shelve(
    carried.map(({ bounds }) => bounds),
    height,
    GAP,
  )
  const start = there ? { x: there.x - MARGIN - w, y: there.y } : { x: 0, y: 0 }
  const before = editor.getPageShapeIds(pageId).size
  editor.markHistoryStoppingPoint('take along')
  editor.createShapes(
    carried.map(({ shape, bounds, origin }, index) => {
      const place = places[index] ?? { x: 0, y: 0 }
      const { index: _, ...copied } = shape
      return {
        ...copied,
        id: createShapeId(),
        parentId: pageId,
        isLocked: false,
        rotation: editor.getShapePageTransform(shape).rotation(),
        x: start.x + place.x + origin.x - bounds.x,
        y: start.y + place.y + origin.y - bounds.y,
      }
    }),
  )
  return editor.getPageShapeIds(pageId).size - before
}

function boundsOf(editor: Editor, pageId: TLPageId): Box | null {
  const boxes = [...editor.getPageShapeIds(pageId)].flatMap((id) => editor.getShapePageBounds(id) ?? [])
  return boxes.length > 0 ? Box.Common(boxes) : null
}

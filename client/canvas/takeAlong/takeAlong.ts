import { Box, createShapeId, type Editor, type TLPageId, type TLShape, type TLShapeId } from 'tldraw'
import { isPrivateShape } from '../privateMark/privateShapes.ts'
import { byReading } from '../readingOrder.ts'
import { shelve } from './shelve.ts'

/** What stands for itself. Arrows and groups hold others together, zones belong to the template. */
const CARRIED = ['note', 'text', 'image', 'geo', 'draw', 'highlight', 'line', 'bookmark']
const GAP = 20
/** Between what is taken along and what lies there already. */
const MARGIN = 80
const LOWEST_COLUMN = 900
/** Ranks and dots stand over the edges of notes: as much air as there is room for. */
const GAPS_IN_ZONE = [60, 40, GAP]
/** At the top of a zone: its title and two lines. */
const ZONE_TEXT = 190

/**
 * What of these shapes, and of groups among them, can be taken along, as it would be read. What only this person sees
 * stays: a copy could be public.
 */
export function carriedOf(editor: Editor, ids: readonly TLShapeId[]): TLShape[] {
  // A selection may still name what somebody else has just deleted.
  const present = ids.filter((id) => editor.getShape(id))
  const all = [...editor.getShapeAndDescendantIds(present)]
  const center = ({ id }: TLShape) => editor.getShapePageBounds(id)?.center ?? { x: 0, y: 0 }
  return all
    .flatMap((id) => editor.getShape(id) ?? [])
    .filter(({ id, type }) => CARRIED.includes(type) && !isPrivateShape(editor, id))
    .sort((a, b) => byReading(center(a), center(b)))
}

/** Cheap: it is asked again with every step of a drag. */
export function isAnyCarried(shapes: readonly TLShape[]): boolean {
  return shapes.some(({ type }) => type === 'group' || CARRIED.includes(type))
}

/**
 * Puts copies of these shapes on another page, in order: into `zone` where they fit below its text, else to the left of
 * what lies there, so that they cover nothing. Answers how many; fewer than given when the page is full.
 */
export function takeAlong(
  editor: Editor,
  shapes: readonly TLShape[],
  pageId: TLPageId,
  zone: Box | null = null,
): number {
  const carried = shapes.flatMap((shape) => {
    const bounds = editor.getShapePageBounds(shape)
    const origin = editor.getShapePageTransform(shape).point()
    return bounds ? [{ shape, bounds, origin }] : []
  })
  const sizes = carried.map(({ bounds }) => bounds)
  const { start, places } = (zone && placeInside(zone, sizes)) ?? placeBeside(boundsOf(editor, pageId), sizes)
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

function placeInside(zone: Box, sizes: readonly Box[]) {
  const free = new Box(zone.x + GAP, zone.y + ZONE_TEXT, zone.w - 2 * GAP, zone.h - ZONE_TEXT - GAP)
  for (const gap of GAPS_IN_ZONE) {
    const { places, w, h } = shelveInRows(sizes, free.w, gap)
    if (w <= free.w && h <= free.h) return { start: free.point, places }
  }
  return null
}

function shelveInRows(sizes: readonly Box[], maxWidth: number, gap: number) {
  const turned = shelve(
    sizes.map(({ w, h }) => ({ w: h, h: w })),
    maxWidth,
    gap,
  )
  return { places: turned.places.map(({ x, y }) => ({ x: y, y: x })), w: turned.h, h: turned.w }
}

function placeBeside(there: Box | null, sizes: readonly Box[]) {
  const { places, w } = shelve(sizes, Math.max(there?.h ?? 0, LOWEST_COLUMN), GAP)
  return { start: there ? { x: there.x - MARGIN - w, y: there.y } : { x: 0, y: 0 }, places }
}

function boundsOf(editor: Editor, pageId: TLPageId): Box | null {
  const boxes = [...editor.getPageShapeIds(pageId)].flatMap((id) => editor.getShapePageBounds(id) ?? [])
  return boxes.length > 0 ? Box.Common(boxes) : null
}

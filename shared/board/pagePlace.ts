import { isObject, type JsonObject } from './json.ts'

/** Where a shape stands on its page: its origin in page units, its rotation in radians. */
export interface PagePlace {
  pageId: string
  x: number
  y: number
  rotation: number
}

export interface Point {
  x: number
  y: number
}

/** A box in page units, not rotated. */
export interface Box extends Point {
  w: number
  h: number
}

/** Answers a record by id; null: there is none. */
export type ReadRecord = (id: string) => JsonObject | null

/** Groups nest a few levels deep; more is nobody's work, and a circle has no end. */
const PARENTS_MAX = 40
const NOTE_SIZE = 200

/** Follows the parents up to the page. Null for what stands on no page. */
export function pagePlaceOf(record: JsonObject, read: ReadRecord): PagePlace | null {
  let place = { x: numberOf(record.x), y: numberOf(record.y), rotation: numberOf(record.rotation) }
  let parentId = String(record.parentId)
  for (let depth = 0; depth < PARENTS_MAX; depth += 1) {
    if (parentId.startsWith('page:')) return { pageId: parentId, ...place }
    const parent = read(parentId)
    if (!parent) return null
    place = withinParent(parent, place)
    parentId = String(parent.parentId)
  }
  return null
}

function withinParent(parent: JsonObject, { x, y, rotation }: Omit<PagePlace, 'pageId'>) {
  const turned = turn({ x, y }, numberOf(parent.rotation))
  return {
    x: numberOf(parent.x) + turned.x,
    y: numberOf(parent.y) + turned.y,
    rotation: rotation + numberOf(parent.rotation),
  }
}

function turn({ x, y }: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

/** Width and height of a note, as tldraw draws it: 200 wide, taller when its text needs it, times its scale. */
export function noteSizeOf(note: JsonObject): { w: number; h: number } {
  const props = isObject(note.props) ? note.props : {}
  const scale = numberOf(props.scale, 1)
  return { w: NOTE_SIZE * scale, h: (NOTE_SIZE + numberOf(props.growY)) * scale }
}

/** The middle of a box that is rotated around its own top left corner. */
export function centerOf(
  { x, y, rotation }: Omit<PagePlace, 'pageId'>,
  size: { w: number; h: number },
): Point {
  const half = turn({ x: size.w / 2, y: size.h / 2 }, rotation)
  return { x: x + half.x, y: y + half.y }
}

export function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

import type { TLRecord, TLShape } from 'tldraw'
import { isObject } from '../../shared/board/json.ts'

/** A place on a page, in page coordinates. Without coordinates: the middle of what is on the page. */
export interface View {
  pageId: string
  center?: { x: number; y: number }
}

/** A shape and all that is in it: tldraw cannot show the one without the other. */
export interface Family {
  root: TLShape
  ids: readonly string[]
}

export interface Bounds {
  x: number
  y: number
  w: number
  h: number
}

const NOTE_SIDE = 200
/** Nobody nests groups so deep; two people can move two groups into each other, and that has no end. */
const MOST_LEVELS = 50

/** Roughly, from what the record says: where somebody looks first needs no more. */
export function boundsOf(shape: TLShape): Bounds {
  const props: Record<string, unknown> = isObject(shape.props) ? shape.props : {}
  const scale = typeof props.scale === 'number' ? props.scale : 1
  const side = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
  const fallback = shape.type === 'note' ? NOTE_SIDE * scale : 0
  return { x: shape.x, y: shape.y, w: side(props.w, fallback), h: side(props.h, fallback) }
}

function middleOf(families: readonly Family[]): { x: number; y: number } {
  const all = families.map(({ root }) => boundsOf(root))
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  const right = Math.max(...all.map(({ x, w }) => x + w))
  const bottom = Math.max(...all.map(({ y, h }) => y + h))
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function distance(shape: TLShape, from: { x: number; y: number }): number {
  const { x, y, w, h } = boundsOf(shape)
  return Math.hypot(x + w / 2 - from.x, y + h / 2 - from.y)
}

/** Those on the view's page, the nearest first; null where the view is unknown: any page, from its middle. */
export function nearest(families: readonly Family[], view: View | null, count: number): Family[] {
  const pageId = view?.pageId ?? families[0]?.root.parentId
  const members = families.filter(({ root }) => root.parentId === pageId)
  if (members.length === 0) return []
  const center = view?.center ?? middleOf(members)
  const keyed = members.map((family) => ({ family, far: distance(family.root, center) }))
  keyed.sort((a, b) => a.far - b.far)
  return keyed.slice(0, count).map(({ family }) => family)
}

/**
 * The view's page first, and each page from the bottom up: a shape that comes in below others gives all of them a new
 * place in the pile, and tldraw draws them anew.
 */
export function bottomUp(families: readonly Family[], view: View | null): Family[] {
  const rank = ({ root }: Family): number => (root.parentId === view?.pageId ? 0 : 1)
  return families.toSorted((a, b) => rank(a) - rank(b) || (a.root.index < b.root.index ? -1 : 1))
}

function best(families: readonly Family[], isBetter: (a: TLShape, b: TLShape) => boolean): Family[] {
  const [first, ...rest] = families
  if (!first) return []
  return [rest.reduce((found, next) => (isBetter(next.root, found.root) ? next : found), first)]
}

const EDGES: readonly ((a: TLShape, b: TLShape) => boolean)[] = [
  (a, b) => a.x < b.x,
  (a, b) => a.y < b.y,
  (a, b) => a.x + boundsOf(a).w > b.x + boundsOf(b).w,
  (a, b) => a.y + boundsOf(a).h > b.y + boundsOf(b).h,
  (a, b) => a.index > b.index,
]

/**
 * Of every page the outermost shapes, so that a view fitted to what is there fits the whole, and the topmost, so that
 * what is made meanwhile lies above all.
 */
export function landmarks(families: readonly Family[]): Family[] {
  const pages = Map.groupBy(families, ({ root }) => root.parentId)
  return [...new Set([...pages.values()].flatMap((members) => EDGES.flatMap((edge) => best(members, edge))))]
}

/** Shapes by their outermost parent among them. */
export function toFamilies(shapes: ReadonlyMap<string, TLShape>): Family[] {
  const members = Map.groupBy(shapes.values(), (shape) => rootOf(shape, shapes))
  return [...members].map(([root, family]) => ({ root, ids: family.map(({ id }) => id) }))
}

function rootOf(shape: TLShape, shapes: ReadonlyMap<string, TLShape>): TLShape {
  let root = shape
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const parent = shapes.get(root.parentId)
    if (!parent) return root
    root = parent
  }
  return root
}

export function isShape(record: TLRecord | null | undefined): record is TLShape {
  return record?.typeName === 'shape'
}

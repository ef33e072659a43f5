import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { isObject, type JsonObject } from '../../shared/board/json.ts'
import { ZONE_COLORS, ZONE_LOOKS } from '../../shared/board/zoneShape.ts'
import { PREVIEW_MAX_ITEMS, type PreviewItem } from '../../shared/protocol/templates.ts'

/** Groups nest a few levels deep; more is nobody's work. */
const PARENTS_MAX = 40
const TEXT_MAX_LENGTH = 600
/** What a note, and a letter and a line of text in tldraw's middle size, take up in page units. */
const NOTE_SIZE = 200
const LETTER_WIDTH = 12
const LINE_HEIGHT = 32

interface Point {
  x: number
  y: number
}
type Children = ReadonlyMap<string, readonly TLShape[]>
type Box = Point & { w: number; h: number }

/** What stands on a page, in the order in which it is drawn. Rotation is left out: the picture is small. */
export function previewOf(records: readonly TLRecord[], pageId: string): PreviewItem[] {
  const shapes = records.filter((record) => record.typeName === 'shape')
  const children = Map.groupBy(shapes, ({ parentId }): string => parentId)
  return itemsIn(children, pageId, { x: 0, y: 0 }, 0).slice(0, PREVIEW_MAX_ITEMS)
}

function itemsIn(children: Children, parentId: string, origin: Point, depth: number): PreviewItem[] {
  if (depth > PARENTS_MAX) return []
  const siblings = (children.get(parentId) ?? []).toSorted((a, b) => (a.index < b.index ? -1 : 1))
  return siblings.flatMap((shape) => {
    const place = { x: origin.x + shape.x, y: origin.y + shape.y }
    const own = shape.type === 'group' ? [] : [toItem(shape, place)]
    return [...own, ...itemsIn(children, shape.id, place, depth + 1)]
  })
}

function toItem(shape: TLShape, place: Point): PreviewItem {
  const props: JsonObject = { ...shape.props }
  const title = textOf(props)
  const box = boxOf(shape.type, props, title)
  const where = { x: place.x + box.x, y: place.y + box.y, w: box.w, h: box.h }
  return { ...where, kind: kindOf(shape.type), title, ...looksOf(shape.type, props) }
}

function kindOf(type: string): PreviewItem['kind'] {
  if (type === 'zone' || type === 'text') return type
  return type === 'image' || type === 'video' ? 'image' : 'shape'
}

function looksOf(type: string, props: JsonObject): Pick<PreviewItem, 'prompt' | 'badge' | 'color' | 'look'> {
  const isOval = type === 'geo' && (props.geo === 'ellipse' || props.geo === 'oval')
  return {
    prompt: typeof props.prompt === 'string' ? props.prompt.slice(0, TEXT_MAX_LENGTH) : '',
    badge: typeof props.badge === 'string' ? props.badge.slice(0, TEXT_MAX_LENGTH) : '',
    color: (type === 'zone' && ZONE_COLORS.find((color) => color === props.color)) || 'grey',
    look: ZONE_LOOKS.find((look) => look === props.look) ?? (isOval ? 'oval' : lookOf(type)),
  }
}

function lookOf(type: string): PreviewItem['look'] {
  return type === 'geo' || type === 'note' || type === 'image' ? 'card' : 'plain'
}

function boxOf(type: string, props: JsonObject, text: string): Box {
  const { w, h } = props
  if (typeof w === 'number' && typeof h === 'number') return { x: 0, y: 0, w, h }
  const scale = typeof props.scale === 'number' ? props.scale : 1
  if (type === 'note') return { x: 0, y: 0, w: NOTE_SIZE * scale, h: NOTE_SIZE * scale }
  if (type !== 'text') return boundsOf(pointsIn(props))
  const lines = text.split('\n')
  const longest = Math.max(...lines.map((line) => line.length)) * LETTER_WIDTH * scale
  const width = props.autoSize === false && typeof w === 'number' ? w : longest
  return { x: 0, y: 0, w: width, h: lines.length * LINE_HEIGHT * scale }
}

function boundsOf(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    bounds.left = Math.min(bounds.left, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.right = Math.max(bounds.right, x)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  const { left, top, right, bottom } = bounds
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** Of a line, an arrow or a drawing, wherever its kind keeps them. */
function pointsIn(value: unknown): Point[] {
  if (Array.isArray(value)) return value.flatMap(pointsIn)
  if (!isObject(value)) return []
  const { x, y } = value
  if (typeof x === 'number' && typeof y === 'number') return [{ x, y }]
  return Object.values(value).flatMap(pointsIn)
}

function textOf(props: JsonObject): string {
  const plain = props.title ?? props.name ?? props.text
  const text = typeof plain === 'string' ? plain : paragraphsOf(props.richText)
  return text.slice(0, TEXT_MAX_LENGTH)
}

function paragraphsOf(document: unknown): string {
  if (!isObject(document) || !Array.isArray(document.content)) return ''
  return document.content.map(textIn).join('\n')
}

function textIn(node: unknown): string {
  if (!isObject(node)) return ''
  if (typeof node.text === 'string') return node.text
  return Array.isArray(node.content) ? node.content.map(textIn).join('') : ''
}

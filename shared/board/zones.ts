import { isObject, type JsonObject } from './json.ts'
import {
  type Box,
  centerOf,
  noteSizeOf,
  numberOf,
  type PagePlace,
  type Point,
  pagePlaceOf,
  type ReadRecord,
} from './pagePlace.ts'

/** A zone of a template on its page; `place` is its top left corner. */
export interface Zone {
  id: string
  place: PagePlace
  w: number
  h: number
  isOval: boolean
}

/** The zones that collect notes: cards and ovals, not plain texts. */
export function zonesOf(stageIds: Iterable<string>, read: ReadRecord): Zone[] {
  return [...stageIds].flatMap((id) => {
    const record = id.startsWith('shape:') ? read(id) : null
    return record?.type === 'zone' ? toZone(id, record, read) : []
  })
}

function toZone(id: string, record: JsonObject, read: ReadRecord): Zone[] {
  const props = isObject(record.props) ? record.props : {}
  const place = pagePlaceOf(record, read)
  if (!place || props.look === 'plain') return []
  return [{ id, place, w: numberOf(props.w), h: numberOf(props.h), isOval: props.look === 'oval' }]
}

/** The zone that a point lies in; where several do, as in rings, the smallest. Null: none. */
export function zoneAt(zones: readonly Zone[], pageId: string, point: Point): Zone | null {
  return zones
    .filter((zone) => zone.place.pageId === pageId && isInZone(zone, point))
    .reduce<Zone | null>((best, zone) => (best && areaOf(best) <= areaOf(zone) ? best : zone), null)
}

/** Is the point inside? The edge counts. */
export function isInZone({ place, w, h, isOval }: Zone, point: Point): boolean {
  const [dx, dy] = [point.x - place.x, point.y - place.y]
  const [cos, sin] = [Math.cos(-place.rotation), Math.sin(-place.rotation)]
  const [x, y] = [dx * cos - dy * sin, dx * sin + dy * cos]
  if (!isOval) return x >= 0 && x <= w && y >= 0 && y <= h
  return ((2 * x) / w - 1) ** 2 + ((2 * y) / h - 1) ** 2 <= 1
}

function areaOf({ w, h }: Zone): number {
  return w * h
}

/** Page and middle of a note; null when it stands on no page. */
export function noteCenter(note: JsonObject, read: ReadRecord): ({ pageId: string } & Point) | null {
  const place = pagePlaceOf(note, read)
  return place && { pageId: place.pageId, ...centerOf(place, noteSizeOf(note)) }
}

/** The box around a zone. */
export function boxOf({ place, w, h }: Zone): Box {
  const corners = [
    [0, 0],
    [w, 0],
    [0, h],
    [w, h],
  ].map(([cx = 0, cy = 0]) => centerOf(place, { w: 2 * cx, h: 2 * cy }))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

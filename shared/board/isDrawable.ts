import { isObject, type JsonObject } from './json.ts'

/** In page units, from the origin; five hundred notes in a row. What is larger has browsers draw for minutes or fail. */
const FAR = 100_000
/** A name, a question, a rules card; the form for zones takes less. */
const ZONE_TEXT_MAX = 2_000

/**
 * False for what tldraw's validators let through and its drawing does not survive: sizes and places beyond reason, lines without
 * points. One such record, written by a script, would stop everybody's canvas at every opening.
 */
export function isDrawable(record: JsonObject): boolean {
  if (record.typeName !== 'shape') return true
  const { x, y, type, props } = record
  return isNear([x, y, props]) && isObject(props) && hasEnough(String(type), props)
}

/** All numbers in it, however deep. */
function isNear(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= FAR
  return typeof value !== 'object' || value === null || Object.values(value).every(isNear)
}

function hasEnough(type: string, props: JsonObject): boolean {
  if (type === 'line') return isObject(props.points) && Object.keys(props.points).length >= 2
  if (type === 'draw' || type === 'highlight') return hasPoints(props.segments)
  if (type === 'zone') return [props.title, props.prompt, props.badge].every(isShort)
  return true
}

function hasPoints(segments: unknown): boolean {
  return Array.isArray(segments) && segments.length > 0 && segments.every(isSegment)
}

function isSegment(segment: unknown): boolean {
  return isObject(segment) && Array.isArray(segment.points) && segment.points.length > 0
}

function isShort(text: unknown): boolean {
  return typeof text !== 'string' || text.length <= ZONE_TEXT_MAX
}

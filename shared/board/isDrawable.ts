import { isObject, type JsonObject } from './json.ts'

/** In page units, from the origin; five hundred notes in a row. What is larger has browsers draw for minutes or fail. */
const FAR = 100_000
/** A name, a question, a rules card; the form for zones takes less. */
const ZONE_TEXT_MAX = 2_000
/**
 * Letters of one word. Browsers need time that grows with their square to break it into lines: half a second for three thousand,
 * half a minute for thirty. Scripts that break anywhere are not meant.
 */
const ENDLESS_WORD = /[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]{4001}/

/**
 * False for what tldraw's validators let through and its drawing does not survive: sizes and places beyond reason, lines without
 * points, endless words. One such record, written by a script, would stop everybody's canvas at every opening.
 */
export function isDrawable(record: JsonObject): boolean {
  if (record.typeName !== 'shape') return true
  const { x, y, type, props } = record
  return isNear([x, y, props]) && isObject(props) && hasEnough(String(type), props) && !hasEndlessWord(props)
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

function hasEndlessWord(props: JsonObject): boolean {
  return Object.values(props).some((value) => ENDLESS_WORD.test(textOf(value)))
}

/** Of rich text or of a plain one. What stands side by side in a line may be one word. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isObject(value)) return ''
  if (typeof value.text === 'string') return value.text
  const parts = Array.isArray(value.content) ? value.content : []
  return parts
    .map((part) => (isObject(part) && part.type === 'text' ? textOf(part) : ` ${textOf(part)} `))
    .join('')
}

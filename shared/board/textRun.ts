import type * as Y from 'yjs'
import { equalJson, isObject, type JsonObject } from './json.ts'
import type { TextNode } from './richText.ts'

type Attributes = Record<string, unknown>

/** One stretch of equally formatted text inside an XmlText. `from` counts from the start of the whole run. */
interface Stretch {
  text: Y.XmlText
  textStart: number
  from: number
  length: number
  attributes: JsonObject
}

/** Anything in a text that is not text; it has length 1 and leaves at the first edit. */
const EMBEDDED = '\uFFFC'

interface DeltaPart {
  insert: unknown
  attributes?: unknown
}

function deltaOf(text: Y.XmlText): DeltaPart[] {
  return text.toDelta() as DeltaPart[]
}

function plainPart(part: DeltaPart): string {
  return typeof part.insert === 'string' ? part.insert : EMBEDDED
}

function plainText(text: Y.XmlText): string {
  return deltaOf(text).map(plainPart).join('')
}

/** A text node's marks as the attributes of a Y.Text. */
export function attributesOf(node: TextNode): Attributes {
  return Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]))
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}

/** How many characters two texts share at the start; never half of a surrogate pair. */
export function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  const cutsPair = isLowSurrogate(a, length) || isLowSurrogate(b, length)
  return cutsPair && length > 0 ? length - 1 : length
}

/** How many characters two texts share at the end; never half of a surrogate pair. */
export function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length > 0 && isLowSurrogate(a, a.length - length) ? length - 1 : length
}

function deleteRange(texts: readonly Y.XmlText[], from: number, length: number): void {
  let start = 0
  for (const text of texts) {
    const end = start + text.length
    const first = Math.max(from, start)
    const last = Math.min(from + length, end)
    if (last > first) {
      text.delete(first - start, last - first)
    }
    start = end
  }
}

function insertAt(texts: readonly Y.XmlText[], index: number, inserted: string): void {
  let start = 0
  for (const text of texts) {
    if (index <= start + text.length) {
      text.insert(index - start, inserted)
      return
    }
    start += text.length
  }
}

function writeCharacters(texts: readonly Y.XmlText[], wanted: string): void {
  const current = texts.map(plainText).join('')
  if (current === wanted) return
  const start = commonStart(current, wanted)
  const end = commonEnd(current.slice(start), wanted.slice(start))
  deleteRange(texts, start, current.length - start - end)
  insertAt(texts, start, wanted.slice(start, wanted.length - end))
}

function stretchesOf(texts: readonly Y.XmlText[]): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const text of texts) {
    const textStart = from
    for (const part of deltaOf(text)) {
      const { length } = plainPart(part)
      stretches.push({
        text,
        textStart,
        from,
        length,
        attributes: isObject(part.attributes) ? part.attributes : {},
      })
      from += length
    }
  }
  return stretches
}

function formatChange(current: JsonObject, wanted: JsonObject): Attributes {
  const change: Attributes = {}
  for (const key of Object.keys(current)) if (!(key in wanted)) change[key] = null
  for (const key of Object.keys(wanted)) if (!equalJson(current[key], wanted[key])) change[key] = wanted[key]
  return change
}

function formatStretch(stretch: Stretch, from: number, to: number, wanted: Attributes): void {
  const start = Math.max(from, stretch.from)
  const end = Math.min(to, stretch.from + stretch.length)
  const change = formatChange(stretch.attributes, wanted)
  if (end <= start || Object.keys(change).length === 0) return
  stretch.text.format(start - stretch.textStart, end - start, change)
}

function writeFormats(texts: readonly Y.XmlText[], nodes: readonly TextNode[]): void {
  const stretches = stretchesOf(texts)
  let from = 0
  for (const node of nodes) {
    const to = from + (node.text ?? '').length
    for (const stretch of stretches) formatStretch(stretch, from, to, attributesOf(node))
    from = to
  }
}

/** Changes the texts, taken together, into the wanted text nodes with the fewest character edits. */
export function writeTextRun(texts: readonly Y.XmlText[], nodes: readonly TextNode[]): void {
  writeCharacters(texts, nodes.map((node) => node.text ?? '').join(''))
  writeFormats(texts, nodes)
}

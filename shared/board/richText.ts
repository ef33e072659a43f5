import * as Y from 'yjs'
import { equalJson, isObject, type JsonObject } from './json.ts'

export interface TextMark {
  type: string
  attrs?: JsonObject
}

/** A node of TipTap's JSON. */
export interface TextNode {
  type: string
  attrs?: JsonObject
  content?: TextNode[]
  text?: string
  marks?: TextMark[]
}

export interface RichText extends TextNode {
  type: 'doc'
  content: TextNode[]
}

/** The order in which tldraw's text editor lists marks; comparing texts needs one order. */
export const MARK_ORDER = ['highlight', 'link', 'bold', 'code', 'italic', 'strike']

function markRank(mark: TextMark): number {
  const rank = MARK_ORDER.indexOf(mark.type)
  return rank < 0 ? MARK_ORDER.length : rank
}

function byRank(a: TextMark, b: TextMark): number {
  return markRank(a) - markRank(b) || (a.type < b.type ? -1 : 1)
}

function isEmpty(value: JsonObject): boolean {
  return Object.keys(value).length === 0
}

function toMark(value: unknown): TextMark[] {
  if (!isObject(value) || typeof value.type !== 'string') return []
  const attrs = isObject(value.attrs) && !isEmpty(value.attrs) ? { attrs: value.attrs } : {}
  return [{ type: value.type, ...attrs }]
}

function withoutNulls(attrs: unknown): JsonObject {
  if (!isObject(attrs)) return {}
  return Object.fromEntries(
    Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined),
  )
}

function textNode(text: string, marks: TextMark[]): TextNode {
  return { type: 'text', ...(marks.length > 0 && { marks: marks.toSorted(byRank) }), text }
}

function joins(a: TextNode | undefined, b: TextNode): a is TextNode {
  return a?.type === 'text' && b.type === 'text' && equalJson(a.marks, b.marks)
}

function appendNode(nodes: TextNode[], node: TextNode): TextNode[] {
  const last = nodes.at(-1)
  if (joins(last, node)) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
  else nodes.push(node)
  return nodes
}

/** Neighbouring text nodes with the same marks become one. */
export function joinTexts(nodes: TextNode[]): TextNode[] {
  return nodes.reduce(appendNode, [])
}

function elementNode(type: string, attrs: unknown, content: TextNode[]): TextNode {
  const kept = withoutNulls(attrs)
  return { type, ...(!isEmpty(kept) && { attrs: kept }), ...(content.length > 0 && { content }) }
}

function toNodes(value: unknown): TextNode[] {
  if (!isObject(value) || typeof value.type !== 'string') return []
  if (value.type !== 'text') return [elementNode(value.type, value.attrs, toContent(value.content))]
  if (typeof value.text !== 'string' || value.text === '') return []
  return [textNode(value.text, Array.isArray(value.marks) ? value.marks.flatMap(toMark) : [])]
}

function toContent(content: unknown): TextNode[] {
  return Array.isArray(content) ? joinTexts(content.flatMap(toNodes)) : []
}

/** Any TipTap JSON in the one form that is stored and compared: no nulls, no empty lists, marks in order. */
export function toRichText(value: unknown): RichText {
  const content = isObject(value) ? toContent(value.content) : []
  return { type: 'doc', content }
}

function marksOf(attributes: unknown): TextMark[] {
  if (!isObject(attributes)) return []
  return Object.entries(attributes).flatMap(([type, attrs]) =>
    attrs === null ? [] : toMark({ type, attrs }),
  )
}

/** The text of one XmlText as text nodes. */
export function readText(text: Y.XmlText): TextNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: unknown }[]
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== '' ? [textNode(insert, marksOf(attributes))] : [],
  )
}

function readChild(child: unknown): TextNode[] {
  if (child instanceof Y.XmlText) return readText(child)
  return child instanceof Y.XmlElement ? [readElement(child)] : []
}

function readChildren(parent: Y.XmlFragment): TextNode[] {
  return joinTexts(parent.toArray().flatMap(readChild))
}

/** One XmlElement with all that is in it. */
export function readElement(element: Y.XmlElement): TextNode {
  return elementNode(element.nodeName, element.getAttributes(), readChildren(element))
}

/** The text of a note as TipTap JSON. Reads only; never repairs the document. */
export function readRichText(fragment: Y.XmlFragment): RichText {
  return { type: 'doc', content: readChildren(fragment) }
}

import * as Y from 'yjs'
import { equalJson } from './json.ts'
import { joinTexts, readElement, readText, type TextNode, toRichText } from './richText.ts'
import { attributesOf, commonEnd, commonStart, writeTextRun } from './textRun.ts'

/** Neighbouring texts count as one: two people who start an empty line at once make two XmlTexts. */
type Written = { kind: 'run'; texts: Y.XmlText[] } | { kind: 'element'; element: Y.XmlElement }
type Wanted = { kind: 'run'; nodes: TextNode[] } | { kind: 'element'; node: TextNode }

const LEAVES: readonly string[] = ['hardBreak', 'horizontalRule']

function writtenOf(parent: Y.XmlFragment): Written[] {
  const written: Written[] = []
  for (const child of parent.toArray()) {
    const last = written.at(-1)
    if (child instanceof Y.XmlElement) written.push({ kind: 'element', element: child })
    else if (child instanceof Y.XmlText && last?.kind === 'run') last.texts.push(child)
    else if (child instanceof Y.XmlText) written.push({ kind: 'run', texts: [child] })
  }
  return written
}

function groupNodes(nodes: readonly TextNode[]): Wanted[] {
  const wanted: Wanted[] = []
  for (const node of nodes) {
    const last = wanted.at(-1)
    if (node.type !== 'text') wanted.push({ kind: 'element', node })
    else if (last?.kind === 'run') last.nodes.push(node)
    else wanted.push({ kind: 'run', nodes: [node] })
  }
  return wanted
}

/** An empty line keeps an empty text, so that two people who start typing in it write into the same one. */
function wantedIn(node: TextNode): Wanted[] {
  if (node.content && node.content.length > 0) return groupNodes(node.content)
  return LEAVES.includes(node.type) ? [] : [{ kind: 'run', nodes: [] }]
}

function nodesOf(written: Written): TextNode[] {
  return written.kind === 'run' ? joinTexts(written.texts.flatMap(readText)) : [readElement(written.element)]
}

function isSame(written: Written, wanted: Wanted): boolean {
  return equalJson(nodesOf(written), wanted.kind === 'run' ? wanted.nodes : [wanted.node])
}

function mayBecome(written: Written | undefined, wanted: Wanted | undefined): boolean {
  if (written?.kind === 'element' && wanted?.kind === 'element') {
    return written.element.nodeName === wanted.node.type
  }
  return written?.kind === 'run' && wanted?.kind === 'run'
}

function plain(nodes: readonly TextNode[]): string {
  return nodes.map((node) => node.text ?? plain(node.content ?? [])).join('')
}

function likeness(written: Written, wanted: Wanted): number {
  const before = plain(nodesOf(written))
  const after = plain(wanted.kind === 'run' ? wanted.nodes : [wanted.node])
  return commonStart(before, after) + commonEnd(before, after)
}

function newText(nodes: readonly TextNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(nodes.map((node) => ({ insert: node.text, attributes: attributesOf(node) })))
  return text
}

function newElement(node: TextNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [key, value] of Object.entries(node.attrs ?? {})) element.setAttribute(key, value as string)
  element.insert(0, wantedIn(node).map(newChild))
  return element
}

function newChild(wanted: Wanted): Y.XmlElement | Y.XmlText {
  return wanted.kind === 'run' ? newText(wanted.nodes) : newElement(wanted.node)
}

function writeAttributes(element: Y.XmlElement, attrs: Readonly<Record<string, unknown>>): void {
  const current: Record<string, unknown> = element.getAttributes()
  for (const key of Object.keys(current)) if (!(key in attrs)) element.removeAttribute(key)
  for (const [key, value] of Object.entries(attrs)) {
    if (!equalJson(current[key], value)) element.setAttribute(key, value as string)
  }
}

function change(written: Written, wanted: Wanted): void {
  if (written.kind === 'run' && wanted.kind === 'run') writeTextRun(written.texts, wanted.nodes)
  if (written.kind !== 'element' || wanted.kind !== 'element') return
  writeAttributes(written.element, wanted.node.attrs ?? {})
  writeChildren(written.element, wantedIn(wanted.node))
}

function sizeOf(written: Written): number {
  return written.kind === 'run' ? written.texts.length : 1
}

function trimEqual(written: Written[], wanted: Wanted[]): number {
  let skipped = 0
  while (written[0] && wanted[0] && isSame(written[0], wanted[0])) {
    skipped += sizeOf(written[0])
    written.shift()
    wanted.shift()
  }
  for (
    let a = written.at(-1), b = wanted.at(-1);
    a && b && isSame(a, b);
    a = written.at(-1), b = wanted.at(-1)
  ) {
    written.pop()
    wanted.pop()
  }
  return skipped
}

function headFits(written: readonly Written[], wanted: readonly Wanted[]): boolean {
  const [head, last, wantedHead, wantedLast] = [written[0], written.at(-1), wanted[0], wanted.at(-1)]
  if (!head || !last || !wantedHead || !wantedLast || !mayBecome(head, wantedHead)) return false
  if (written.length === wanted.length || !mayBecome(last, wantedLast)) return true
  return likeness(head, wantedHead) >= likeness(last, wantedLast)
}

/** Brings the children of `parent` to `wanted`: equal ones stay, like ones are changed inside, the rest is replaced. */
function writeChildren(parent: Y.XmlFragment, wantedAll: readonly Wanted[]): void {
  const written = writtenOf(parent)
  const wanted = [...wantedAll]
  let at = trimEqual(written, wanted)
  while (written[0] && wanted[0]) {
    const head = headFits(written, wanted)
    const pair = head ? ([written.shift(), wanted.shift()] as const) : lastPair(written, wanted)
    if (pair?.[0] && pair[1]) change(pair[0], pair[1])
    if (head && pair?.[0]) at += sizeOf(pair[0])
    if (!pair) parent.delete(at, sizeOf(written.shift() as Written))
  }
  parent.delete(
    at,
    written.reduce((sum, item) => sum + sizeOf(item), 0),
  )
  parent.insert(at, wanted.map(newChild))
}

function lastPair(
  written: Written[],
  wanted: Wanted[],
): readonly [Written | undefined, Wanted | undefined] | null {
  return mayBecome(written.at(-1), wanted.at(-1)) ? [written.pop(), wanted.pop()] : null
}

/**
 * Changes the fragment into this text with small edits, so that what others type at the same time stays.
 * Call it inside a transaction. `value` is TipTap JSON; what is no text node in it is left out.
 */
export function writeRichText(fragment: Y.XmlFragment, value: unknown): void {
  writeChildren(fragment, groupNodes(toRichText(value).content))
}

/** A new fragment with this text. */
export function newRichText(value: unknown): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  fragment.insert(0, groupNodes(toRichText(value).content).map(newChild))
  return fragment
}

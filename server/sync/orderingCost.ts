import * as Y from 'yjs'
import { TooCostly } from './badFrame.ts'
import { ORDERING_STEPS_MAX, TYPES_DEPTH_MAX } from './limits.ts'
import { findLines, type Line } from './lines.ts'
import type { ScannedStruct, StructId } from './structReader.ts'
import type { UpdateScan } from './updateScan.ts'

/**
 * Refuses what Yjs would take very long to put in order: where several things claim the same place it compares each with all
 * others that do. The steps are counted from above, without integrating anything. Throws TooCostly.
 */
export function checkOrdering(scan: UpdateScan, doc: Y.Doc): void {
  const lines = findLines(scan, doc)
  let left = ORDERING_STEPS_MAX
  let previous: ScannedStruct | null = null
  for (const struct of scan.structs) {
    const line = lines.lineOf(struct)
    if (line) left -= line.size > 0 ? stepsOf(struct, previous, line, doc, left) : 0
    if (left < 0) throw new TooCostly('too many changes in one place')
    if (line && line.depth > TYPES_DEPTH_MAX) throw new TooCostly('nested too deep')
    previous = struct
  }
}

function stepsOf(
  struct: ScannedStruct,
  previous: ScannedStruct | null,
  line: Line,
  doc: Y.Doc,
  most: number,
): number {
  if (previous && continues(struct, previous)) return 1
  return line.size + stepsInDoc(struct, doc, most)
}

/** Written right behind the struct before it, as typing does: stands there without being compared. */
function continues(struct: ScannedStruct, previous: ScannedStruct): boolean {
  const [origin] = struct.refs
  return (
    struct.hasOrigin &&
    origin?.client === previous.client &&
    struct.client === previous.client &&
    origin.clock === previous.clock + previous.length - 1 &&
    isSame(rightOriginOf(struct), rightOriginOf(previous))
  )
}

function rightOriginOf(struct: ScannedStruct): StructId | null {
  return (struct.hasRightOrigin && struct.refs.at(-1)) || null
}

function isSame(a: StructId | null, b: StructId | null): boolean {
  return a?.client === b?.client && a?.clock === b?.clock
}

/** Walks through what stands there already as Yjs does, up to `most` steps. */
function stepsInDoc(struct: ScannedStruct, doc: Y.Doc, most: number): number {
  const origin = struct.hasOrigin ? (struct.refs[0] ?? null) : null
  const right = itemAt(doc, rightOriginOf(struct))
  const passed = new Set<Y.Item>()
  const start = firstBehind(struct, origin, doc)
  let steps = start.steps
  for (let item = start.item; item && item !== right; item = item.right) {
    steps += 1
    passed.add(item)
    const before = item.origin
    const isRival = before ? isSame(before, origin) : !origin
    if (!isRival && !(before && passed.has(itemAt(doc, before) ?? item))) return steps
    if (steps > most) return steps
  }
  return steps
}

/** The thing from which on Yjs compares, and the steps to get there. */
function firstBehind(struct: ScannedStruct, origin: StructId | null, doc: Y.Doc): Start {
  if (origin) return { item: itemAt(doc, origin)?.right ?? null, steps: 0 }
  const sibling = itemAt(doc, rightOriginOf(struct))
  const key = sibling ? sibling.parentSub : struct.key
  const type = sibling ? sibling.parent : parentOf(struct, doc)
  if (!(type instanceof Y.AbstractType)) return { item: null, steps: 0 }
  return key === null ? { item: type._start, steps: 0 } : leftmost(type._map.get(key) ?? null)
}

interface Start {
  item: Y.Item | null
  steps: number
}

function parentOf(struct: ScannedStruct, doc: Y.Doc): unknown {
  if (struct.rootName !== null) return doc.share.get(struct.rootName)
  const item = itemAt(doc, struct.refs[0] ?? null)
  return item?.content instanceof Y.ContentType ? item.content.type : null
}

function leftmost(last: Y.Item | null): Start {
  let [item, steps] = [last, 0]
  for (; item?.left; item = item.left) steps += 1
  return { item, steps }
}

/** The item that holds this id; null: there is none (yet), or only garbage. */
function itemAt(doc: Y.Doc, id: StructId | null): Y.Item | null {
  if (!id || id.clock >= Y.getState(doc.store, id.client)) return null
  const item: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
  return item instanceof Y.Item ? item : null
}

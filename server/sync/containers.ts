import * as Y from 'yjs'
import type { ScannedRange, ScannedStruct, StructId } from './structReader.ts'
import type { UpdateScan } from './updateScan.ts'

/**
 * Would it change what the server alone makes in a layer document: the entries of `board` (its containers), or anything in
 * `board.meta`? Whoever took the container of the records away, or put another in its place, would take everybody's notes, and
 * what others write from then on would be nowhere. Exact also for updates with a gap: these things are known from the start, and
 * what hangs on them is refused before anything can hang on that.
 */
export function touchesContainers(scan: UpdateScan, doc: Y.Doc): boolean {
  const { entries, inMeta, meta } = guardedItems(doc)
  const beside = [...entries, ...inMeta]
  return (
    scan.structs.some((struct) => isNew(struct, doc) && standsAmong(struct, { beside, meta, doc })) ||
    scan.deletes.some((range) => beside.some((item) => overlaps(range, item)))
  )
}

interface Guarded {
  /** Entries of `board`, replaced ones too. */
  entries: Y.Item[]
  /** Entries of `board.meta`. */
  inMeta: Y.Item[]
  meta: Y.Item | null
}

function guardedItems(doc: Y.Doc): Guarded {
  const board = doc.getMap('board')
  const meta = board._map.get('meta') ?? null
  const inMeta = meta?.content instanceof Y.ContentType ? itemsOf(meta.content.type) : []
  return { entries: itemsOf(board), inMeta, meta }
}

function itemsOf(type: { _map: ReadonlyMap<string, Y.Item> }): Y.Item[] {
  const items: Y.Item[] = []
  for (const last of type._map.values())
    for (let item: Y.Item | null = last; item; item = item.left) items.push(item)
  return items
}

interface Place {
  beside: readonly Y.Item[]
  meta: Y.Item | null
  doc: Y.Doc
}

function standsAmong(struct: ScannedStruct, { beside, meta, doc }: Place): boolean {
  if (struct.rootName === 'board') return true
  const isSibling = struct.hasOrigin || struct.hasRightOrigin
  const around = isSibling ? beside : meta ? [meta] : []
  const hangsOnOne = struct.refs.some((ref) => around.some((item) => holds(item, ref)))
  return hangsOnOne || beside.some((item) => holds(item, lastKnownBefore(struct, doc)))
}

/** A struct that overlaps known ones is cut by Yjs and linked to the last known one of its client. */
function lastKnownBefore({ client, clock }: ScannedStruct, doc: Y.Doc): StructId {
  const state = Y.getState(doc.store, client)
  return { client, clock: clock < state ? state - 1 : state }
}

function isNew({ client, clock, length }: ScannedStruct, doc: Y.Doc): boolean {
  return clock + length > Y.getState(doc.store, client)
}

function holds({ id, length }: Y.Item, ref: StructId): boolean {
  return ref.client === id.client && ref.clock >= id.clock && ref.clock < id.clock + length
}

function overlaps(range: ScannedRange, { id, length }: Y.Item): boolean {
  return (
    range.client === id.client && range.clock < id.clock + length && range.clock + range.length > id.clock
  )
}

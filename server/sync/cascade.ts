import * as Y from 'yjs'
import { TooCostly } from './badFrame.ts'
import { CASCADE_MAX, HELD_MAX, PART_STRUCTS } from './limits.ts'
import type { ScannedRange, ScannedStruct, StructId } from './structReader.ts'

/** Something that is to be deleted; null: only looked at. */
export interface DeletedPiece {
  range: ScannedRange | null
  /** Living things that go with it. */
  weight: number
}

/** What has been deleted before costs a look. */
const LOOK = 0.25

/**
 * What a deletion deletes, piece by piece. Yjs deletes a thing together with all that is in it: where that is a lot, its contents
 * come before it. Throws TooCostly.
 */
export function* deletedPieces(range: ScannedRange, doc: () => Y.Doc): Generator<DeletedPiece> {
  const { client } = range
  const end = range.clock + range.length
  for (let clock = range.clock; clock < end; ) {
    const struct = structAt(doc(), { client, clock })
    const next = struct ? Math.min(end, struct.id.clock + struct.length) : end
    const isDead = struct !== null && !isLiving(struct)
    const inside = isLiving(struct) ? weightOf(struct) : 0
    if (isLiving(struct) && inside > PART_STRUCTS && !isContainer(struct))
      for (const item of livingInside(struct)) yield { range: rangeOf(item), weight: 1 }
    const weight = isDead ? LOOK : 1 + Math.min(inside, PART_STRUCTS)
    yield { range: isDead ? null : { client, clock, length: next - clock }, weight }
    clock = next
  }
}

/** Made by the server, and perhaps not to be deleted by anybody: that is judged of the thing itself, so nothing comes before it. */
function isContainer({ parent }: Y.Item): boolean {
  return parent instanceof Y.AbstractType && parent._item === null
}

/** The living thing that this struct replaces, with all that goes with it. Throws TooCostly. */
export function replacedWeight(struct: ScannedStruct, doc: Y.Doc): number {
  const isKnown = struct.clock + struct.length <= Y.getState(doc.store, struct.client)
  const replaced = isKnown ? null : replacedBy(struct, doc)
  const weight = isLiving(replaced) ? 1 + weightOf(replaced) : 0
  if (weight > CASCADE_MAX) throw new TooCostly('replaces too much at once')
  return weight
}

/** The present value of the key that it becomes the value of; null: none, or it stands in a sequence. */
function replacedBy(struct: ScannedStruct, doc: Y.Doc): Y.Item | null {
  const [ref] = struct.refs
  const known = ref ? structAt(doc, ref) : null
  const item = known instanceof Y.Item ? known : null
  const isSibling = struct.hasOrigin || struct.hasRightOrigin
  const key = isSibling ? (item?.parentSub ?? null) : struct.key
  const parent = isSibling ? item?.parent : parentOf(struct, item, doc)
  return (key !== null && parent instanceof Y.AbstractType && parent._map.get(key)) || null
}

function parentOf({ rootName }: ScannedStruct, item: Y.Item | null, doc: Y.Doc): unknown {
  return rootName === null ? typeIn(item) : doc.share.get(rootName)
}

function typeIn(item: Y.Item | null): Y.AbstractType<unknown> | null {
  return item?.content instanceof Y.ContentType ? item.content.type : null
}

function structAt(doc: Y.Doc, { client, clock }: StructId): Y.Item | Y.GC | null {
  const structs = doc.store.clients.get(client)
  if (!structs || clock >= Y.getState(doc.store, client)) return null
  return structs[Y.findIndexSS(structs, clock)] ?? null
}

function isLiving(struct: Y.Item | Y.GC | null): struct is Y.Item {
  return struct instanceof Y.Item && !struct.deleted
}

/** The living things in it, which go with it. Throws TooCostly if it holds so much that clearing it away would take long. */
function weightOf(item: Y.Item): number {
  let [held, living] = [0, 0]
  for (const inner of heldBy(item)) {
    held += 1
    if (held > HELD_MAX) throw new TooCostly('deletes too much at once')
    if (!inner.deleted) living += 1
  }
  return living
}

/** Everything in it, also what was deleted. */
function* heldBy(item: Y.Item): Generator<Y.Item> {
  const type = typeIn(item)
  if (!type) return
  for (const value of type._map.values())
    for (let next: Y.Item | null = value; next; next = next.left) yield* withHeld(next)
  for (let next = type._start; next; next = next.right) yield* withHeld(next)
}

function* withHeld(item: Y.Item): Generator<Y.Item> {
  yield item
  yield* heldBy(item)
}

/** The innermost first. */
function* livingInside(item: Y.Item): Generator<Y.Item> {
  const type = typeIn(item)
  if (!type) return
  for (const value of type._map.values()) yield* livingFrom(value)
  for (let next = type._start; next; next = next.right) yield* livingFrom(next)
}

function* livingFrom(item: Y.Item): Generator<Y.Item> {
  if (item.deleted) return
  yield* livingInside(item)
  yield item
}

function rangeOf(item: Y.Item): ScannedRange {
  return { client: item.id.client, clock: item.id.clock, length: item.length }
}

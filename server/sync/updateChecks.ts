import * as Y from 'yjs'
import { CLOCK_JUMP_MAX } from './limits.ts'
import type { ScannedRange, ScannedStruct, StructId } from './structReader.ts'
import type { UpdateScan } from './updateScan.ts'

/** Clients for which the update makes new clocks. */
export function newClients(scan: UpdateScan, doc: Y.Doc): Set<number> {
  return new Set(scan.structs.filter((struct) => isNew(struct, doc)).map((struct) => struct.client))
}

/** By how many bytes it would make the document larger; 0 if it only deletes. */
export function growthOf(scan: UpdateScan, doc: Y.Doc): number {
  return scan.structs.reduce((sum, struct) => sum + (isNew(struct, doc) ? struct.bytes : 0), 0)
}

/** Does it hold anything that the document hasn't got yet, applicable or not? */
export function holdsNews(scan: UpdateScan, doc: Y.Doc): boolean {
  return (
    scan.structs.some((struct) => isNew(struct, doc)) || scan.deletes.some((range) => isNewDelete(range, doc))
  )
}

/** A clock so far ahead that it can only be meant to swallow somebody's later edits. */
export function jumpsAhead(scan: UpdateScan, doc: Y.Doc): boolean {
  return scan.structs.some((struct) => endOf(struct) > stateOf(doc, struct.client) + CLOCK_JUMP_MAX)
}

/** Would something of it have to wait in the document for updates that are not there? */
export function hasGap(scan: UpdateScan, doc: Y.Doc): boolean {
  const known = new Map<number, number>()
  const knownOf = (client: number) => known.get(client) ?? stateOf(doc, client)
  for (const struct of scan.structs) {
    if (struct.clock > knownOf(struct.client)) return true
    known.set(struct.client, Math.max(knownOf(struct.client), endOf(struct)))
  }
  const isMissing = (ref: StructId) => ref.clock >= knownOf(ref.client)
  return (
    scan.structs.some((struct) => struct.refs.some(isMissing)) ||
    scan.deletes.some((range) => endOf(range) > knownOf(range.client))
  )
}

/**
 * Would it change the top-level type `rootName` or anything inside it? Exact for updates without a gap: whatever a new struct
 * hangs on is in the document, where its top-level type can be looked up, or in the same update, which names the type itself.
 */
export function touchesRoot(scan: UpdateScan, doc: Y.Doc, rootName: string): boolean {
  const isInside = (id: StructId) => rootNameOf(doc, id) === rootName
  const hangsOnIt = (struct: ScannedStruct) =>
    struct.rootName === rootName || struct.refs.some(isInside) || isInside(lastKnownBefore(struct, doc))
  return (
    scan.structs.some((struct) => isNew(struct, doc) && hangsOnIt(struct)) ||
    scan.deletes.some((range) => livingItems(range, doc).some((item) => rootOf(doc, item) === rootName))
  )
}

/** A struct that overlaps known ones is cut by Yjs and linked to the last known one of its client. */
function lastKnownBefore(struct: ScannedStruct, doc: Y.Doc): StructId {
  const state = stateOf(doc, struct.client)
  return { client: struct.client, clock: struct.clock < state ? state - 1 : state }
}

function stateOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client)
}

function endOf(range: ScannedRange): number {
  return range.clock + range.length
}

function isNew(struct: ScannedStruct, doc: Y.Doc): boolean {
  return endOf(struct) > stateOf(doc, struct.client)
}

function isNewDelete(range: ScannedRange, doc: Y.Doc): boolean {
  return endOf(range) > stateOf(doc, range.client) || livingItems(range, doc).length > 0
}

/** Items of the document in this range that are not deleted yet. */
function livingItems(range: ScannedRange, doc: Y.Doc): Y.Item[] {
  const structs = doc.store.clients.get(range.client)
  if (!structs || range.clock >= stateOf(doc, range.client)) return []
  const found: Y.Item[] = []
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= endOf(range)) break
    if (struct instanceof Y.Item && !struct.deleted) found.push(struct)
  }
  return found
}

function rootNameOf(doc: Y.Doc, id: StructId): string | null {
  if (id.clock >= stateOf(doc, id.client)) return null
  const struct: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock))
  return struct instanceof Y.Item ? rootOf(doc, struct) : null
}

function rootOf(doc: Y.Doc, item: Y.Item): string | null {
  let type = item.parent
  while (type instanceof Y.AbstractType && type._item) type = type._item.parent
  for (const [name, root] of doc.share) if (root === type) return name
  return null
}

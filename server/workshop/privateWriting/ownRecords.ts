import type * as Y from 'yjs'
import type { JsonObject } from '../../../shared/board/json.ts'
import { readRawRecord, recordMapOf, recordsOf } from '../../../shared/board/layerDoc.ts'
import { isKeptFromBefore } from '../../../shared/board/ownNotes.ts'
import type { ReadRecord } from '../../../shared/board/pagePlace.ts'
import { validateRecord } from '../../../shared/board/schema.ts'

/** Records by id from several layers; the first that has it counts. */
export function readFrom(...docs: readonly Y.Doc[]): ReadRecord {
  const layers = docs.flatMap((doc) => recordsOf(doc) ?? [])
  return (id) => {
    for (const records of layers) {
      const record = readRawRecord(records, id)
      if (record) return record
    }
    return null
  }
}

export function idsIn(doc: Y.Doc): string[] {
  return [...(recordsOf(doc)?.keys() ?? [])]
}

/** Notes in a layer, whatever is on them, without those that were kept from before the silent writing that started at `since`. */
export function countNotes(doc: Y.Doc, since: number): number {
  const records = recordsOf(doc)
  const isNote = (id: string) => records && recordMapOf(records, id)?.get('type') === 'note'
  return idsIn(doc).filter((id) => isNote(id) && !isKeptFromBefore(doc, id, since)).length
}

/** So much of one person's moves at once, some 200 ms of work; what a script piles up beyond that comes with the next move. */
const RECORDS_MAX = 1_000
/** Groups nest a few levels deep; more is nobody's work, and a circle has no end. */
const DEPTH_MAX = 40

/** A person's record that can go where all see it, as deep in groups as its `depth` says. */
export interface Movable {
  id: string
  record: JsonObject
  depth: number
}

/**
 * What of an own layer can be revealed: well-formed, and everything that it hangs on is revealed with it or there already.
 * The rest stays where it is.
 */
export function movableIn(own: Y.Doc, ...others: readonly Y.Doc[]): Movable[] {
  const read = readFrom(own)
  const readOther = readFrom(...others)
  const ids = idsIn(own).slice(0, RECORDS_MAX)
  const valid = new Map(ids.flatMap((id) => entryOf(id, read(id))))
  const isThere = (id: unknown) => typeof id === 'string' && (valid.has(id) || readOther(id) !== null)
  const isWhole = ({ typeName, fromId, toId }: JsonObject) =>
    typeName !== 'binding' || (isThere(fromId) && isThere(toId))
  return [...valid].flatMap(([id, record]) => {
    const depth = record.typeName === 'shape' ? depthOf(record, valid, readOther) : 0
    return depth === null || !isWhole(record) ? [] : [{ id, record, depth }]
  })
}

function entryOf(id: string, record: JsonObject | null): [string, JsonObject][] {
  const isKind = /^(?:shape|binding|asset):/.test(id)
  if (!record || !isKind) return []
  try {
    validateRecord(record)
    return [[id, record]]
  } catch {
    return []
  }
}

/** Groups above the shape that move with it. Null: it ends nowhere. */
function depthOf(
  record: JsonObject,
  moving: ReadonlyMap<string, JsonObject>,
  readOther: ReadRecord,
): number | null {
  let parentId = String(record.parentId)
  for (let depth = 0; depth <= DEPTH_MAX; depth += 1) {
    const parent = moving.get(parentId)
    if (!parent) return readOther(parentId) ? depth : null
    parentId = String(parent.parentId)
  }
  return null
}

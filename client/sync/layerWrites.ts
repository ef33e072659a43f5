import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'
import { type CellChange, diffRecords, RICH_TEXT } from '../../shared/board/cells.ts'
import { recordsOf, writeChanges, writeRecord } from '../../shared/board/layerDoc.ts'
import { WHOLE_UPDATE } from '../../shared/protocol/messages.ts'
import type { Layer } from '../../shared/protocol/roles.ts'

/** One record's change on its way into its layer document. Null: not there. */
export interface RecordWrite {
  layer: Layer
  id: string
  before: TLRecord | null
  after: TLRecord | null
  changes: readonly CellChange[]
}

export function toWrite(layer: Layer, before: TLRecord | null, after: TLRecord | null): RecordWrite | null {
  const id = (after ?? before)?.id
  const changes = diffRecords(before, after)
  return id && changes.length > 0 ? { layer, id, before, after, changes } : null
}

function applyWrite(doc: Y.Doc, write: RecordWrite): void {
  const records = recordsOf(doc)
  if (!records) return
  if (!write.after) records.delete(write.id)
  else if (!write.before) writeRecord(records, write.after)
  else writeChanges(records, write.id, write.changes)
}

/** Room for what a struct has of its own, beside the cell's name and value. */
const PORTION = { structs: WHOLE_UPDATE.structs / 1.2, bytes: WHOLE_UPDATE.bytes / 2 }
const TEXT_STRUCTS = 4
/** Something new, and something old to be cleared away. */
const CHANGED_CELL_STRUCTS = 2

interface Weight {
  structs: number
  bytes: number
}

/** Characters and values of a cell. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + sizeOf(inner), 0)
}

function structsOf({ cell, before }: CellChange): number {
  if (cell === RICH_TEXT) return TEXT_STRUCTS
  return before === undefined ? 1 : CHANGED_CELL_STRUCTS
}

function weightOf({ changes }: RecordWrite): Weight {
  const structs = changes.reduce((sum, change) => sum + structsOf(change), 0)
  return { structs, bytes: changes.reduce((sum, { cell, after }) => sum + cell.length + sizeOf(after), 0) }
}

/** What the server takes as a whole. One record is never cut. */
function inPortions(writes: readonly RecordWrite[]): RecordWrite[][] {
  const portions: RecordWrite[][] = []
  let room: Weight = { structs: 0, bytes: 0 }
  for (const write of writes) {
    const { structs, bytes } = weightOf(write)
    const fits = structs <= room.structs && bytes <= room.bytes
    if (!fits) {
      portions.push([])
      room = PORTION
    }
    room = { structs: room.structs - structs, bytes: room.bytes - bytes }
    portions.at(-1)?.push(write)
  }
  return portions
}

/** Writes into the layer documents, one transaction each, unless there is a lot to write. */
export function applyWrites(
  docs: ReadonlyMap<Layer, Y.Doc>,
  writes: readonly RecordWrite[],
  origin: string,
): void {
  for (const [layer, doc] of docs) {
    for (const portion of inPortions(writes.filter((write) => write.layer === layer))) {
      doc.transact(() => {
        for (const write of portion) applyWrite(doc, write)
      }, origin)
    }
  }
}

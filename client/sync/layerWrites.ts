import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'
import { type CellChange, diffRecords } from '../../shared/board/cells.ts'
import { recordsOf, writeChanges, writeRecord } from '../../shared/board/layerDoc.ts'
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

/** Writes into the layer documents, one transaction each. */
export function applyWrites(
  docs: ReadonlyMap<Layer, Y.Doc>,
  writes: readonly RecordWrite[],
  origin: string,
): void {
  for (const [layer, doc] of docs) {
    const own = writes.filter((write) => write.layer === layer)
    if (own.length === 0) continue
    doc.transact(() => {
      for (const write of own) applyWrite(doc, write)
    }, origin)
  }
}

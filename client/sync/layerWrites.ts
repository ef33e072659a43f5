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

/** The server takes frames of up to 1 MiB; a paste of hundreds of notes goes out in several. */
const RECORDS_PER_UPDATE = 50

function inPortions(writes: readonly RecordWrite[]): RecordWrite[][] {
  const count = Math.ceil(writes.length / RECORDS_PER_UPDATE)
  return Array.from({ length: count }, (_, i) =>
    writes.slice(i * RECORDS_PER_UPDATE, (i + 1) * RECORDS_PER_UPDATE),
  )
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

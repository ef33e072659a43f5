import type { BoardId, ParticipantId } from '../../shared/ids.ts'

/** Names one layer document: `<boardId>/stage`, `<boardId>/shared` or `<boardId>/own/<participantId>`. */
export type DocName = `${BoardId}/stage` | `${BoardId}/shared` | `${BoardId}/own/${ParticipantId}`

export interface LogEntry {
  doc: DocName
  /** A Yjs update (V1). */
  update: Uint8Array
  /** Who sent it, so that a board can be rebuilt without one author's updates. */
  author: ParticipantId | 'server'
}

export interface StoredDoc {
  /** In the order to apply them; the first may be a snapshot. Empty: the document was never written. */
  updates: Uint8Array[]
  /** Sequence number of the last stored row, 0 if none. */
  lastSeq: number
  /** Rows stored after the newest snapshot. */
  rowsSinceSnapshot: number
}

/** The durable memory of all layer documents: append-only, committed before it answers. Every call may reject. */
export interface UpdateLog {
  load(doc: DocName): Promise<StoredDoc>
  /** All entries or none; resolved means on disk. Order within one document is kept. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** Puts one snapshot (V1) in place of all rows up to and including `uptoSeq`, in one transaction. */
  replaceWithSnapshot(doc: DocName, uptoSeq: number, snapshot: Uint8Array): Promise<void>
}

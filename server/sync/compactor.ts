import { COMPACT_CLOSED_ROWS, COMPACT_OPEN_ROWS } from './limits.ts'
import type { OnSyncEvent } from './roomPorts.ts'
import type { DocName, UpdateLog } from './updateLog.ts'

export type MergeRows = (rows: readonly Uint8Array[], signal?: AbortSignal) => Promise<Uint8Array>

export interface CompactorOptions {
  log: Pick<UpdateLog, 'load' | 'replaceWithSnapshot'>
  mergeRows: MergeRows
  onEvent: OnSyncEvent
  closedRows?: number
  openRows?: number
}

/** Puts a snapshot in place of many rows: from persisted rows only, one document at a time, beside the rooms. */
export interface Compactor {
  /** The document was loaded with so many rows after its last snapshot. */
  loaded(doc: DocName, rows: number): void
  committed(doc: DocName, rows: number): void
  /** Its room was unloaded. */
  unloaded(doc: DocName): void
  stop(): Promise<void>
}

export function createCompactor(options: CompactorOptions): Compactor {
  const { log, mergeRows, onEvent, closedRows = COMPACT_CLOSED_ROWS, openRows = COMPACT_OPEN_ROWS } = options
  const rowCounts = new Map<DocName, number>()
  const requested = new Set<DocName>()
  const stopping = new AbortController()
  let work: Promise<void> = Promise.resolve()

  function request(doc: DocName): void {
    if (requested.has(doc) || stopping.signal.aborted) return
    requested.add(doc)
    work = work.then(() => compact(doc)).finally(() => requested.delete(doc))
  }

  /** A failure leaves the rows as they are; the next try comes with the next so many rows. */
  async function compact(doc: DocName): Promise<void> {
    if (stopping.signal.aborted) return
    rowCounts.delete(doc)
    try {
      const stored = await log.load(doc)
      const snapshot = await mergeRows(stored.updates, stopping.signal)
      if (stopping.signal.aborted) return
      await log.replaceWithSnapshot(doc, stored.lastSeq, snapshot)
      onEvent({ level: 'info', event: 'compacted', doc, detail: `${stored.updates.length} rows` })
    } catch (error) {
      if (!stopping.signal.aborted) onEvent({ level: 'error', event: 'compaction-failed', doc, error })
    }
  }

  return {
    loaded: (doc, rows) => void rowCounts.set(doc, rows),
    committed(doc, rows) {
      const count = (rowCounts.get(doc) ?? 0) + rows
      rowCounts.set(doc, count)
      if (count > openRows) request(doc)
    },
    unloaded(doc) {
      if ((rowCounts.get(doc) ?? 0) > closedRows) request(doc)
      else rowCounts.delete(doc)
    },
    async stop() {
      stopping.abort()
      await work
    },
  }
}

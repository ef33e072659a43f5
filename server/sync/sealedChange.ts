import type * as Y from 'yjs'
import type { DocName, LogEntry } from './updateLog.ts'

/** A change of several documents of which nobody hears before all of it is on disk. */
export interface SealedChange {
  /** People hear of the changes in this order. */
  docs: readonly DocName[]
  /** Gets the documents in the same order. If it throws, nothing is changed. */
  change(docs: readonly Y.Doc[]): void
  /** Puts all entries on disk in one transaction, or none. */
  store(entries: readonly LogEntry[]): Promise<void>
  /** From this document on people are told a moment later, so that what moves is here before it is gone there. */
  laterFrom?: number
}

export type SealedWrite = (sealed: SealedChange) => Promise<void>

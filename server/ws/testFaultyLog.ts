import * as Y from 'yjs'
import type { DocName, LogEntry, UpdateLog } from '../sync/updateLog.ts'
import { BOARD, recordsIn } from './testSync.ts'

/** A log whose appends can be held back or made to fail. */
export interface FaultyLog extends UpdateLog {
  hold(): void
  release(): void
  /** Null: works. `throw`: throws instead of answering a promise. */
  failWith: 'reject' | 'throw' | null
  failLoads: boolean
  /** Only for this document, if set. */
  failDoc: DocName | null
  committed: LogEntry[]
}

export function faultyLog(log: UpdateLog): FaultyLog {
  let gate: PromiseWithResolvers<void> | null = null
  const faulty: FaultyLog = {
    failWith: null,
    failLoads: false,
    failDoc: null,
    committed: [],
    hold() {
      gate ??= Promise.withResolvers<void>()
    },
    release() {
      gate?.resolve()
      gate = null
    },
    async load(doc) {
      if (faulty.failLoads) throw new Error('load fails')
      return log.load(doc)
    },
    append(entries) {
      const isMeant = !faulty.failDoc || entries.some((entry) => entry.doc === faulty.failDoc)
      if (isMeant && faulty.failWith === 'throw') throw new Error('append throws')
      return (async () => {
        await gate?.promise
        if (isMeant && faulty.failWith === 'reject') throw new Error('append fails')
        await log.append(entries)
        faulty.committed.push(...entries)
      })()
    },
    replaceWithSnapshot: (doc, uptoSeq, snapshot) => log.replaceWithSnapshot(doc, uptoSeq, snapshot),
  }
  return faulty
}

/** What a server would load that was started now. */
export async function storedRecords(log: FaultyLog): Promise<unknown> {
  const doc = new Y.Doc()
  for (const update of (await log.load(`${BOARD}/shared`)).updates) Y.applyUpdate(doc, update)
  return recordsIn(doc).toJSON()
}

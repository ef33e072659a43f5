import * as Y from 'yjs'

/**
 * One snapshot (V1) of a document's rows, without what was deleted. Proven before it is answered: a document loaded from the
 * snapshot is equal to one loaded from the rows. Throws if it isn't, or if rows wait for others that are missing.
 */
export function mergeRows(rows: readonly Uint8Array[]): Uint8Array {
  const fromRows = load(rows)
  const snapshot = Y.encodeStateAsUpdate(fromRows)
  const difference = firstDifference(fromRows, load([snapshot]))
  if (difference) throw new Error(`snapshot differs from its rows: ${difference}`)
  return snapshot
}

function load(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

function firstDifference(a: Y.Doc, b: Y.Doc): string | null {
  if (isWaiting(a) || isWaiting(b)) return 'updates are missing'
  if (Buffer.compare(Y.encodeStateVector(a), Y.encodeStateVector(b)) !== 0) return 'state vector'
  if (!Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))) return 'deleted parts'
  return null
}

function isWaiting(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

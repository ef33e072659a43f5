import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/**
 * Keeps a document in this browser's IndexedDB, until `onLost`: the connection is gone (iOS takes it from pages in the background), the disk
 * is full, or the person has cleared the browser's data. Nothing is written after that, so that the copy never has a gap.
 */
export function keepUpdates(name: string, doc: Y.Doc, onLost: () => void): IndexeddbPersistence {
  const copy = new IndexeddbPersistence(name, doc)
  const store = copy._storeUpdate
  const lose = (): void => {
    if (copy._destroyed) return
    void copy.destroy().catch(() => undefined)
    onLost()
  }
  doc.off('update', store)
  // An exception in here would leave the document silent for good: Yjs would tell nobody of any later edit.
  copy._storeUpdate = (update, origin) => {
    try {
      store(update, origin)
    } catch {
      lose()
    }
  }
  doc.on('update', copy._storeUpdate)
  const watch = (database: IDBDatabase): void => {
    database.addEventListener('close', lose)
    database.addEventListener('abort', lose)
    // Somebody wants to delete it, perhaps another tab: who holds on to it would keep them waiting.
    database.addEventListener('versionchange', lose)
  }
  void copy._db.then(watch).catch(() => undefined)
  return copy
}

import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { keepUpdates } from './keptUpdates.ts'

/** A layer's copy in this browser: reload and offline work from it. */
export interface LocalCopy {
  /** The copy has been read, or there is none. Never rejects. */
  readonly loaded: Promise<void>
  close(): void
  /** Nothing of the board may stay in this browser. */
  remove(): void
}

/** A slow or blocked disk must not keep anybody from the board. */
export const LOAD_LIMIT_MS = 2000
/** After a copy was lost; then twice as long each time. */
const AGAIN_MS = 5000

const NO_COPY: LocalCopy = { loaded: Promise.resolve(), close: () => {}, remove: () => {} }

/** Some browsers refuse IndexedDB in private windows; y-indexeddb would leave that rejection unhandled. */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${name}/probe`)
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        indexedDB.deleteDatabase(`${name}/probe`)
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}

/** On a first visit there is nothing to read. A browser that cannot list its databases may have a copy. */
async function mayHaveCopy(name: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some((database) => database.name === name)
  } catch {
    return true
  }
}

/** Resolves when the time is over. */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** What a copy holds, as a Yjs update (V1); null: there is none. Never resolves when it cannot be read. */
export async function readLocalCopy(name: string): Promise<Uint8Array | null> {
  if (typeof indexedDB === 'undefined' || !(await mayHaveCopy(name))) return null
  const doc = new Y.Doc()
  const copy = new IndexeddbPersistence(name, doc)
  await copy.whenSynced
  void copy.destroy().catch(() => undefined)
  return Y.encodeStateAsUpdate(doc)
}

export function removeLocalCopy(name: string): void {
  if (typeof indexedDB !== 'undefined') void clearDocument(name).catch(() => undefined)
}

/** `anew`: whatever copy there is, is replaced. */
export function openLocalCopy(name: string, doc: Y.Doc, { anew } = { anew: false }): LocalCopy {
  if (typeof indexedDB === 'undefined') return NO_COPY
  let wanted = true
  let again: ReturnType<typeof setTimeout> | undefined
  let againMs = AGAIN_MS

  const open = async (): Promise<IndexeddbPersistence | null> => {
    if (!(await canOpen(name)) || !wanted) return null
    return keepUpdates(name, doc, () => {
      // It begins with all that the document holds.
      again = setTimeout(() => {
        opening = open()
      }, againMs)
      againMs *= 2
    })
  }
  const nothingToRead = mayHaveCopy(name).then((mayHave) => (mayHave ? ready : undefined))
  let opening = anew ? clearDocument(name).then(open) : open()
  const ready = opening.then((copy) => copy?.whenSynced).then(() => undefined)
  const close = async (): Promise<void> => {
    wanted = false
    clearTimeout(again)
    await (await opening)?.destroy()
  }
  return {
    loaded: Promise.race([ready, nothingToRead, after(LOAD_LIMIT_MS)]).catch(() => undefined),
    close: () => void close().catch(() => undefined),
    remove: () =>
      void close()
        .then(() => removeLocalCopy(name))
        .catch(() => undefined),
  }
}

import * as Y from 'yjs'
import { RICH_TEXT } from '../../shared/board/cells.ts'
import { equalJson } from '../../shared/board/json.ts'
import { readCellValue, recordMapOf, recordsOf } from '../../shared/board/layerDoc.ts'
import { holdsNews, newsFor } from './docNews.ts'

/** By note: its text as the server has it, where this browser has another one. */
export type UnsentWords = ReadonlyMap<string, unknown>

/**
 * What was typed into one's own notes without a connection, in a tab that was closed since. The server's answer may take a note away from
 * here, because it was revealed meanwhile, and the words with it; so they are looked for in the copy as it was before.
 */
export interface UnsentWatch {
  /** This browser's copy is in the document. */
  copyLoaded(): void
  /** The server's state vector; the first one counts. */
  serverHas(stateVector: Uint8Array): void
}

/** @param tell null: there are notes, and it is not known yet what of them the server lacks. */
export function watchUnsentWords(doc: Y.Doc, tell: (words: UnsentWords | null) => void): UnsentWatch {
  let copy: Uint8Array | null = null
  return {
    copyLoaded: () => {
      if (!recordsOf(doc)?.size) return
      copy = Y.encodeStateAsUpdate(doc)
      tell(null)
    },
    serverHas: (stateVector) => {
      if (copy) tell(findUnsentWords(copy, stateVector))
      copy = null
    },
  }
}

export function findUnsentWords(copy: Uint8Array, stateVector: Uint8Array): UnsentWords {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, copy)
  const isNews = newsFor(stateVector)
  const changed = [...(recordsOf(doc)?._map ?? [])].filter(
    ([, item]) => !isNews(item) && holdsNews(item, isNews),
  )
  if (changed.length === 0) return new Map()
  const before = asKnownTo(doc, Y.decodeStateVector(stateVector))
  const texts = changed.map(([id]) => [id, textIn(before, id), textIn(doc, id)] as const)
  return new Map(texts.filter(([, there, here]) => !equalJson(there, here)).map(([id, there]) => [id, there]))
}

/** Without what is news. What was only deleted meanwhile counts as known: nobody knows since when it is. */
function asKnownTo(doc: Y.Doc, known: ReadonlyMap<number, number>): Y.Doc {
  const own = Y.decodeStateVector(Y.encodeStateVector(doc))
  const common = [...own].map(([client, clock]) => [client, Math.min(clock, known.get(client) ?? 0)] as const)
  return Y.createDocFromSnapshot(doc, Y.createSnapshot(Y.snapshot(doc).ds, new Map(common)))
}

function textIn(doc: Y.Doc, id: string): unknown {
  const records = recordsOf(doc)
  const record = records && recordMapOf(records, id)
  return record && readCellValue(record, RICH_TEXT)
}

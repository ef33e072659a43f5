import type { DocName } from '../sync/updateLog.ts'
import { StorageError } from './storageError.ts'

/** A document's name in its two parts: `path` is `stage`, `shared` or `own/<participantId>`. */
export interface DocPath {
  boardId: string
  path: string
}

/** Throws a StorageError (`invalid`) for what is not the name of a layer document. */
export function parseDocName(doc: DocName): DocPath {
  const match = /^([^/]+)\/(stage|shared|own\/[^/]+)$/.exec(doc)
  if (!match?.[1] || !match[2]) throw new StorageError('invalid', `"${doc}" does not name a document`)
  return { boardId: match[1], path: match[2] }
}

/** Only one person may read these documents. */
export function isSecret({ path }: DocPath): boolean {
  return path.startsWith('own/')
}

/** Does a change of this document count as a change of the board? What only one person sees does not. */
export function isBoardContent(doc: DocPath): boolean {
  return !isSecret(doc)
}

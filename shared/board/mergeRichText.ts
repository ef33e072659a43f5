import * as Y from 'yjs'
import { type RichText, readRichText } from './richText.ts'
import { writeRichText } from './richTextWriter.ts'

function edited(start: Uint8Array, value: unknown, clientID: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientID
  Y.applyUpdate(doc, start)
  doc.transact(() => writeRichText(doc.getXmlFragment('text'), value))
  return Y.encodeStateAsUpdate(doc)
}

function startState(base: unknown): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  writeRichText(doc.getXmlFragment('text'), base)
  return Y.encodeStateAsUpdate(doc)
}

/**
 * Two texts that were both made from `base`, with the edits of both. Pure. What both put at one place: `mine` first, for it
 * goes on with the letter before it.
 */
export function mergeRichText(base: unknown, mine: unknown, theirs: unknown): RichText {
  const start = startState(base)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, edited(start, theirs, 3))
  Y.applyUpdate(doc, edited(start, mine, 2))
  return readRichText(doc.getXmlFragment('text'))
}

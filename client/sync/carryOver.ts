import * as Y from 'yjs'
import { RICH_TEXT } from '../../shared/board/cells.ts'
import {
  type RecordsMap,
  readCells,
  readCellValue,
  recordMapOf,
  recordsOf,
  writeCell,
} from '../../shared/board/layerDoc.ts'
import { ownNotesOf } from '../../shared/board/ownNotes.ts'
import { newRichText } from '../../shared/board/richTextWriter.ts'
import { holdsNews, type IsNews, newsFor } from './docNews.ts'
import { CARRIED_OVER } from './origins.ts'

/**
 * Brings into a layer's document what a copy with another history has and the document never knew: records, cells of records, and which
 * notes are the person's own. Made anew, by this client; what is in the document already stays as it is.
 * @param update all of the copy, as a Yjs update (V1)
 */
export function carryOver(update: Uint8Array, doc: Y.Doc): void {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, update)
  const [from, to] = [recordsOf(copy), recordsOf(doc)]
  if (!from || !to) return
  const isNews = newsFor(Y.encodeStateVector(doc))
  const records = [...from.keys()].filter((id) => holdsNews(from._map.get(id), isNews))
  doc.transact(() => {
    for (const id of records) carryRecord(id, from, to, isNews)
    const mine = ownNotesOf(doc)
    for (const [id, origin] of ownNotesOf(copy).entries()) if (!mine.has(id)) mine.set(id, origin)
  }, CARRIED_OVER)
}

function carryRecord(id: string, from: RecordsMap, to: RecordsMap, isNews: IsNews): void {
  const [item, itemThere] = [from._map.get(id), to._map.get(id)]
  const there = recordMapOf(to, id)
  if (there && item && itemThere && Y.compareIDs(item.id, itemThere.id)) carryCells(id, from, there, isNews)
  else if (!there && item && isNews(item)) to.set(id, cloneOf(id, from))
}

function cloneOf(id: string, from: RecordsMap): Y.Map<unknown> {
  const cells = [...(readCells(from, id) ?? [])].filter(([, value]) => value !== undefined)
  return new Y.Map(cells.map(([cell, value]) => [cell, cell === RICH_TEXT ? newRichText(value) : value]))
}

function carryCells(id: string, from: RecordsMap, there: Y.Map<unknown>, isNews: IsNews): void {
  const cells = recordMapOf(from, id)
  for (const [cell, item] of cells?._map ?? []) {
    const after = cells && holdsNews(item, isNews) ? readCellValue(cells, cell) : undefined
    if (after !== undefined) writeCell(there, { cell, before: readCellValue(there, cell), after })
  }
}

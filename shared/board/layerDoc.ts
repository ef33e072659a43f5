import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { type CellChange, type Cells, diffRecords, fromCells, isCellName, RICH_TEXT } from './cells.ts'
import { equalJson, type JsonObject } from './json.ts'
import { mergeRichText } from './mergeRichText.ts'
import { readRichText, toRichText } from './richText.ts'
import { newRichText, writeRichText } from './richTextWriter.ts'
import { boardSchema, validateRecord } from './schema.ts'

/** One record in a layer document: cell name to value. */
export type RecordMap = Y.Map<unknown>

/** All records of a layer document: record id to its cells. */
export type RecordsMap = Y.Map<RecordMap>

export const LAYER_FORMAT = 1

function boardOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('board')
}

/** The container of a layer's records; null while the document is still empty or where it is malformed. */
export function recordsOf(doc: Y.Doc): RecordsMap | null {
  const records = boardOf(doc).get('records')
  return records instanceof Y.Map ? (records as RecordsMap) : null
}

/** The cells of one record; null when it is absent or malformed. */
export function recordMapOf(records: RecordsMap, id: string): RecordMap | null {
  const cells: unknown = records.get(id)
  return cells instanceof Y.Map && isCellName(id) ? (cells as RecordMap) : null
}

/** A cell's value as JSON: a text fragment becomes TipTap JSON; undefined for an absent cell. */
export function readCellValue(map: RecordMap, cell: string): unknown {
  const value = map.get(cell)
  if (value instanceof Y.XmlFragment) return readRichText(value)
  return value instanceof Y.AbstractType ? undefined : value
}

/** All cells of one record. Null when it is absent or malformed. */
export function readCells(records: RecordsMap, id: string): Cells | null {
  const map = recordMapOf(records, id)
  return map && new Map([...map.keys()].map((cell) => [cell, readCellValue(map, cell)]))
}

/** One record as its cells say, not validated. Null when it is absent or malformed. */
export function readRawRecord(records: RecordsMap, id: string): JsonObject | null {
  const cells = readCells(records, id)
  return cells && fromCells(id, cells)
}

export interface LayerRecords {
  records: TLRecord[]
  /** Ids of records that the schema refuses; they are left out. */
  badIds: string[]
}

/** All valid records of a layer document. Never throws, never writes. */
export function readRecords(doc: Y.Doc): LayerRecords {
  const found: LayerRecords = { records: [], badIds: [] }
  const records = recordsOf(doc)
  for (const id of records?.keys() ?? []) {
    try {
      found.records.push(validateRecord(readRawRecord(records as RecordsMap, id) ?? {}))
    } catch {
      found.badIds.push(id)
    }
  }
  return found
}

function writeText(fragment: Y.XmlFragment, { before, after }: CellChange): void {
  const current = readRichText(fragment)
  const base = toRichText(before)
  const nobodyElseWrote = before === undefined || equalJson(current, base)
  writeRichText(fragment, nobodyElseWrote ? after : mergeRichText(base, after, current))
}

/**
 * Sets or deletes one cell. Rich text is edited in place: what the document has beyond `change.before`, because
 * somebody typed meanwhile, stays.
 */
export function writeCell(map: RecordMap, change: CellChange): void {
  const { cell, after } = change
  const current = map.get(cell)
  if (after === undefined) map.delete(cell)
  else if (cell !== RICH_TEXT) map.set(cell, after)
  else if (current instanceof Y.XmlFragment) writeText(current, change)
  else map.set(cell, newRichText(after))
}

/** Puts a whole record in place of whatever is there under its id. */
export function writeRecord(records: RecordsMap, record: TLRecord): void {
  if (!isCellName(record.id)) return
  const map: RecordMap = new Y.Map()
  for (const { cell, after } of diffRecords(null, record)) {
    map.set(cell, cell === RICH_TEXT ? newRichText(after) : after)
  }
  records.set(record.id, map)
}

/** Applies cell changes to a record that exists; does nothing where it does not. */
export function writeChanges(records: RecordsMap, id: string, changes: readonly CellChange[]): void {
  const map = recordMapOf(records, id)
  for (const change of map ? changes : []) writeCell(map as RecordMap, change)
}

/** Makes the containers of a new layer. The server does this once, before the first client. */
export function initLayer(doc: Y.Doc): RecordsMap {
  const records: RecordsMap = new Y.Map()
  const meta = new Y.Map<unknown>(
    Object.entries({ format: LAYER_FORMAT, tldrawSchema: boardSchema.serialize(), generation: 0 }),
  )
  boardOf(doc).set('meta', meta)
  boardOf(doc).set('records', records)
  return records
}

/** The Yjs client that makes containers; see `createLayerUpdate`. */
const MAKER = 1

/**
 * A new layer document with these records, as one Yjs update (V1). Its containers have the same Yjs ids each time: a layer that is
 * made again, after an older backup without it was put back, is the one that browsers know, and their notes fit into it. With
 * other ids the two would be rivals, and half of the browsers would drop all they have. So `initLayer` may never write more or less.
 */
export function createLayerUpdate(records: readonly TLRecord[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = MAKER
  doc.transact(() => {
    const container = initLayer(doc)
    for (const record of records) writeRecord(container, record)
  }, 'createLayer')
  return Y.encodeStateAsUpdate(doc)
}

import type { TLRecord } from 'tldraw'
import type * as Y from 'yjs'
import { type Cells, fromCells, RICH_TEXT, toCells } from '../../shared/board/cells.ts'
import { equalJson, isObject, type JsonObject, keepIdentity } from '../../shared/board/json.ts'
import { readCells, recordsOf } from '../../shared/board/layerDoc.ts'
import { richTextOf, withRichText } from './recordText.ts'
import { validRichText } from './validRichText.ts'

/** What just changed in a layer document. */
export interface LayerChange {
  ids: ReadonlySet<string>
  /** The ids whose text changed. */
  textIds: ReadonlySet<string>
  origin: unknown
}

export interface LayerRecordsOptions {
  /** Adds what is computed and never stored, as the lock of template shapes. */
  derive(record: TLRecord): TLRecord
  /** Throws for a record that may not come into the store. */
  validate(record: JsonObject): TLRecord
  /** The text of this record is to stay as it is known for now. Asked at each refresh. */
  isTextHeld?(id: string): boolean
  onChange(change: LayerChange): void
}

/**
 * The last known records of one layer document. What arrives is only noted; `refresh` takes it over, so that
 * local edits made meanwhile are compared with what the person saw.
 */
export interface LayerRecords {
  get(id: string): TLRecord | null
  ids(): Iterable<string>
  /** Takes over what changed in the document; answers the ids. */
  refresh(): ReadonlySet<string>
  /** We just wrote this record, or removed it (null), ourselves. */
  assume(id: string, record: TLRecord | null): void
  /** Reads every record anew at the next refresh. */
  invalidate(): void
  badIds(): Iterable<string>
  dispose(): void
}

type BoardEvent = Y.YEvent<Y.AbstractType<unknown>>

interface Noted {
  ids: Set<string>
  textIds: Set<string>
}

function noteEvent(event: BoardEvent, noted: Noted): void {
  const [, id, cell] = event.path
  if (event.path.length === 1) for (const key of event.keys.keys()) noted.ids.add(key)
  if (typeof id !== 'string') return
  noted.ids.add(id)
  if (cell === RICH_TEXT || (event.path.length === 2 && event.keys.has(RICH_TEXT))) noted.textIds.add(id)
}

/** Another container came in place of the old one: everything may be different. */
function isReplaced(event: BoardEvent): boolean {
  return event.path.length === 0 && event.keys.has('records')
}

function repaired(raw: JsonObject): TLRecord {
  const record = raw as unknown as TLRecord
  const text = richTextOf(record)
  return isObject(text) ? withRichText(record, validRichText(text)) : record
}

export function openLayerRecords(doc: Y.Doc, options: LayerRecordsOptions): LayerRecords {
  const known = new Map<string, TLRecord>()
  const bad = new Set<string>()
  const changed = new Set<string>()
  const board = doc.getMap('board')

  const accept = (id: string, cells: Cells): TLRecord =>
    options.validate(options.derive(repaired(fromCells(id, cells))) as unknown as JsonObject)

  /** Updates can arrive out of order: a missing cell keeps its last known value. */
  const read = (id: string, cells: Cells, last: TLRecord | undefined): TLRecord => {
    try {
      return accept(id, cells)
    } catch (error) {
      if (!last) throw error
      return accept(id, new Map([...toCells(last), ...cells]))
    }
  }

  const withHeldText = (last: TLRecord | undefined, next: TLRecord): TLRecord => {
    const text = richTextOf(last)
    if (!options.isTextHeld?.(next.id) || equalJson(text, richTextOf(next))) return next
    changed.add(next.id)
    return last ? withRichText(next, text) : next
  }

  const refreshOne = (id: string): void => {
    const records = recordsOf(doc)
    bad.delete(id)
    if (!records?.has(id)) {
      known.delete(id)
      return
    }
    try {
      const last = known.get(id)
      const next = read(id, readCells(records, id) ?? new Map(), last)
      known.set(id, keepIdentity(last, withHeldText(last, next)))
    } catch {
      bad.add(id)
    }
  }

  const invalidate = (): void => {
    for (const id of known.keys()) changed.add(id)
    for (const id of recordsOf(doc)?.keys() ?? []) changed.add(id)
  }

  const observe = (events: BoardEvent[], transaction: Y.Transaction): void => {
    const noted: Noted = { ids: new Set(), textIds: new Set() }
    for (const event of events) noteEvent(event, noted)
    for (const id of noted.ids) changed.add(id)
    if (events.some(isReplaced)) {
      invalidate()
      for (const id of changed) noted.ids.add(id)
    }
    if (noted.ids.size > 0) options.onChange({ ...noted, origin: transaction.origin })
  }

  board.observeDeep(observe)
  invalidate()
  return {
    get: (id) => known.get(id) ?? null,
    ids: () => known.keys(),
    refresh: () => {
      const ids = new Set(changed)
      changed.clear()
      for (const id of ids) refreshOne(id)
      return ids
    },
    assume: (id, record) => {
      if (record) known.set(id, record)
      else known.delete(id)
    },
    invalidate,
    badIds: () => bad,
    dispose: () => board.unobserveDeep(observe),
  }
}

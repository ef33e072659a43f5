import type { TLRecord, TLStore } from 'tldraw'
import type { Layer } from '../../shared/protocol/roles.ts'
import type { BoardRecords } from './boardRecords.ts'
import { type RecordWrite, toWrite } from './layerWrites.ts'
import { canonicalRecord } from './recordText.ts'

/** A record as the screen shows it: whether the template is locked depends on who looks. */
export function withDerivedLock(layer: Layer, record: TLRecord, isLocked: boolean): TLRecord {
  return layer === 'stage' && record.typeName === 'shape' ? { ...record, isLocked } : record
}

/** The lock of template shapes is derived; what the store says about it is never written. */
function withStoredLock(layer: Layer, before: TLRecord | null, after: TLRecord): TLRecord {
  if (layer !== 'stage' || after.typeName !== 'shape') return after
  return { ...after, isLocked: before?.typeName === 'shape' ? before.isLocked : false }
}

function removals(board: BoardRecords, id: string): RecordWrite[] {
  return board.layersWith(id).flatMap((layer) => toWrite(layer, board.getIn(layer, id), null) ?? [])
}

/** What a person's edit of this record means for the documents. None for a record without a layer. */
export function toLocalWrites(
  store: TLStore,
  board: BoardRecords,
  layer: Layer | null,
  id: string,
): RecordWrite[] {
  const after = store.get(id as TLRecord['id'])
  if (!after) return removals(board, id)
  if (!layer) return []
  const before = board.get(id)
  const write = toWrite(layer, before, withStoredLock(layer, before, canonicalRecord(after)))
  return write ? [write] : []
}

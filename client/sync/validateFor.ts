import type { TLRecord, TLStore } from 'tldraw'
import { isDrawable } from '../../shared/board/isDrawable.ts'
import type { JsonObject } from '../../shared/board/json.ts'
import { isDocumentType } from '../../shared/board/schema.ts'

/** Throws for a record that this store would not take. */
export function validateFor(store: TLStore, value: JsonObject): TLRecord {
  const typeName = String(value.typeName)
  if (!isDocumentType(typeName)) throw new Error(`Not a record of a board: ${typeName}`)
  const record = store.schema.types[typeName as TLRecord['typeName']].validate(value) as TLRecord
  if (!isDrawable(value)) throw new Error(`Cannot be drawn: ${String(value.id)}`)
  return record
}

import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLRecord } from '@tldraw/tlschema'
import { isDrawable } from './isDrawable.ts'
import { zoneShapeProps } from './zoneShape.ts'

/** tldraw's schema with our shapes: what may stand on a board. Runs in Node and in browsers. */
export const boardSchema = createTLSchema({
  shapes: { ...defaultShapeSchemas, zone: { props: zoneShapeProps } },
  bindings: defaultBindingSchemas,
})

/** The record types that documents hold. Cameras, cursors and the like belong to one screen only. */
const DOCUMENT_TYPES: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset'])

export function isDocumentType(typeName: string): boolean {
  return DOCUMENT_TYPES.has(typeName)
}

function isDocumentRecord(value: { id?: unknown; typeName?: unknown }): boolean {
  const { id, typeName } = value
  return typeof id === 'string' && typeof typeName === 'string' && isDocumentType(typeName)
}

/** The record when the schema accepts it. Throws an Error that names the field otherwise. */
export function validateRecord(value: { id?: unknown; typeName?: unknown }): TLRecord {
  if (!isDocumentRecord(value)) throw new Error(`Not a document record: ${String(value.typeName)}`)
  const type = boardSchema.types[value.typeName as TLRecord['typeName']]
  const record = type.validate(value) as TLRecord
  if (!isDrawable(value)) throw new Error(`Cannot be drawn: ${String(value.id)}`)
  return record
}

import type { TLRecord } from 'tldraw'
import { equalJson, isObject } from '../../shared/board/json.ts'
import { toRichText } from '../../shared/board/richText.ts'

export function propsOf(record: TLRecord): Readonly<Record<string, unknown>> {
  return 'props' in record && isObject(record.props) ? record.props : {}
}

/** The text of a note or another shape that has one. */
export function richTextOf(record: TLRecord | null | undefined): unknown {
  return record ? propsOf(record).richText : undefined
}

export function withRichText(record: TLRecord, richText: unknown): TLRecord {
  return { ...record, props: { ...propsOf(record), richText } } as TLRecord
}

/** The record with its text in the one form in which texts are stored and compared. */
export function canonicalRecord(record: TLRecord): TLRecord {
  const text = richTextOf(record)
  if (text === undefined) return record
  const canonical = toRichText(text)
  return equalJson(text, canonical) ? record : withRichText(record, canonical)
}

/** Same content? Texts are compared as texts, whatever their JSON looks like. */
export function equalRecords(a: TLRecord, b: TLRecord): boolean {
  return a === b || equalJson(canonicalRecord(a), canonicalRecord(b))
}

import { BadFrame } from './badFrame.ts'
import type { ByteReader } from './byteReader.ts'

const DELETED = 1
const JSON_VALUES = 2
const BINARY = 3
const STRING = 4
const EMBED = 5
const FORMAT = 6
const TYPE = 7
const ANY = 8

/** Deeper values would overflow the stack of whoever reads them. */
const MAX_DEPTH = 64

/** Walks the content of one item and answers its length in clock ticks. Sub-documents are refused: no layer has any. */
export function scanContent(reader: ByteReader, kind: number): number {
  switch (kind) {
    case DELETED:
      return reader.uint()
    case JSON_VALUES:
      return repeat(reader.uint(), () => scanJson(reader.text()))
    case BINARY:
      reader.bytes()
      return 1
    case STRING:
      return reader.text().length
    case EMBED:
      scanJson(reader.text())
      return 1
    case FORMAT:
      return scanFormat(reader)
    case TYPE:
      return scanType(reader)
    case ANY:
      return repeat(reader.uint(), () => scanAny(reader, 0))
    default:
      throw new BadFrame('unknown content')
  }
}

function repeat(count: number, step: () => void): number {
  for (let left = count; left > 0; left--) step()
  return count
}

function scanFormat(reader: ByteReader): number {
  checkKey(reader.text())
  scanJson(reader.text())
  return 1
}

const XML_ELEMENT = 3
const XML_HOOK = 5
const LAST_TYPE = 6

function scanType(reader: ByteReader): number {
  const type = reader.uint()
  if (type > LAST_TYPE) throw new BadFrame('unknown type')
  if (type === XML_ELEMENT || type === XML_HOOK) reader.text()
  return 1
}

function scanJson(text: string): void {
  if (text === 'undefined') return
  JSON.parse(text, (key, value: unknown) => {
    checkKey(key)
    return value
  })
}

/** lib0's `any` encoding: a tag byte, then the value. */
function scanAny(reader: ByteReader, depth: number): void {
  if (depth > MAX_DEPTH) throw new BadFrame('nested too deep')
  const scanValue = ANY_VALUES[127 - reader.byte()]
  if (!scanValue) throw new BadFrame('unknown value')
  scanValue(reader, depth)
}

const ANY_VALUES: readonly ((reader: ByteReader, depth: number) => void)[] = [
  () => {}, // undefined
  () => {}, // null
  (reader) => reader.int(),
  (reader) => reader.skip(4), // float32
  (reader) => reader.skip(8), // float64
  (reader) => reader.skip(8), // bigint
  () => {}, // false
  () => {}, // true
  (reader) => reader.text(),
  scanObject,
  (reader, depth) => repeat(reader.uint(), () => scanAny(reader, depth + 1)),
  (reader) => reader.bytes(),
]

function scanObject(reader: ByteReader, depth: number): void {
  repeat(reader.uint(), () => {
    checkKey(reader.text())
    scanAny(reader, depth + 1)
  })
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Refuses keys that would replace the prototype of what a reader builds from them. */
export function checkKey(key: string): void {
  if (FORBIDDEN_KEYS.has(key)) throw new BadFrame('forbidden key')
}

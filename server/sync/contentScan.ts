import { BadFrame, TooCostly } from './badFrame.ts'
import type { ByteReader } from './byteReader.ts'
import { JSON_MAX_BYTES, VALUES_MAX } from './limits.ts'

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

/** Walks the contents of an update's items. What is read in one go is bounded. */
export interface ContentScan {
  /** What is read from now on is read in another go. */
  restart(): void
  /** Answers the item's length in clock ticks. Sub-documents are refused: no layer has any. */
  scan(kind: number): number
}

export function createContentScan(reader: ByteReader): ContentScan {
  let valuesLeft = VALUES_MAX
  let jsonBytesLeft = JSON_MAX_BYTES

  const spendValues = (count: number): number => {
    valuesLeft -= count
    if (valuesLeft < 0) throw new TooCostly('too many values at once')
    return count
  }
  const json = (): void => {
    const text = reader.text()
    jsonBytesLeft -= text.length
    if (jsonBytesLeft < 0) throw new TooCostly('too much JSON at once')
    checkJson(text)
  }
  const repeat = (step: () => void): number => {
    const count = spendValues(reader.uint())
    for (let left = count; left > 0; left--) step()
    return count
  }
  const format = (): void => {
    checkKey(reader.text())
    json()
  }
  /** lib0's `any` encoding: a tag byte, then the value. */
  const any = (depth: number): void => {
    if (depth > MAX_DEPTH) throw new BadFrame('nested too deep')
    const tag = reader.byte()
    if (tag === ANY_OBJECT) repeat(() => member(depth))
    else if (tag === ANY_ARRAY) repeat(() => any(depth + 1))
    else skipPlainValue(reader, tag)
  }
  const member = (depth: number): void => {
    checkKey(reader.text())
    any(depth + 1)
  }
  const one = (step: () => unknown): number => {
    step()
    return 1
  }

  return {
    restart() {
      valuesLeft = VALUES_MAX
      jsonBytesLeft = JSON_MAX_BYTES
    },
    scan(kind) {
      if (kind === STRING) return reader.text().length
      if (kind === ANY) return repeat(() => any(0))
      if (kind === TYPE) return one(() => skipType(reader))
      if (kind === DELETED) return reader.uint()
      if (kind === FORMAT) return one(format)
      if (kind === BINARY) return one(() => reader.bytes())
      if (kind === EMBED) return one(json)
      if (kind === JSON_VALUES) return repeat(json)
      throw new BadFrame('unknown content')
    },
  }
}

const XML_ELEMENT = 3
const XML_HOOK = 5
const LAST_TYPE = 6

function skipType(reader: ByteReader): void {
  const type = reader.uint()
  if (type > LAST_TYPE) throw new BadFrame('unknown type')
  if (type === XML_ELEMENT || type === XML_HOOK) reader.text()
}

const ANY_OBJECT = 118
const ANY_ARRAY = 117

/** By tag, from 127 (undefined) down to 116 (bytes). */
const SKIP_PLAIN: readonly (((reader: ByteReader) => void) | null)[] = [
  () => {}, // undefined
  () => {}, // null
  (reader) => void reader.int(),
  (reader) => reader.skip(4), // float32
  (reader) => reader.skip(8), // float64
  (reader) => reader.skip(8), // bigint
  () => {}, // false
  () => {}, // true
  (reader) => void reader.text(),
  null,
  null,
  (reader) => void reader.bytes(),
]

function skipPlainValue(reader: ByteReader, tag: number): void {
  const skip = SKIP_PLAIN[127 - tag]
  if (!skip) throw new BadFrame('unknown value')
  skip(reader)
}

/** Only text that could spell a forbidden key is looked through key by key, which takes ten times as long. */
const SUSPICIOUS = /proto|constructor|\\/

function checkJson(text: string): void {
  if (text === 'undefined') return
  if (!SUSPICIOUS.test(text)) return void JSON.parse(text)
  JSON.parse(text, (key, value: unknown) => {
    checkKey(key)
    return value
  })
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Refuses keys that would replace the prototype of what a reader builds from them. */
export function checkKey(key: string): string {
  if (FORBIDDEN_KEYS.has(key)) throw new BadFrame('forbidden key')
  return key
}

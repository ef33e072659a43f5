import { BadFrame } from './badFrame.ts'
import type { ByteReader } from './byteReader.ts'
import { type ContentScan, checkKey } from './contentScan.ts'

export interface StructId {
  client: number
  clock: number
}

/** One struct of an update, without its content. */
export interface ScannedStruct extends StructId {
  length: number
  /** What it takes up in the update. */
  bytes: number
  /** Name of the top-level type it says it belongs to; null if it says so by `refs` (or is garbage, without any). */
  rootName: string | null
  /** Left and right origin, or the parent's id: what must be known before it can be integrated. */
  refs: readonly StructId[]
  /** The first of `refs` is the left origin. */
  hasOrigin: boolean
  /** The last of `refs` is the right origin. */
  hasRightOrigin: boolean
  /** Its key in the parent; null: it stands in a sequence, or where its origins stand. */
  key: string | null
}

export interface ScannedRange extends StructId {
  length: number
}

/** Clocks that an update leaves out between two structs of a client. */
export interface SkippedClocks {
  skipped: number
}

const SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20
const GARBAGE = { rootName: null, refs: [], hasOrigin: false, hasRightOrigin: false, key: null }

type WithoutBytes = Omit<ScannedStruct, 'bytes'>

/** Reads the struct at the reader's place, which has this id, without building it. Throws. */
export function readStruct(
  reader: ByteReader,
  content: ContentScan,
  id: StructId,
): ScannedStruct | SkippedClocks {
  const before = reader.remaining
  const info = reader.byte()
  if ((info & 0x1f) === SKIP) return { skipped: readLength(reader) }
  const struct = (info & 0x1f) === 0 ? readGarbage(reader, id) : readItem(reader, content, info, id)
  return Object.assign(struct, { bytes: before - reader.remaining })
}

export function isSkipped(read: ScannedStruct | SkippedClocks): read is SkippedClocks {
  return 'skipped' in read
}

function readGarbage(reader: ByteReader, { client, clock }: StructId): WithoutBytes {
  return { client, clock, ...GARBAGE, length: readLength(reader) }
}

function readItem(reader: ByteReader, content: ContentScan, info: number, id: StructId): WithoutBytes {
  const hasOrigin = (info & HAS_ORIGIN) !== 0
  const hasRightOrigin = (info & HAS_RIGHT_ORIGIN) !== 0
  const refs: StructId[] = []
  let rootName: string | null = null
  let key: string | null = null
  if (hasOrigin) refs.push(readId(reader))
  if (hasRightOrigin) refs.push(readId(reader))
  if (refs.length === 0) {
    if (reader.uint() === 1) rootName = reader.text()
    else refs.push(readId(reader))
    if (info & HAS_PARENT_KEY) key = checkKey(reader.text())
  }
  if (refs.some((ref) => ref.client === id.client && ref.clock >= id.clock)) {
    // Yjs doesn't look for this and throws in the middle of integrating.
    throw new BadFrame('refers to its own future')
  }
  const length = content.scan(info & 0x1f)
  if (length === 0) throw new BadFrame('empty struct')
  return { client: id.client, clock: id.clock, length, rootName, refs, hasOrigin, hasRightOrigin, key }
}

function readId(reader: ByteReader): StructId {
  return { client: reader.uint(), clock: reader.uint() }
}

/** A range of deleted clocks. Yjs writes them sorted: one that begins before `end`, where the one before ends, is refused. */
export function readRange(reader: ByteReader, client: number, end: number): ScannedRange {
  const range = { client, clock: reader.uint(), length: readLength(reader) }
  if (range.clock < end) throw new BadFrame('deletions out of order')
  if (!Number.isSafeInteger(range.clock + range.length)) throw new BadFrame('clock out of range')
  return range
}

function readLength(reader: ByteReader): number {
  const length = reader.uint()
  if (length === 0) throw new BadFrame('empty struct')
  return length
}

/** Yjs allocates an array of the declared size at once: seven bytes could cost 200 MB. */
export function readCount(reader: ByteReader, minBytesEach: number): number {
  const count = reader.uint()
  if (count * minBytesEach > reader.remaining) throw new BadFrame('declares more than it holds')
  return count
}

/** Answers a function that reads the client of the next block. Yjs would silently drop the first of two blocks of one client. */
export function clientReader(reader: ByteReader): () => number {
  const seen = new Set<number>()
  return () => {
    const client = reader.uint()
    if (seen.has(client)) throw new BadFrame('client twice')
    seen.add(client)
    return client
  }
}

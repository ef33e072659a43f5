import { BadFrame, TooCostly } from './badFrame.ts'
import { type ByteReader, createByteReader, readSafely } from './byteReader.ts'
import { type ContentScan, checkKey, createContentScan } from './contentScan.ts'
import { STRUCTS_MAX } from './limits.ts'

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

export interface UpdateScan {
  structs: readonly ScannedStruct[]
  deletes: readonly ScannedRange[]
}

const SKIP = 10
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_PARENT_KEY = 0x20
const GARBAGE = { rootName: null, refs: [], hasOrigin: false, hasRightOrigin: false, key: null }

/** Walks a whole V1 update before Yjs sees it, without building anything of it. Throws BadFrame. */
export function scanUpdate(update: Uint8Array): UpdateScan {
  return readSafely(() => {
    const reader = createByteReader(update)
    const structs = scanStructs(reader)
    const deletes = scanDeletes(reader)
    if (reader.remaining > 0) throw new BadFrame('bytes after the update')
    return { structs, deletes }
  })
}

function scanStructs(reader: ByteReader): ScannedStruct[] {
  const structs: ScannedStruct[] = []
  const content = createContentScan(reader)
  const seen = new Set<number>()
  for (let blocks = readCount(reader, 3); blocks > 0; blocks--) {
    const count = readCount(reader, 2)
    const client = reader.uint()
    // Yjs would silently drop the first of two blocks of one client.
    if (seen.has(client)) throw new BadFrame('client twice')
    seen.add(client)
    scanBlock(reader, content, count, client, structs)
  }
  return structs
}

function scanBlock(
  reader: ByteReader,
  content: ContentScan,
  count: number,
  client: number,
  structs: ScannedStruct[],
): void {
  if (structs.length + count > STRUCTS_MAX) throw new TooCostly('too many changes at once')
  let clock = reader.uint()
  for (let left = count; left > 0; left--) {
    const before = reader.remaining
    const info = reader.byte()
    const id = { client, clock }
    if ((info & 0x1f) === SKIP) {
      clock += readLength(reader)
      continue
    }
    const struct = (info & 0x1f) === 0 ? scanGarbage(reader, id) : scanItem(reader, content, info, id)
    structs.push(Object.assign(struct, { bytes: before - reader.remaining }))
    clock += struct.length
  }
  if (!Number.isSafeInteger(clock)) throw new BadFrame('clock out of range')
}

function scanGarbage(reader: ByteReader, id: StructId): Omit<ScannedStruct, 'bytes'> {
  return { ...id, ...GARBAGE, length: readLength(reader) }
}

function scanItem(
  reader: ByteReader,
  content: ContentScan,
  info: number,
  id: StructId,
): Omit<ScannedStruct, 'bytes'> {
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

function scanDeletes(reader: ByteReader): ScannedRange[] {
  const ranges: ScannedRange[] = []
  const seen = new Set<number>()
  for (let clients = readCount(reader, 2); clients > 0; clients--) {
    const client = reader.uint()
    if (seen.has(client)) throw new BadFrame('client twice')
    seen.add(client)
    scanRanges(reader, client, ranges)
  }
  return ranges
}

/** Yjs writes them sorted. Ranges that overlap would be walked again and again: half a megabyte could cost minutes. */
function scanRanges(reader: ByteReader, client: number, ranges: ScannedRange[]): void {
  const count = readCount(reader, 2)
  if (ranges.length + count > STRUCTS_MAX) throw new TooCostly('too many deletions at once')
  let end = 0
  for (let left = count; left > 0; left--) {
    const range = { client, clock: reader.uint(), length: readLength(reader) }
    if (range.clock < end) throw new BadFrame('deletions out of order')
    end = range.clock + range.length
    if (!Number.isSafeInteger(end)) throw new BadFrame('clock out of range')
    ranges.push(range)
  }
}

function readId(reader: ByteReader): StructId {
  return { client: reader.uint(), clock: reader.uint() }
}

function readLength(reader: ByteReader): number {
  const length = reader.uint()
  if (length === 0) throw new BadFrame('empty struct')
  return length
}

/** Yjs allocates an array of the declared size at once: seven bytes could cost 200 MB. */
function readCount(reader: ByteReader, minBytesEach: number): number {
  const count = reader.uint()
  if (count * minBytesEach > reader.remaining) throw new BadFrame('declares more than it holds')
  return count
}

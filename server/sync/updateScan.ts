import { BadFrame } from './badFrame.ts'
import { type ByteReader, createByteReader, readSafely } from './byteReader.ts'
import { checkKey, scanContent } from './contentScan.ts'

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
const NO_REFS: readonly StructId[] = []

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
  const seen = new Set<number>()
  for (let blocks = readCount(reader, 3); blocks > 0; blocks--) {
    const count = readCount(reader, 2)
    const client = reader.uint()
    // Yjs would silently drop the first of two blocks of one client.
    if (seen.has(client)) throw new BadFrame('client twice')
    seen.add(client)
    scanBlock(reader, count, client, structs)
  }
  return structs
}

function scanBlock(reader: ByteReader, count: number, client: number, structs: ScannedStruct[]): void {
  let clock = reader.uint()
  for (let left = count; left > 0; left--) {
    const before = reader.remaining
    const info = reader.byte()
    const id = { client, clock }
    if ((info & 0x1f) === SKIP) {
      clock += readLength(reader)
      continue
    }
    const struct = (info & 0x1f) === 0 ? scanGarbage(reader, id) : scanItem(reader, info, id)
    structs.push({ ...struct, bytes: before - reader.remaining })
    clock += struct.length
  }
  if (!Number.isSafeInteger(clock)) throw new BadFrame('clock out of range')
}

function scanGarbage(reader: ByteReader, id: StructId): Omit<ScannedStruct, 'bytes'> {
  return { ...id, length: readLength(reader), rootName: null, refs: NO_REFS }
}

function scanItem(reader: ByteReader, info: number, id: StructId): Omit<ScannedStruct, 'bytes'> {
  const refs: StructId[] = []
  let rootName: string | null = null
  if (info & HAS_ORIGIN) refs.push(readId(reader))
  if (info & HAS_RIGHT_ORIGIN) refs.push(readId(reader))
  if (refs.length === 0) {
    if (reader.uint() === 1) rootName = reader.text()
    else refs.push(readId(reader))
    if (info & HAS_PARENT_KEY) checkKey(reader.text())
  }
  if (refs.some((ref) => ref.client === id.client && ref.clock >= id.clock)) {
    // Yjs doesn't look for this and throws in the middle of integrating.
    throw new BadFrame('refers to its own future')
  }
  const length = scanContent(reader, info & 0x1f)
  if (length === 0) throw new BadFrame('empty struct')
  return { ...id, length, rootName, refs }
}

function scanDeletes(reader: ByteReader): ScannedRange[] {
  const ranges: ScannedRange[] = []
  for (let clients = readCount(reader, 2); clients > 0; clients--) {
    const client = reader.uint()
    for (let count = readCount(reader, 2); count > 0; count--) {
      ranges.push({ client, clock: reader.uint(), length: reader.uint() })
    }
  }
  return ranges
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

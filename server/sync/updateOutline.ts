import { BadFrame, TooCostly } from './badFrame.ts'
import { type ByteReader, createByteReader, readingError } from './byteReader.ts'
import { createContentScan } from './contentScan.ts'
import { PART_BYTES, PART_STRUCTS } from './limits.ts'
import { clientReader, isSkipped, readCount, readRange, readStruct } from './structReader.ts'

/** Where the structs of one client begin. */
export interface Block {
  client: number
  /** Of the first struct. */
  clock: number
  position: number
  structs: number
}

/** Where to find what in an update that was read from beginning to end. */
export interface UpdateOutline {
  blocks: ReadonlyMap<number, Block>
  deletesPosition: number
}

/** Calls back before each part-sized piece of work. */
interface Pace {
  isDue(): boolean
}

/**
 * The same examination as `scanUpdate`, for updates that are too large to be examined in one go: yields now and then, and remembers
 * only where to find what. Throws BadFrame or TooCostly.
 */
export function* outlineUpdate(update: Uint8Array, structsMax: number): Generator<void, UpdateOutline> {
  const reader = createByteReader(update)
  const pace = createPace(reader)
  try {
    const blocks = yield* outlineStructs(reader, structsMax, pace)
    const deletesPosition = reader.position
    yield* checkDeletes(reader, structsMax, pace)
    if (reader.remaining > 0) throw new BadFrame('bytes after the update')
    return { blocks, deletesPosition }
  } catch (error) {
    throw readingError(error)
  }
}

function* outlineStructs(
  reader: ByteReader,
  structsMax: number,
  pace: Pace,
): Generator<void, Map<number, Block>> {
  const blocks = new Map<number, Block>()
  const content = createContentScan(reader)
  const readClient = clientReader(reader)
  let structs = 0
  for (let left = readCount(reader, 3); left > 0; left--) {
    const count = readCount(reader, 2)
    structs += count
    if (structs > structsMax) throw new TooCostly('too many changes at once')
    const client = readClient()
    let clock = reader.uint()
    blocks.set(client, { client, clock, position: reader.position, structs: count })
    for (let left = count; left > 0; left--) {
      const struct = readStruct(reader, content, { client, clock })
      clock += isSkipped(struct) ? struct.skipped : struct.length
      if (!pace.isDue()) continue
      yield
      content.restart()
    }
    if (!Number.isSafeInteger(clock)) throw new BadFrame('clock out of range')
  }
  return blocks
}

function* checkDeletes(reader: ByteReader, rangesMax: number, pace: Pace): Generator<void, void> {
  const readClient = clientReader(reader)
  let ranges = 0
  for (let clients = readCount(reader, 2); clients > 0; clients--) {
    const client = readClient()
    const count = readCount(reader, 2)
    ranges += count
    if (ranges > rangesMax) throw new TooCostly('too many deletions at once')
    let end = 0
    for (let left = count; left > 0; left--) {
      const range = readRange(reader, client, end)
      end = range.clock + range.length
      if (pace.isDue()) yield
    }
  }
}

/** Reading costs a quarter of what a struct costs in all. */
const STRUCTS_PER_GO = 4 * PART_STRUCTS
const BYTES_PER_GO = 4 * PART_BYTES

function createPace(reader: ByteReader): Pace {
  let structs = 0
  let since = 0
  return {
    isDue() {
      structs += 1
      if (structs < STRUCTS_PER_GO && reader.position - since < BYTES_PER_GO) return false
      structs = 0
      since = reader.position
      return true
    },
  }
}

import { BadFrame, TooCostly } from './badFrame.ts'
import { type ByteReader, createByteReader, readSafely } from './byteReader.ts'
import { createContentScan } from './contentScan.ts'
import { STRUCTS_MAX } from './limits.ts'
import {
  clientReader,
  isSkipped,
  readCount,
  readRange,
  readStruct,
  type ScannedRange,
  type ScannedStruct,
} from './structReader.ts'

export interface UpdateScan {
  structs: readonly ScannedStruct[]
  deletes: readonly ScannedRange[]
}

/** Walks a whole V1 update before Yjs sees it, without building anything of it. Throws BadFrame or TooCostly. */
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
  const readClient = clientReader(reader)
  for (let blocks = readCount(reader, 3); blocks > 0; blocks--) {
    const count = readCount(reader, 2)
    if (structs.length + count > STRUCTS_MAX) throw new TooCostly('too many changes at once')
    const client = readClient()
    let clock = reader.uint()
    for (let left = count; left > 0; left--) {
      const struct = readStruct(reader, content, { client, clock })
      clock += isSkipped(struct) ? struct.skipped : struct.length
      if (!isSkipped(struct)) structs.push(struct)
    }
    if (!Number.isSafeInteger(clock)) throw new BadFrame('clock out of range')
  }
  return structs
}

/** Ranges that overlap would be walked again and again: half a megabyte could cost minutes. */
function scanDeletes(reader: ByteReader): ScannedRange[] {
  const ranges: ScannedRange[] = []
  const readClient = clientReader(reader)
  for (let clients = readCount(reader, 2); clients > 0; clients--) {
    const client = readClient()
    const count = readCount(reader, 2)
    if (ranges.length + count > STRUCTS_MAX) throw new TooCostly('too many deletions at once')
    let end = 0
    for (let left = count; left > 0; left--) {
      const range = readRange(reader, client, end)
      end = range.clock + range.length
      ranges.push(range)
    }
  }
  return ranges
}

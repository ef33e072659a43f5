import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { createByteReader } from './byteReader.ts'
import { type DeletedPiece, deletedPieces, replacedWeight } from './cascade.ts'
import { inCausalOrder, type PlacedStruct } from './causalOrder.ts'
import { PART_BYTES, PART_STRETCH, PART_STRUCTS } from './limits.ts'
import { readCount, readRange, type ScannedRange, type ScannedStruct } from './structReader.ts'
import type { UpdateOutline } from './updateOutline.ts'
import type { UpdateScan } from './updateScan.ts'

/** A piece of a large update that is an update by itself. */
export interface UpdatePart {
  update: Uint8Array
  scan: UpdateScan
}

export interface PartSize {
  structs: number
  bytes: number
}

const PART_SIZE: PartSize = { structs: PART_STRUCTS, bytes: PART_BYTES }

/** Can it be worked off in one go? Throws TooCostly. */
export function isLight(scan: UpdateScan, doc: Y.Doc): boolean {
  let made = scan.structs.length
  for (const struct of scan.structs) made += replacedWeight(struct, doc)
  return made <= PART_STRUCTS && deletesLittle(scan, doc)
}

function deletesLittle({ deletes }: UpdateScan, doc: Y.Doc): boolean {
  let weight = 0
  for (const range of deletes) {
    for (const piece of deletedPieces(range, () => doc)) {
      weight += piece.weight
      if (weight > PART_STRUCTS) return false
    }
  }
  return true
}

/**
 * An update in parts that can be applied one after the other, with other people's edits between them: what is in an update of
 * `outlineUpdate` and news to the document as it is when the part is asked for. Null: no part yet, a good moment for others.
 * Throws TooCostly.
 */
export function* partsOf(
  update: Uint8Array,
  outline: UpdateOutline,
  doc: () => Y.Doc,
  size = PART_SIZE,
): Generator<UpdatePart | null> {
  let part = createPart(update, size)
  for (const placed of inCausalOrder(update, outline, doc)) {
    if (part.isFullBefore(placed)) {
      yield part.end()
      part = createPart(update, size)
    }
    part.add(placed, doc())
  }
  yield part.end()
  part = createPart(update, size)
  for (const piece of deletions(update, outline.deletesPosition, doc)) {
    part.delete(piece)
    if (!part.isFull()) continue
    yield part.end()
    part = createPart(update, size)
  }
  yield part.end()
}

function* deletions(update: Uint8Array, position: number, doc: () => Y.Doc): Generator<DeletedPiece> {
  const reader = createByteReader(update)
  reader.seek(position)
  for (let clients = readCount(reader, 2); clients > 0; clients--) {
    const client = reader.uint()
    for (let ranges = reader.uint(); ranges > 0; ranges--)
      yield* deletedPieces(readRange(reader, client, 0), doc)
  }
}

/** Structs of one client that stand one behind the other in the update. */
interface Run {
  client: number
  clock: number
  count: number
  from: number
  to: number
  structs: ScannedStruct[]
}

function createPart(update: Uint8Array, size: PartSize) {
  const runs = new Map<number, Run>()
  const deletes: ScannedRange[] = []
  let [weight, bytes] = [0, 0]

  const isFull = (stretch = 1) => weight >= size.structs * stretch || bytes >= size.bytes * stretch
  const isHere = (id: { client: number; clock: number }) =>
    id.clock >= (runs.get(id.client)?.clock ?? Number.POSITIVE_INFINITY)

  function add({ client, clock, struct, from, to }: PlacedStruct, doc: Y.Doc): void {
    weight += 1
    bytes += to - from
    const isNews = struct !== null && clock + struct.length > Y.getState(doc.store, client)
    const run = runs.get(client) ?? { client, clock, count: 0, from, to, structs: [] }
    if (run.count === 0 && !isNews) return
    runs.set(client, Object.assign(run, { to, count: run.count + 1 }))
    if (!struct) return
    run.structs.push(struct)
    weight += replacedWeight(struct, doc)
  }

  function remove({ range, weight: pieceWeight }: DeletedPiece): void {
    weight += pieceWeight
    const last = deletes.at(-1)
    if (!range) return
    if (last?.client === range.client && last.clock + last.length === range.clock) last.length += range.length
    else deletes.push({ ...range })
  }

  return {
    isFull,
    /** Only where something begins that has nothing to do with what is here already: a new note is to come whole. */
    isFullBefore: ({ struct }: PlacedStruct) =>
      isFull() && (isFull(PART_STRETCH) || !struct?.refs.some((ref) => isHere(ref))),
    add,
    delete: remove,
    end(): UpdatePart | null {
      if (runs.size + deletes.length === 0) return null
      const all = [...runs.values()]
      const scan = { structs: all.flatMap((run) => run.structs), deletes }
      return { update: encodePart(update, all, deletes), scan }
    },
  }
}

/** V1 structs mean the same wherever they stand, so their bytes are taken as they are. */
function encodePart(update: Uint8Array, runs: readonly Run[], deletes: readonly ScannedRange[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, runs.length)
    for (const run of runs) writeRun(encoder, update, run)
    const byClient = Map.groupBy(deletes, ({ client }) => client)
    encoding.writeVarUint(encoder, byClient.size)
    for (const [client, ranges] of byClient) writeRanges(encoder, client, ranges)
  })
}

function writeRun(
  encoder: encoding.Encoder,
  update: Uint8Array,
  { client, clock, count, from, to }: Run,
): void {
  for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8Array(encoder, update.subarray(from, to))
}

function writeRanges(encoder: encoding.Encoder, client: number, ranges: readonly ScannedRange[]): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, ranges.length)
  for (const { clock, length } of ranges) {
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, length)
  }
}

import type * as Y from 'yjs'
import { getState } from 'yjs'
import { createByteReader } from './byteReader.ts'
import { createContentScan } from './contentScan.ts'
import { isSkipped, readStruct, type ScannedStruct, type StructId } from './structReader.ts'
import type { Block, UpdateOutline } from './updateOutline.ts'

/** A struct where it stands in the update. Null: clocks that are left out. */
export interface PlacedStruct {
  client: number
  clock: number
  struct: ScannedStruct | null
  from: number
  to: number
}

interface Cursor extends Block {
  /** Read, and not taken yet. */
  head: PlacedStruct | null
}

interface Waiting {
  cursor: Cursor
  clock: number
}

/**
 * The structs of an update, each after all that it hangs on, as far as that is here; those that hang on something missing come
 * last. Clients' structs come in the order of their clocks.
 */
export function* inCausalOrder(
  update: Uint8Array,
  outline: UpdateOutline,
  doc: () => Y.Doc,
): Generator<PlacedStruct> {
  const take = createHeads(update)
  const taken = new Map<number, number>()
  const known = (client: number) => Math.max(taken.get(client) ?? 0, getState(doc().store, client))
  const waits = createWaitingList()
  const cursors = new Map<number, Cursor>()

  function* advance(cursor: Cursor): Generator<PlacedStruct> {
    for (let head = take.head(cursor); head; head = take.head(cursor)) {
      const missing = missingFor(head, known)
      if (missing) return waits.add(missing, cursor)
      cursor.head = null
      if (head.struct) taken.set(head.client, head.clock + head.struct.length)
      yield head
    }
  }

  for (const block of outline.blocks.values()) {
    const first: Cursor = { ...block, head: null }
    cursors.set(block.client, first)
    const ready = [first]
    for (let cursor = ready.pop(); cursor; cursor = ready.pop()) {
      yield* advance(cursor)
      ready.push(...waits.wake(cursor.client, known(cursor.client)))
    }
  }
  for (const cursor of cursors.values()) yield* take.all(cursor)
}

/** The first thing that has to be known before this one can be placed. */
function missingFor(
  { client, clock, struct }: PlacedStruct,
  known: (client: number) => number,
): StructId | null {
  if (!struct) return null
  if (clock > known(client)) return { client, clock: clock - 1 }
  return struct.refs.find((ref) => ref.clock >= known(ref.client)) ?? null
}

function createHeads(update: Uint8Array) {
  const reader = createByteReader(update)
  const content = createContentScan(reader)

  function read(cursor: Cursor): PlacedStruct | null {
    if (cursor.structs === 0) return null
    const { client, clock, position } = cursor
    reader.seek(position)
    content.restart()
    const read = readStruct(reader, content, { client, clock })
    const struct = isSkipped(read) ? null : read
    cursor.structs -= 1
    cursor.clock += isSkipped(read) ? read.skipped : read.length
    cursor.position = reader.position
    return { client, clock, struct, from: position, to: reader.position }
  }

  function head(cursor: Cursor): PlacedStruct | null {
    cursor.head ??= read(cursor)
    return cursor.head
  }

  return {
    head,
    *all(cursor: Cursor): Generator<PlacedStruct> {
      for (let next = head(cursor); next; next = head(cursor)) {
        cursor.head = null
        yield next
      }
    },
  }
}

/** Who waits for what of whom. Each is asked again only when that is there: a crafted update may have many who wait. */
function createWaitingList() {
  const byClient = new Map<number, Waiting[]>()
  return {
    add({ client, clock }: StructId, cursor: Cursor): void {
      const list = byClient.get(client) ?? []
      byClient.set(client, list)
      list.splice(placeFor(list, clock), 0, { cursor, clock })
    },
    wake(client: number, known: number): Cursor[] {
      const list = byClient.get(client) ?? []
      const woken: Cursor[] = []
      for (let last = list.at(-1); last && last.clock < known; last = list.at(-1)) {
        woken.push(last.cursor)
        list.pop()
      }
      return woken
    },
  }
}

/** The list is sorted by falling clocks. */
function placeFor(list: readonly Waiting[], clock: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.clock ?? 0) > clock) low = middle + 1
    else high = middle
  }
  return low
}

import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeStep2, encodeUpdate } from '../sync/frames.ts'
import { BOARD, type RawClient, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

const GARBAGE = 0
const JSON_EMBED = 5
const TYPE = 7
const ANY = 8
const HAS_KEY = 0x20

let sync: TestSync
let ann: RawClient
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
  ann = await sync.raw('shared', sync.seat('ann', 'participant'))
  await ann.sync()
})
afterEach(() => sync.stop())

type Encoder = encoding.Encoder
const numbers = (encoder: Encoder, ...list: number[]) => {
  for (const number of list) encoding.writeVarUint(encoder, number)
}

/** One client's block of `count` structs, and no deletions. */
function block(client: number, count: number, write: (encoder: Encoder, index: number) => void): Uint8Array {
  return encoding.encode((encoder) => {
    numbers(encoder, 1, count, client, 0)
    for (let index = 0; index < count; index++) write(encoder, index)
    numbers(encoder, 0)
  })
}

function rootOf(encoder: Encoder, name: string): void {
  numbers(encoder, 1)
  encoding.writeVarString(encoder, name)
}

/** `undefined` at the beginning of a list, where all others of its kind want to stand too. */
const atTheBeginning = (encoder: Encoder) => {
  encoding.writeUint8(encoder, ANY)
  rootOf(encoder, 'list')
  numbers(encoder, 1)
  encoding.writeUint8(encoder, 127)
}

const MAX_STALL_MS = 100

/** Sends it from one client, answers how its connection was ended; nobody else may feel it. */
async function sendTo(frame: Uint8Array): Promise<number | null> {
  const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
  const cpu = process.threadCpuUsage()
  eve.send(frame)
  await soon(() => eve.closeCode()).not.toBeNull()
  const { user, system } = process.threadCpuUsage(cpu)
  expect((user + system) / 1000).toBeLessThan(MAX_STALL_MS * 3)
  ann.barrier(1)
  await soon(() => ann.echoes()).toContain(1)
  expect(sync.events.filter(({ level }) => level === 'error')).toEqual([])
  return eve.closeCode()
}

/** And nothing may have changed. */
async function send(frame: Uint8Array): Promise<number | null> {
  const before = Y.encodeStateAsUpdate(ann.doc)
  const closeCode = await sendTo(frame)
  expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before)
  return closeCode
}

describe('H5 updates that would hold up everybody', () => {
  it('a hundred thousand structs in one', async () => {
    const bomb = block(7, 500_000, (encoder) => numbers(encoder, GARBAGE, 1))
    expect(await send(encodeUpdate(bomb))).toBe(1009)
    expect(sync.events.map(({ detail }) => detail)).toEqual(['too many changes at once'])
  })

  it('a list of millions of values', async () => {
    const bomb = block(7, 1, (encoder) => {
      encoding.writeUint8(encoder, ANY | HAS_KEY)
      rootOf(encoder, 'board')
      encoding.writeVarString(encoder, 'key')
      numbers(encoder, 1)
      encoding.writeUint8(encoder, 117)
      numbers(encoder, 5_000_000)
      encoding.writeUint8Array(encoder, new Uint8Array(5_000_000).fill(126))
    })
    expect(await send(encodeStep2(bomb))).toBe(1009)
  })

  it('megabytes of JSON, and JSON nested a hundred thousand deep', async () => {
    const json = (text: string) =>
      block(7, 1, (encoder) => {
        encoding.writeUint8(encoder, JSON_EMBED | HAS_KEY)
        rootOf(encoder, 'board')
        encoding.writeVarString(encoder, 'key')
        encoding.writeVarString(encoder, text)
      })
    expect(await send(encodeStep2(json(`[${'{},'.repeat(2_000_000)}0]`)))).toBe(1009)
    expect(await send(encodeUpdate(json('['.repeat(100_000))))).toBe(4400)
  })

  it('things that all want to stand in the same place, in one update or in two', async () => {
    expect(await sendTo(encodeUpdate(block(7, 20_000, atTheBeginning)))).toBe(1009)
    // Below the limit each, but the second would be compared with all of the first.
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    eve.send(encodeUpdate(block(8, 400, atTheBeginning)))
    eve.barrier(1)
    await soon(() => eve.echoes()).toEqual([1])
    eve.send(encodeUpdate(block(9, 400, atTheBeginning)))
    await soon(() => eve.closeCode()).toBe(1009)
  })

  it('types nested deeper than anybody can read them', async () => {
    const nested = block(7, 300, (encoder, index) => {
      encoding.writeUint8(encoder, TYPE | HAS_KEY)
      if (index === 0) rootOf(encoder, 'board')
      else numbers(encoder, 0, 7, index - 1)
      encoding.writeVarString(encoder, 'key')
      numbers(encoder, 1)
    })
    expect(await send(encodeUpdate(nested))).toBe(1009)
  })

  it('deletions that overlap, are empty, or out of order', async () => {
    const deletions = (...ranges: [clock: number, length: number][]) =>
      encoding.encode((encoder) => {
        numbers(encoder, 0, 1, 7, ranges.length)
        for (const range of ranges) numbers(encoder, ...range)
      })
    expect(await send(encodeUpdate(deletions([0, 10], [5, 10])))).toBe(4400)
    expect(await send(encodeUpdate(deletions([10, 1], [0, 1])))).toBe(4400)
    expect(await send(encodeUpdate(deletions([0, 0])))).toBe(4400)
  })

  it('but thousands of honest notes in one update come in', async () => {
    ann.edit((records) => {
      for (let n = 0; n < 1500; n++)
        records.set(
          `shape:${n}`,
          new Y.Map<unknown>([
            ['place', [n, n]],
            ['text', new Y.XmlFragment()],
          ]),
        )
    })
    ann.barrier(2)
    await soon(() => ann.echoes()).toContain(2)
    const reader = sync.provider('shared', sync.seat('reader', 'viewer'))
    await soon(() => reader.synced && recordsIn(reader.doc).size).toBe(1500)
  })
})

describe('H4 budgets', () => {
  it('more updates than any honest client sends end the connection with 1013, for a while', async () => {
    const close: number[] = []
    const socket = { send: () => {}, close: (code: number) => void close.push(code), bufferedAmount: 0 }
    sync.seat('eve', 'participant')
    const eve = sync.rooms.connect({ ...sync.person('eve'), boardId: BOARD }, 'shared', socket)
    await soon(() => sync.rooms.connected(BOARD).size).toBe(2)
    const empty = encodeUpdate(Uint8Array.of(0, 0))
    for (let n = 0; n < 6000 && close.length === 0; n++) eve.receive(empty)
    expect(close).toEqual([1013])
    expect(sync.events).toContainEqual({
      level: 'warn',
      event: 'over-budget',
      detail: 'updates',
      doc: `${BOARD}/shared`,
    })
    ann.barrier(3)
    await soon(() => ann.echoes()).toContain(3)
  })
})

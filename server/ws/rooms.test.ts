import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeStep1, encodeUpdate } from '../sync/frames.ts'
import { type FaultyLog, faultyLog } from './testFaultyLog.ts'
import { BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

let log: FaultyLog
let sync: TestSync
let explode = false

/** Yjs as it is, until a test lets it throw in the middle of an update. */
function applyUpdate(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  Y.applyUpdate(doc, update, origin)
  if (explode) {
    explode = false
    throw new Error('in the middle of an update')
  }
}

beforeEach(async () => {
  explode = false
  log = faultyLog(openMemoryStorage())
  sync = await startSync(log, { housekeepingMs: 20, idleMs: 0, flushTimeoutMs: 2000, applyUpdate })
  log.committed.length = 0
})
afterEach(async () => {
  log.release()
  await sync.stop()
})

/** Holds the loading of documents back until `open` is called. */
function holdLoads() {
  const gate = Promise.withResolvers<void>()
  const load = log.load.bind(log)
  let loads = 0
  log.load = async (doc) => {
    loads += 1
    await gate.promise
    return load(doc)
  }
  return { open: () => gate.resolve(), loads: () => loads }
}

describe('R1 load first', () => {
  it('frames that come while loading are handled afterwards, in order', async () => {
    await sync.rooms.write(`${BOARD}/shared`, (doc) => recordsIn(doc).set('shape:old', 1))
    await soon(() => sync.rooms.stats().rooms).toBe(0)
    const gate = holdLoads()
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    const other = new Y.Doc()
    other.getMap('notes').set('early', 1)
    client.send(encodeStep1(Y.encodeStateVector(client.doc)))
    client.send(encodeUpdate(Y.encodeStateAsUpdate(other)))
    client.barrier(1)
    await soon(() => gate.loads()).toBe(1)
    expect(client.frames).toEqual([])
    gate.open()
    await soon(() => client.echoes()).toEqual([1])
    expect(recordsIn(client.doc).toJSON()).toEqual({ 'shape:old': 1 })
    const state = new Y.Doc()
    Y.applyUpdate(state, await sync.rooms.read(`${BOARD}/shared`))
    expect(state.getMap('notes').toJSON()).toEqual({ early: 1 })
  })

  it('whoever sends too much meanwhile is told to come again', async () => {
    const gate = holdLoads()
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    for (let n = 0; n < 12; n++) client.send(encodeUpdate(new Uint8Array(1_000_000)))
    await soon(() => client.closeCode()).toBe(1013)
    gate.open()
  })
})

describe('R2 never two live documents of one layer', () => {
  it('people who come and go while rooms unload lose nothing', async () => {
    const token = sync.seat('ann', 'participant')
    for (let round = 0; round < 15; round++) {
      const client = await sync.raw('shared', token)
      await client.sync()
      expect(recordsIn(client.doc).size).toBe(round)
      client.edit((records) => records.set(`shape:${round}`, round))
      client.barrier(1)
      // Half of the rounds leave before the commit, so that the next one meets a dirty or closing room.
      if (round % 2) await soon(() => client.echoes()).toEqual([1])
      client.socket.close()
      await soon(() => sync.rooms.stats().connections).toBe(0)
      if (round % 3 === 0) await soon(() => sync.rooms.stats().rooms).toBe(0)
    }
    expect(Object.keys(await sync.records('shared', token))).toHaveLength(15)
  })

  it('who comes while a board is closing waits, and gets it whole', async () => {
    const token = sync.seat('ann', 'participant')
    const client = await sync.raw('shared', token)
    await client.sync()
    log.hold()
    client.edit((records) => records.set('shape:1', 1))
    await soon(() => sync.rooms.stats().queuedEntries).toBe(1)
    const closed = sync.rooms.closeBoard(BOARD)
    const next = await sync.raw('shared', token)
    next.send(encodeStep1(Y.encodeStateVector(next.doc)))
    await soon(() => client.closeCode()).toBe(4404)
    expect(next.frames).toEqual([])
    log.release()
    await closed
    await soon(() => next.frames.length).toBeGreaterThan(0)
    await soon(() => recordsIn(next.doc).toJSON()).toEqual({ 'shape:1': 1 })
  })
})

describe('R3 a document that cannot be loaded', () => {
  it('closes with 1013, writes nothing, and is tried anew by the next', async () => {
    const token = sync.seat('ann', 'participant')
    await soon(() => sync.rooms.stats().rooms).toBe(0)
    const rows = (await log.load(`${BOARD}/shared`)).lastSeq
    log.failLoads = true
    const client = await sync.raw('shared', token)
    client.send(encodeStep1(Y.encodeStateVector(client.doc)))
    await soon(() => client.closeCode()).toBe(1013)
    expect(client.frames).toEqual([])
    expect(sync.rooms.stats()).toMatchObject({ rooms: 0, connections: 0 })
    log.failLoads = false
    expect((await log.load(`${BOARD}/shared`)).lastSeq).toBe(rows)
    const provider = sync.provider('shared', token)
    await soon(() => provider.synced).toBe(true)
  })

  it('stock clients get over it by themselves', async () => {
    log.failLoads = true
    const provider = sync.provider('shared', sync.seat('ann', 'participant'))
    await soon(() => sync.events.some(({ event }) => event === 'load-failed')).toBe(true)
    log.failLoads = false
    await soon(() => provider.synced).toBe(true)
  })
})

describe('R4 an exception while applying', () => {
  it('the room is built anew; other people lose nothing, the sender comes back', async () => {
    const ann = sync.provider('shared', sync.seat('ann', 'participant'))
    const bob = sync.provider('shared', sync.seat('bob', 'participant'))
    await soon(() => ann.synced && bob.synced).toBe(true)
    log.hold()
    recordsIn(ann.doc).set('shape:uncommitted', 1)
    await soon(() => recordsIn(bob.doc).size).toBe(1)
    explode = true
    recordsIn(bob.doc).set('shape:explodes', 1)
    await soon(() => sync.rooms.stats().roomResets).toBe(1)
    recordsIn(ann.doc).set('shape:after', 1)
    log.release()
    const all = { 'shape:uncommitted': 1, 'shape:explodes': 1, 'shape:after': 1 }
    await soon(() => recordsIn(bob.doc).toJSON()).toEqual(all)
    await soon(() => recordsIn(ann.doc).toJSON()).toEqual(all)
    expect(await sync.records('shared', sync.seat('new', 'viewer'))).toEqual(all)
  })
})

describe('R5 updates with a gap', () => {
  it('are kept, their barriers wait, and the client is asked for the rest', async () => {
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    client.send(encodeStep1(Y.encodeStateVector(client.doc)))
    await soon(() => recordsIn(client.doc).size).toBe(0)
    const updates: Uint8Array[] = []
    client.doc.on('update', (update: Uint8Array) => updates.push(update))
    recordsIn(client.doc).set('shape:1', 1)
    recordsIn(client.doc).set('shape:2', 2)
    const step1s = client.frames.filter(([type, step]) => type === 0 && step === 0).length
    client.send(encodeUpdate(updates[1] ?? new Uint8Array()))
    client.barrier(1)
    await soon(() => client.frames.filter(([type, step]) => type === 0 && step === 0).length).toBeGreaterThan(
      step1s,
    )
    await soon(() => log.committed.length).toBe(1)
    expect(client.echoes()).toEqual([])
    // From now on it answers as an honest client does.
    await client.sync()
    await soon(() => client.echoes()).toEqual([1])
    expect(await sync.records('shared', sync.seat('new', 'viewer'))).toEqual({ 'shape:1': 1, 'shape:2': 2 })
  })

  it('a crash right after it keeps what came', async () => {
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    client.send(encodeStep1(Y.encodeStateVector(client.doc)))
    await soon(() => recordsIn(client.doc).size).toBe(0)
    const updates: Uint8Array[] = []
    client.doc.on('update', (update: Uint8Array) => updates.push(update))
    recordsIn(client.doc).set('shape:1', 1)
    recordsIn(client.doc).set('shape:2', 2)
    client.send(encodeUpdate(updates[1] ?? new Uint8Array()))
    await soon(() => log.committed.length).toBe(1)
    const doc = new Y.Doc()
    for (const update of (await log.load(`${BOARD}/shared`)).updates) Y.applyUpdate(doc, update)
    Y.applyUpdate(doc, updates[0] ?? new Uint8Array())
    expect(recordsIn(doc).toJSON()).toEqual({ 'shape:1': 1, 'shape:2': 2 })
  })
})

describe('R9 a new person’s own layer', () => {
  it('has its containers before the first client comes, made once', async () => {
    const token = sync.seat('ann', 'participant')
    const first = await sync.raw('own', token)
    const second = await sync.raw('own', token)
    await first.sync()
    await second.sync()
    expect(recordsIn(first.doc).size).toBe(0)
    expect(log.committed.map(({ doc, author }) => ({ doc, author }))).toEqual([
      { doc: `${BOARD}/own/ann_________`, author: 'server' },
    ])
  })
})

describe('C2 compaction', () => {
  it('of a room that closes leaves one snapshot that says the same', async () => {
    await sync.stop()
    sync = await startSync(log, { housekeepingMs: 20, idleMs: 0, compactClosedRows: 10 })
    const token = sync.seat('ann', 'participant')
    const client = await sync.raw('shared', token)
    await client.sync()
    for (let n = 0; n < 20; n++) client.edit((records) => records.set(`shape:${n % 7}`, n))
    client.barrier(1)
    await soon(() => client.echoes()).toEqual([1])
    expect((await log.load(`${BOARD}/shared`)).rowsSinceSnapshot).toBeGreaterThan(15)
    client.socket.close()
    await soon(async () => (await log.load(`${BOARD}/shared`)).updates.length).toBe(1)
    expect(await sync.records('shared', token)).toEqual(recordsIn(client.doc).toJSON())
  })
})

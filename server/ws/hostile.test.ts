import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeStep2, encodeUpdate } from '../sync/frames.ts'
import { BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
})
afterEach(() => sync.stop())

describe('H1 garbage harms nobody', () => {
  it('a declared struct count that would cost 200 MB is refused at once', async () => {
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    const bomb = encoding.encode((encoder) => {
      for (const number of [1, 30_000_000, 1, 0]) encoding.writeVarUint(encoder, number)
    })
    eve.send(encodeUpdate(bomb))
    await soon(() => eve.closeCode()).toBe(4400)
  })

  it('W3 text frames and malformed frames are final, unknown types are ignored', async () => {
    const token = sync.seat('ann', 'participant')
    const text = await sync.raw('shared', token)
    text.socket.send('hello')
    await soon(() => text.closeCode()).toBe(4400)
    const malformed = await sync.raw('shared', token)
    malformed.send(Uint8Array.of(0, 2, 255))
    await soon(() => malformed.closeCode()).toBe(4400)
    const unknown = await sync.raw('shared', token)
    unknown.send(Uint8Array.of(99, 1, 2, 3))
    unknown.barrier(1)
    await soon(() => unknown.echoes()).toEqual([1])
  })

  it('W4 a frame beyond 1 MiB is sent away, unless it is the first sync', async () => {
    const token = sync.seat('ann', 'participant')
    const large = new Y.Doc()
    large.getMap('big').set('value', 'x'.repeat(3_000_000))
    const update = Y.encodeStateAsUpdate(large)
    const client = await sync.raw('shared', token)
    client.send(encodeUpdate(update))
    await soon(() => client.closeCode()).toBe(1009)
    const again = await sync.raw('shared', token)
    again.send(encodeStep2(update))
    again.barrier(1)
    await soon(() => again.echoes()).toEqual([1])
  })
})

describe('H2 clocks', () => {
  function garbageStruct(client: number, clock: number, length: number): Uint8Array {
    return encoding.encode((encoder) => {
      for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 0)
      for (const number of [length, 0]) encoding.writeVarUint(encoder, number)
    })
  }

  it('a jump that would swallow a victim’s later edits is refused', async () => {
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    eve.send(encodeUpdate(garbageStruct(4242, 0, 1_000_000_000)))
    await soon(() => eve.closeCode()).toBe(4400)
  })

  it('nobody makes clocks of a client that is here', async () => {
    const victim = sync.provider('shared', sync.seat('victim', 'participant'))
    await soon(() => victim.synced).toBe(true)
    recordsIn(victim.doc).set('shape:1', 1)
    const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
    await eve.sync()
    await soon(() => recordsIn(eve.doc).size).toBe(1)
    const { clientID } = victim.doc
    eve.send(encodeUpdate(garbageStruct(clientID, Y.getState(victim.doc.store, clientID), 500)))
    eve.barrier(1)
    await soon(() => sync.rooms.stats().updatesRefused).toBe(1)
    recordsIn(victim.doc).set('shape:2', 2)
    await soon(() => recordsIn(eve.doc).toJSON()).toEqual({ 'shape:1': 1, 'shape:2': 2 })
    const reader = sync.seat('reader', 'viewer')
    await soon(() => sync.records('shared', reader)).toEqual({ 'shape:1': 1, 'shape:2': 2 })
  })

  it('but an honest client may bring what the server lost of somebody who is on the way', async () => {
    const annDoc = new Y.Doc()
    const ann = sync.provider('shared', sync.seat('ann', 'participant'), annDoc)
    const bob = sync.provider('shared', sync.seat('bob', 'participant'))
    await soon(() => ann.synced && bob.synced).toBe(true)
    ann.disconnect()
    recordsIn(annDoc).set('shape:ann', 1)
    // As if the server had passed it on and crashed before it was on disk.
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(annDoc))
    recordsIn(bob.doc).set('shape:bob', 1)
    ann.connect()
    const reader = sync.seat('reader', 'viewer')
    await soon(() => sync.records('shared', reader)).toEqual({ 'shape:ann': 1, 'shape:bob': 1 })
  })
})

describe('H3 keys that reach for prototypes', () => {
  it.each(['__proto__', 'constructor', 'prototype'])(
    '%s is refused, as a key and inside a value',
    async (key) => {
      for (const change of [
        (records: Y.Map<unknown>) => records.set(key, { polluted: 1 }),
        (records: Y.Map<unknown>) => records.set('shape:1', JSON.parse(`{"a": {"${key}": {"polluted": 1}}}`)),
      ]) {
        const eve = await sync.raw('shared', sync.seat('eve', 'participant'))
        await eve.sync()
        eve.edit(change)
        await soon(() => eve.closeCode()).toBe(4400)
      }
      expect(await sync.records('shared', sync.seat('reader', 'viewer'))).toEqual({})
    },
  )
})

describe('R7 slow and dead peers', () => {
  beforeEach(async () => {
    await sync.stop()
    sync = await startSync(openMemoryStorage(), { pingMs: 400 })
  })

  it('a peer that is gone without a word is found', async () => {
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    expect(sync.rooms.connected(BOARD).size).toBe(1)
    // Receives nothing any more, so it answers no ping.
    client.socket.pause()
    await soon(() => sync.rooms.connected(BOARD).size).toBe(0)
  })

  it('a peer that answers is left alone', async () => {
    const client = await sync.raw('shared', sync.seat('ann', 'participant'))
    let pings = 0
    client.socket.on('ping', () => {
      pings += 1
    })
    await soon(() => pings).toBeGreaterThan(4)
    expect(client.socket.readyState).toBe(WebSocket.OPEN)
  })
})

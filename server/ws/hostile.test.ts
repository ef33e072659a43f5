import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Role } from '../../shared/protocol/roles.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeStep1, encodeStep2, encodeUpdate } from '../sync/frames.ts'
import { awarenessFrame, BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
const afterwards: (() => void)[] = []
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
})
afterEach(() => {
  for (const end of afterwards.splice(0)) end()
  return sync.stop()
})

/** Numbers from 0 up to `below` (mulberry32), the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function garbage(honest: readonly Uint8Array[], random: (below: number) => number): Uint8Array {
  const frame = Uint8Array.from(honest[random(honest.length)] ?? [])
  if (random(4) === 0) return frame.map(() => random(256))
  for (let hits = 1 + random(4); hits > 0; hits--) frame[random(frame.length)] = random(256)
  return random(3) === 0 ? frame.subarray(0, 1 + random(frame.length)) : frame
}

/** One bad frame ends a connection, so every frame gets its own, and every few a new seat. */
function attack(
  role: Role,
  frames: number,
  honest: readonly Uint8Array[],
  random: (below: number) => number,
) {
  const socket = { send: () => {}, close: () => {}, bufferedAmount: 0 }
  for (let n = 0; n < frames; n++) {
    const id = `eve${Math.floor(n / 25)}`
    sync.seat(id, role)
    const connection = sync.rooms.connect({ ...sync.person(id), boardId: BOARD }, 'shared', socket)
    connection.receive(garbage(honest, random))
    connection.receive(garbage(honest, random))
    afterwards.push(() => connection.closed())
  }
}

describe('H1 garbage harms nobody', () => {
  it('some thousand mutated frames from a viewer change nothing, and the server stays up', async () => {
    const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
    await ann.sync()
    ann.edit((records) => {
      records.set(
        'shape:1',
        new Y.Map<unknown>([
          ['text', 'hello'],
          ['place', [1, 2]],
        ]),
      )
      records.set('shape:2', new Y.XmlFragment())
    })
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    const before = await sync.records('shared', sync.seat('reader', 'viewer'))
    const state = Y.encodeStateAsUpdate(ann.doc)
    const honest = [
      encodeUpdate(state),
      encodeStep2(state),
      encodeStep1(Y.encodeStateVector(ann.doc)),
      awarenessFrame({ clientId: 9, clock: 1, state: { presence: { pageId: 'page:1' } } }),
      Uint8Array.of(102, 1, 7),
    ]
    attack('viewer', 4_000, honest, randomOf(20260801))
    expect(await sync.records('shared', sync.seat('reader2', 'viewer'))).toEqual(before)
    expect(sync.events.filter(({ level }) => level === 'error')).toEqual([])
    ann.barrier(2)
    await soon(() => ann.echoes()).toEqual([1, 2])
  })

  it('mutated frames from a participant never break the room', async () => {
    const ann = await sync.raw('shared', sync.seat('ann', 'participant'))
    await ann.sync()
    const local = new Y.Doc()
    local.getMap('junk').set('a', { deep: [1, 'two', null] })
    local.getText('text').insert(0, 'hello world', { bold: true })
    local.getText('text').delete(2, 3)
    const honest = [encodeUpdate(Y.encodeStateAsUpdate(local))]
    attack('participant', 4_000, honest, randomOf(4711))
    ann.edit((records) => records.set('shape:ann', 1))
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    const reader = sync.provider('shared', sync.seat('reader', 'viewer'))
    await soon(() => reader.synced && recordsIn(reader.doc).get('shape:ann')).toBe(1)
    expect(sync.events.filter(({ event }) => event === 'internal-error' || event === 'room-reset')).toEqual(
      [],
    )
  })

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

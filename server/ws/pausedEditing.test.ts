import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { awarenessFrame } from './testAwarenessFrame.ts'
import { BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

const READ_ONLY = 2

let storage = openMemoryStorage()
let sync: TestSync
beforeEach(async () => {
  storage = openMemoryStorage()
  sync = await startSync(storage)
})
afterEach(() => sync.stop())

function setPaused(paused: boolean): Promise<void> {
  return sync.rooms.write(`${BOARD}/stage`, (doc) => void doc.getMap('session').set('editing', { paused }))
}

async function enter(id: string, role: 'host' | 'participant', layer: 'stage' | 'shared' | 'own' = 'shared') {
  const client = await sync.raw(layer, sync.seat(id, role))
  await client.sync()
  return client
}

const keys = async () => Object.keys(await sync.records('shared', sync.seat('watcher', 'viewer')))

describe('G5 while editing is paused', () => {
  it('a hand-made client of a participant writes nothing and is told; it arrives when editing goes on', async () => {
    const ann = await enter('ann', 'participant')
    const bob = await enter('bob', 'participant')
    await setPaused(true)
    ann.edit((records) => records.set('shape:1', 'refused'))
    ann.edit((records) => records.set('shape:2', 'built on it'))
    ann.barrier(1)
    await soon(() => ann.statuses()).toEqual([READ_ONLY])
    expect(await keys()).toEqual([])
    expect(ann.echoes()).toEqual([])
    await setPaused(false)
    await soon(() => ann.echoes()).toEqual([1])
    expect(await keys()).toEqual(['shape:1', 'shape:2'])
    expect(ann.statuses()).toEqual([READ_ONLY, 0])
    await soon(() => recordsIn(bob.doc).size).toBe(2)
  })

  it('deletions of participants wait too', async () => {
    const ann = await enter('ann', 'participant')
    ann.edit((records) => records.set('shape:1', 'kept'))
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    await setPaused(true)
    ann.edit((records) => records.delete('shape:1'))
    ann.barrier(2)
    await soon(() => ann.statuses()).toEqual([READ_ONLY])
    expect(await keys()).toEqual(['shape:1'])
    await setPaused(false)
    await soon(() => ann.echoes()).toEqual([1, 2])
    expect(await keys()).toEqual([])
  })

  it('hosts write on, cursors go on, and so does everybody’s own layer', async () => {
    const [host, ann, own] = [
      await enter('host', 'host'),
      await enter('ann', 'participant'),
      await enter('ann', 'participant', 'own'),
    ]
    await setPaused(true)
    host.edit((records) => records.set('shape:host', 'written'))
    host.barrier(1)
    await soon(() => host.echoes()).toEqual([1])
    own.edit((records) => records.set('shape:own', 'written'))
    own.barrier(1)
    await soon(() => own.echoes()).toEqual([1])
    await soon(() => recordsIn(ann.doc).has('shape:host')).toBe(true)
    const heard = host.framesOf(1).length
    ann.send(awarenessFrame({ clientId: ann.doc.clientID, clock: 1, state: { presence: null } }))
    await soon(() => host.framesOf(1).length).toBeGreaterThan(heard)
  })

  it('a stock client edits offline, comes back during the pause, and nothing of it is lost', async () => {
    const token = sync.seat('ann', 'participant')
    const provider = sync.provider('shared', token)
    await soon(() => provider.synced).toBe(true)
    provider.disconnect()
    recordsIn(provider.doc).set('shape:offline', 'typed on the train')
    await setPaused(true)
    provider.connect()
    await soon(() => provider.synced).toBe(true)
    expect(await keys()).toEqual([])
    await setPaused(false)
    await soon(keys).toEqual(['shape:offline'])
  })

  it('who becomes a host may write, with what was refused before; who is none any more may not', async () => {
    const ann = await enter('ann', 'participant')
    await setPaused(true)
    ann.edit((records) => records.set('shape:1', 'as participant'))
    ann.barrier(1)
    await soon(() => ann.statuses()).toEqual([READ_ONLY])
    const person = sync.person('ann')
    sync.rooms.updateSeat(BOARD, person.participantId, { ...person, role: 'host' })
    await soon(() => ann.echoes()).toEqual([1])
    sync.rooms.updateSeat(BOARD, person.participantId, person)
    ann.edit((records) => records.set('shape:2', 'as participant again'))
    ann.barrier(2)
    await soon(() => ann.statuses()).toEqual([READ_ONLY, 0, READ_ONLY])
    expect(await keys()).toEqual(['shape:1'])
  })

  it('holds after a restart, also for a client that opens nothing but the shared layer', async () => {
    await setPaused(true)
    await sync.stop()
    sync = await startSync(storage)
    const ann = await enter('ann', 'participant')
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    ann.edit((records) => records.set('shape:1', 'refused'))
    ann.barrier(2)
    await soon(() => ann.statuses()).toEqual([READ_ONLY])
    expect(await keys()).toEqual([])
    await setPaused(false)
    await soon(() => ann.echoes()).toEqual([1, 2])
    expect(await keys()).toEqual(['shape:1'])
  })

  it('holds when the rooms were unloaded meanwhile', async () => {
    await sync.stop()
    sync = await startSync(storage, { idleMs: 0, housekeepingMs: 10 })
    await setPaused(true)
    await soon(() => sync.rooms.stats().rooms).toBe(0)
    const ann = await enter('ann', 'participant')
    ann.barrier(0)
    ann.edit((records) => records.set('shape:1', 'refused'))
    await soon(() => ann.statuses()).toEqual([READ_ONLY])
    // Now the stage goes without anybody in it, and the shared layer stays.
    await soon(() => sync.rooms.stats().rooms).toBe(1)
    ann.edit((records) => records.set('shape:2', 'refused too'))
    ann.barrier(1)
    expect(await keys()).toEqual([])
    expect(ann.echoes()).toEqual([0])
  })

  it('one board’s pause is not another’s', async () => {
    await setPaused(true)
    const other = await sync.raw('shared', sync.seat('eve', 'participant', 'board-000002'), 'board-000002')
    await other.sync()
    other.edit((records) => records.set('shape:1', 'written'))
    other.barrier(1)
    await soon(() => other.echoes()).toEqual([1])
  })
})

describe('G7 what passes', () => {
  const event = { type: 'reaction', participantId: 'ann_________', kind: 'heart' } as const

  it('reaches everybody on the stage who uses the extensions, and nobody else', async () => {
    const [stage, stock, shared] = [
      await enter('ann', 'participant', 'stage'),
      await enter('bob', 'participant', 'stage'),
      await enter('cem', 'participant', 'shared'),
    ]
    for (const client of [stage, shared]) client.barrier(1)
    await soon(() => [...stage.echoes(), ...shared.echoes()]).toEqual([1, 1])
    sync.rooms.sendSessionEvent(BOARD, event)
    await soon(() => stage.framesOf(105).length).toBe(1)
    const [frame] = stage.framesOf(105)
    expect(JSON.parse(new TextDecoder().decode(frame?.subarray(2)))).toEqual(event)
    expect([stock.framesOf(105), shared.framesOf(105)]).toEqual([[], []])
  })
})

describe('changes of several documents', () => {
  it('R8 are made all or none', async () => {
    const docs = [`${BOARD}/stage`, `${BOARD}/shared`] as const
    const failing = sync.rooms.writeTogether(docs, (all) => {
      for (const doc of all) doc.getMap('board').set('half', true)
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    const halves = async () => {
      const states = await Promise.all(docs.map((doc) => sync.rooms.read(doc)))
      return states.map((state) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, state)
        return doc.getMap('board').get('half')
      })
    }
    expect(await halves()).toEqual([undefined, undefined])
    await sync.rooms.writeTogether(docs, (all) => {
      for (const doc of all) doc.getMap('board').set('half', 'both')
    })
    expect(await halves()).toEqual(['both', 'both'])
  })
})

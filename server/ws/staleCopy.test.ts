import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import type { DocName } from '../sync/updateLog.ts'
import { BOARD, emptyLayer, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
})
afterEach(() => sync.stop())

/** What a browser has that was here before a backup, older than `change`, was put back. */
async function newerCopy(name: DocName, change: (doc: Y.Doc) => void): Promise<Uint8Array> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await sync.rooms.read(name))
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

async function comeWith(layer: string, token: string, copy: Uint8Array) {
  const client = await sync.raw(layer, token)
  Y.applyUpdate(client.doc, copy, 'local copy')
  await client.sync()
  client.barrier(1)
  return client
}

describe('R11 a copy that the server’s document has no place for', () => {
  const changes: Record<string, (doc: Y.Doc) => void> = {
    'a newer session': (doc) => doc.getMap('session').set('timer', { endsAt: 1 }),
    'a newer template': (doc) => recordsIn(doc).set('shape:zone', 1),
  }
  for (const [what, change] of Object.entries(changes))
    it(`a participant with ${what}: 4410, and nothing is changed`, async () => {
      const copy = await newerCopy(`${BOARD}/stage`, change)
      const before = await sync.rooms.read(`${BOARD}/stage`)
      const ann = await comeWith('stage', sync.seat('ann', 'participant'), copy)
      await soon(() => ann.closeCode()).toBe(4410)
      expect(ann.echoes()).toEqual([])
      expect(await sync.rooms.read(`${BOARD}/stage`)).toEqual(before)
    })

  it('a host with a newer session: 4410; a newer template they bring back', async () => {
    const token = sync.seat('host', 'host')
    const session = (doc: Y.Doc) => doc.getMap('session').set('timer', { endsAt: 1 })
    const host = await comeWith('stage', token, await newerCopy(`${BOARD}/stage`, session))
    await soon(() => host.closeCode()).toBe(4410)
    const template = (doc: Y.Doc) => recordsIn(doc).set('shape:zone', 1)
    const again = await comeWith('stage', token, await newerCopy(`${BOARD}/stage`, template))
    await soon(() => again.echoes()).toEqual([1])
    expect(await sync.records('stage', sync.seat('bob', 'viewer'))).toEqual({ 'shape:zone': 1 })
  })

  it('an own layer that was made anew: 4410', async () => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, emptyLayer())
    recordsIn(copy).set('shape:secret', 1)
    const ann = await comeWith('own', sync.seat('ann', 'participant'), Y.encodeStateAsUpdate(copy))
    await soon(() => ann.closeCode()).toBe(4410)
  })
})

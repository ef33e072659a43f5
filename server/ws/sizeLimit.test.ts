import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { type RawClient, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

const LIMIT = 20_000
const NEAR = 3
const FULL = 4

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage(), { maxBoardBytes: LIMIT })
})
afterEach(() => sync.stop())

async function join(name: string): Promise<RawClient> {
  const client = await sync.raw('shared', sync.seat(name, 'participant'))
  await client.sync()
  return client
}

function put(client: RawClient, key: string, bytes: number): void {
  client.edit((records) => records.set(key, 'x'.repeat(bytes)))
}

async function untilSaved(client: RawClient, barrier: number): Promise<void> {
  client.barrier(barrier)
  await soon(() => client.echoes()).toContain(barrier)
}

/** A board at 85 %. */
async function nearlyFull(): Promise<RawClient> {
  const ann = await join('ann')
  put(ann, 'a', 9_000)
  put(ann, 'b', 8_000)
  await untilSaved(ann, 1)
  await soon(() => ann.statuses()).toEqual([NEAR])
  return ann
}

it('L2 near the limit everybody is told, newcomers after their first barrier, and nothing is refused', async () => {
  const ann = await nearlyFull()
  const bob = await join('bob')
  expect(bob.statuses()).toEqual([])
  put(bob, 'c', 100)
  await untilSaved(bob, 1)
  expect(bob.statuses()).toEqual([NEAR])
  ann.edit((records) => records.delete('a'))
  await soon(() => [ann.statuses(), bob.statuses()]).toEqual([
    [NEAR, 0],
    [NEAR, 0],
  ])
})

it('L3 what would make it larger than the limit is refused, stays with its sender, and is not called saved', async () => {
  const ann = await nearlyFull()
  const bob = await join('bob')
  put(bob, 'c', 5_000)
  bob.barrier(1)
  await soon(() => bob.statuses()).toEqual([FULL])
  put(ann, 'd', 10)
  await untilSaved(ann, 2)
  expect(bob.echoes()).toEqual([])
  expect(Object.keys(await sync.records('shared', sync.seat('reader', 'viewer')))).toEqual(['a', 'b', 'd'])
  expect(ann.statuses()).toEqual([NEAR])
})

it('L4 L5 deletions pass, and then everything that was refused comes in', async () => {
  const ann = await nearlyFull()
  const bob = await join('bob')
  put(bob, 'c', 5_000)
  put(bob, 'e', 10)
  bob.barrier(1)
  await soon(() => bob.statuses()).toEqual([FULL])
  bob.edit((records) => records.delete('a'))
  await soon(() => recordsIn(ann.doc).has('a')).toBe(false)
  await soon(() => bob.echoes()).toEqual([1])
  expect(bob.statuses().at(-1)).toBe(0)
  await soon(() => Object.keys(recordsIn(ann.doc).toJSON()).sort()).toEqual(['b', 'c', 'e'])
})

it('L5 one big thing that does not fit comes in once there is room, also far below the limit', async () => {
  const ann = await join('ann')
  put(ann, 'a', 9_000)
  await untilSaved(ann, 1)
  const bob = await join('bob')
  put(bob, 'c', 13_000)
  put(bob, 'e', 10)
  bob.barrier(1)
  await soon(() => bob.statuses()).toEqual([FULL])
  ann.edit((records) => records.delete('a'))
  await soon(() => bob.echoes()).toEqual([1])
  expect(bob.statuses()).toEqual([FULL, 0])
})

it('L5 taking back what was refused settles it', async () => {
  await nearlyFull()
  const bob = await join('bob')
  put(bob, 'c', 5_000)
  bob.barrier(1)
  await soon(() => bob.statuses()).toEqual([FULL])
  bob.edit((records) => records.delete('c'))
  await soon(() => bob.echoes()).toEqual([1])
  expect(bob.statuses().at(-1)).toBe(NEAR)
})

it('L4 the server still writes to a full document', async () => {
  const ann = await nearlyFull()
  await sync.rooms.write('board-000001/shared', (doc) => recordsIn(doc).set('s', 'x'.repeat(LIMIT)))
  await soon(() => recordsIn(ann.doc).has('s')).toBe(true)
  put(ann, 'f', 10)
  await soon(() => ann.statuses()).toEqual([NEAR, FULL])
})

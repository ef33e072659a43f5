import { afterEach, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import type { LogEntry } from '../sync/updateLog.ts'
import { BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

const SHARED = `${BOARD}/shared` as const
const STAGE = `${BOARD}/stage` as const
let sync: TestSync
afterEach(() => sync.stop())

const setBoth = (docs: readonly Y.Doc[]) => {
  for (const doc of docs) recordsIn(doc).set('sealed', 1)
}

async function open() {
  const log = openMemoryStorage()
  sync = await startSync(log)
  const [ann, ben] = [await sync.raw('shared', sync.seat('ann', 'participant')), sync.seat('ben', 'host')]
  await ann.sync()
  return { log, ann, ben }
}

it('R10 nobody hears of a sealed change before it is stored; what came meanwhile follows it', async () => {
  const { log, ann, ben } = await open()
  const gate = Promise.withResolvers<void>()
  const stored: LogEntry[] = []
  const done = sync.rooms.writeSealed({
    docs: [SHARED, STAGE],
    change: setBoth,
    async store(entries) {
      stored.push(...entries)
      await gate.promise
      await log.append(entries)
    },
  })
  await soon(() => stored.length).toBe(2)
  ann.edit((records) => records.set('typed', 2))
  ann.barrier(7)
  const newcomer = await sync.raw('shared', ben)
  const joined = newcomer.sync()
  await soon(() => ann.socket.bufferedAmount).toBe(0)
  expect(recordsIn(ann.doc).has('sealed')).toBe(false)
  expect(newcomer.frames).toEqual([])
  expect(ann.echoes()).toEqual([])
  gate.resolve()
  await Promise.all([done, joined])
  await soon(() => ann.echoes()).toEqual([7])
  await soon(() => recordsIn(ann.doc).toJSON()).toEqual({ sealed: 1, typed: 2 })
  expect(await sync.records('stage', ben)).toEqual({ sealed: 1 })
  expect(await sync.records('shared', ben)).toEqual({ sealed: 1, typed: 2 })
})

it('R10 who leaves meanwhile loses nothing that arrived', async () => {
  const { log, ann, ben } = await open()
  const [gate, storing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const done = sync.rooms.writeSealed({
    docs: [SHARED],
    change: setBoth,
    async store(entries) {
      storing.resolve()
      await gate.promise
      await log.append(entries)
    },
  })
  await storing.promise
  ann.edit((records) => records.set('last words', 1))
  ann.socket.close()
  await soon(() => ann.closeCode()).not.toBe(null)
  gate.resolve()
  await done
  expect(await sync.records('shared', ben)).toEqual({ sealed: 1, 'last words': 1 })
})

it('R10 one that is not stored has never been, and editing goes on', async () => {
  const { ann, ben } = await open()
  const store = async () => {
    throw new Error('disk full')
  }
  ann.edit((records) => records.set('before', 1))
  await expect(sync.rooms.writeSealed({ docs: [SHARED, STAGE], change: setBoth, store })).rejects.toThrow(
    'full',
  )
  ann.edit((records) => records.set('after', 1))
  await soon(() => sync.records('shared', ben)).toEqual({ before: 1, after: 1 })
  expect(await sync.records('stage', ben)).toEqual({})
  expect(recordsIn(ann.doc).has('sealed')).toBe(false)
})

it('R10 one that throws half way changes nothing', async () => {
  const { log, ben } = await open()
  const change = (docs: readonly Y.Doc[]) => {
    setBoth(docs)
    throw new Error('half way')
  }
  const sealed = { docs: [SHARED, STAGE], change, store: log.append }
  await expect(sync.rooms.writeSealed(sealed)).rejects.toThrow('half way')
  expect(await sync.records('shared', ben)).toEqual({})
  expect(await sync.records('stage', ben)).toEqual({})
})

it('R10 two at once follow one another', async () => {
  const { log, ben } = await open()
  const count = (docs: readonly Y.Doc[]) => {
    for (const doc of docs) recordsIn(doc).set('n', Number(recordsIn(doc).get('n') ?? 0) + 1)
  }
  const write = (docs: (typeof SHARED | typeof STAGE)[]) =>
    sync.rooms.writeSealed({ docs, change: count, store: log.append })
  await Promise.all([write([SHARED, STAGE]), write([STAGE, SHARED]), write([SHARED])])
  expect(await sync.records('shared', ben)).toEqual({ n: 3 })
  expect(await sync.records('stage', ben)).toEqual({ n: 2 })
})

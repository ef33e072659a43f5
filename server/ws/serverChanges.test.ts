import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { type FaultyLog, faultyLog, storedRecords } from './testFaultyLog.ts'
import { BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'
import { twoPeople } from './testTwoPeople.ts'

let log: FaultyLog
let sync: TestSync
beforeEach(async () => {
  log = faultyLog(openMemoryStorage())
  sync = await startSync(log, { flushTimeoutMs: 500 })
})
afterEach(async () => {
  log.release()
  log.failWith = null
  await sync.stop()
})

describe('R8 changes made by the server', () => {
  it('reach everybody and resolve when durable', async () => {
    const { ann } = await twoPeople(sync)
    log.hold()
    let isDone = false
    const write = sync.rooms
      .write(`${BOARD}/shared`, (doc) => recordsIn(doc).set('shape:server', 1))
      .then(() => {
        isDone = true
      })
    await soon(() => recordsIn(ann.doc).toJSON()).toEqual({ 'shape:server': 1 })
    expect(isDone).toBe(false)
    log.release()
    await write
    expect(await storedRecords(log)).toEqual({ 'shape:server': 1 })
    expect(log.committed.at(-1)?.author).toBe('server')
  })

  it('one that throws before it changes anything disturbs nobody', async () => {
    const { ann } = await twoPeople(sync)
    const refused = sync.rooms.write(`${BOARD}/shared`, () => {
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    expect(sync.rooms.stats().roomResets).toBe(0)
    expect(ann.closeCode()).toBeNull()
  })

  it('one that throws changes nothing, for nobody', async () => {
    const { ann, bob } = await twoPeople(sync)
    const write = sync.rooms.write(`${BOARD}/shared`, (doc) => {
      recordsIn(doc).set('shape:half', 1)
      throw new Error('half way')
    })
    await expect(write).rejects.toThrow('half way')
    ann.edit((records) => records.set('shape:ann', 1))
    await soon(() => recordsIn(bob.doc).toJSON()).toEqual({ 'shape:ann': 1 })
    const state = new Y.Doc()
    Y.applyUpdate(state, await sync.rooms.read(`${BOARD}/shared`))
    expect(recordsIn(state).toJSON()).toEqual({ 'shape:ann': 1 })
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { type FaultyLog, faultyLog, storedRecords } from './testFaultyLog.ts'
import { BOARD, OTHER_BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'
import { twoPeople } from './testTwoPeople.ts'

let log: FaultyLog
let sync: TestSync
beforeEach(async () => {
  log = faultyLog(openMemoryStorage())
  sync = await startSync(log, { housekeepingMs: 20, idleMs: 0, flushTimeoutMs: 500 })
})
afterEach(async () => {
  log.release()
  log.failWith = null
  await sync.stop()
})

describe('D2 a barrier comes back after the commit, never before', () => {
  it('an edit is live at once, and saved when it is on disk', async () => {
    const { ann, bob } = await twoPeople(sync)
    log.hold()
    ann.edit((records) => records.set('shape:1', 1))
    ann.barrier(1)
    await soon(() => recordsIn(bob.doc).toJSON()).toEqual({ 'shape:1': 1 })
    bob.barrier(9)
    ann.edit((records) => records.delete('shape:1'))
    ann.barrier(2)
    await soon(() => recordsIn(bob.doc).size).toBe(0)
    expect(ann.echoes()).toEqual([])
    // Bob saw what isn't saved yet, and may not call it saved either.
    expect(bob.echoes()).toEqual([])
    log.release()
    await soon(() => ann.echoes()).toEqual([1, 2])
    await soon(() => bob.echoes()).toEqual([9])
    expect(await storedRecords(log)).toEqual({})
  })

  it('holds for deletions, which no state vector shows', async () => {
    const { ann } = await twoPeople(sync)
    ann.edit((records) => records.set('shape:1', 1))
    ann.barrier(1)
    await soon(() => ann.echoes()).toEqual([1])
    log.hold()
    ann.edit((records) => records.delete('shape:1'))
    ann.barrier(2)
    ann.barrier(3)
    await soon(() => sync.rooms.stats().queuedEntries).toBe(1)
    expect(ann.echoes()).toEqual([1])
    expect(await storedRecords(log)).toEqual({ 'shape:1': 1 })
    log.release()
    await soon(() => ann.echoes()).toEqual([1, 2, 3])
    expect(await storedRecords(log)).toEqual({})
  })

  it('everything echoed is in the log at that moment', async () => {
    const { ann } = await twoPeople(sync)
    const problems: number[] = []
    ann.socket.on('message', () => {
      const echoed = ann.echoes().at(-1) ?? 0
      const stored = log.committed.filter((entry) => entry.author !== 'server').length
      if (stored < echoed) problems.push(echoed)
    })
    for (let n = 1; n <= 40; n++) {
      ann.edit((records) => records.set(`shape:${n}`, n))
      ann.barrier(n)
    }
    await soon(() => ann.echoes().length).toBe(40)
    expect(ann.echoes()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(problems).toEqual([])
  })
})

describe('D3 a failing storage', () => {
  it('also when somebody sets the clock back meanwhile', async () => {
    const { ann } = await twoPeople(sync)
    log.failWith = 'reject'
    ann.edit((records) => records.set('shape:1', 1))
    ann.barrier(1)
    await soon(() => sync.rooms.stats().degraded).toBe(true)
    const hourAgo = vi
      .spyOn(Date, 'now')
      .mockImplementation(() => performance.timeOrigin + performance.now() - 3.6e6)
    log.failWith = null
    ann.edit((records) => records.set('shape:2', 1))
    try {
      await soon(() => ann.echoes()).toEqual([1])
    } finally {
      hourAgo.mockRestore()
    }
  })

  it.each(['reject', 'throw'] as const)(
    'append that %ss: live goes on, status 1, all saved on recovery',
    async (how) => {
      const { ann, bob } = await twoPeople(sync)
      ann.barrier(1)
      await soon(() => ann.echoes()).toEqual([1])
      log.failWith = how
      ann.edit((records) => records.set('shape:1', 1))
      ann.barrier(2)
      await soon(() => ann.statuses(), { timeout: 2000 }).toEqual([1])
      for (let n = 2; n <= 6; n++) ann.edit((records) => records.set(`shape:${n}`, n))
      bob.edit((records) => records.set('shape:bob', 1))
      await soon(() => recordsIn(bob.doc).size).toBe(7)
      await soon(() => recordsIn(ann.doc).size).toBe(7)
      expect(sync.rooms.stats().degraded).toBe(true)
      expect(ann.echoes()).toEqual([1])
      // Whoever comes now hears of it with the first barrier.
      const late = await sync.raw('shared', sync.seat('late', 'participant'))
      await late.sync()
      late.barrier(7)
      await soon(() => late.statuses()).toEqual([1])
      log.failWith = null
      await soon(() => ann.echoes()).toEqual([1, 2])
      await soon(() => late.echoes()).toEqual([7])
      await soon(() => ann.statuses()).toEqual([1, 0])
      expect(Object.keys((await storedRecords(log)) as object)).toHaveLength(7)
      expect(sync.rooms.stats()).toMatchObject({ degraded: false, queuedEntries: 0, roomResets: 0 })
    },
  )

  it('D4 one document that cannot be stored does not hold up the others', async () => {
    const { ann } = await twoPeople(sync)
    const other = await sync.raw('shared', sync.seat('eve', 'participant', OTHER_BOARD), OTHER_BOARD)
    await other.sync()
    log.failWith = 'reject'
    log.failDoc = `${OTHER_BOARD}/shared`
    other.edit((records) => records.set('shape:x', 1))
    other.barrier(1)
    for (let n = 1; n <= 5; n++) {
      ann.edit((records) => records.set(`shape:${n}`, n))
      ann.barrier(n)
      await soon(() => ann.echoes().length).toBe(n)
    }
    expect(other.echoes()).toEqual([])
    log.failWith = null
    await soon(() => other.echoes()).toEqual([1])
  })

  it('R6 a room is not unloaded before everything is on disk', async () => {
    const { ann, bob } = await twoPeople(sync)
    log.failWith = 'reject'
    ann.edit((records) => records.set('shape:1', 1))
    await soon(() => recordsIn(bob.doc).size).toBe(1)
    ann.socket.close()
    bob.socket.close()
    await soon(() => sync.rooms.stats().connections).toBe(0)
    await soon(() => sync.events.filter(({ event }) => event === 'commit-failed').length).toBeGreaterThan(2)
    expect(sync.rooms.stats().rooms).toBe(1)
    log.failWith = null
    await soon(() => sync.rooms.stats().rooms).toBe(0)
    expect(await storedRecords(log)).toEqual({ 'shape:1': 1 })
  })
})

describe('R1 a document is the log and what is queued for it', () => {
  it('also when its room had to be given up while the storage did not answer', async () => {
    const { ann, bob } = await twoPeople(sync)
    log.hold()
    ann.edit((records) => records.set('shape:queued', 1))
    await soon(() => recordsIn(bob.doc).size).toBe(1)
    await expect(sync.rooms.closeBoard(BOARD)).rejects.toThrow('not flushed')
    await soon(() => [ann.closeCode(), bob.closeCode()]).toEqual([4404, 4404])
    const viewer = sync.seat('new', 'viewer')
    expect(await sync.records('shared', viewer)).toEqual({ 'shape:queued': 1 })
    log.release()
    await soon(() => storedRecords(log)).toEqual({ 'shape:queued': 1 })
  })
})

describe('D5 a stop', () => {
  it('flushes, echoes, then closes everybody with 1012', async () => {
    const { ann, bob } = await twoPeople(sync)
    log.hold()
    ann.edit((records) => records.set('shape:last', 1))
    ann.barrier(1)
    await soon(() => recordsIn(bob.doc).size).toBe(1)
    const closed = sync.rooms.close()
    bob.edit((records) => records.set('shape:too-late', 1))
    bob.barrier(2)
    log.release()
    await closed
    await soon(() => [ann.closeCode(), bob.closeCode()]).toEqual([1012, 1012])
    expect(ann.echoes()).toEqual([1])
    expect(bob.echoes()).toEqual([])
    expect(await storedRecords(log)).toEqual({ 'shape:last': 1 })
    const late = await sync.raw('shared', sync.seat('late', 'host'))
    await soon(() => late.closeCode()).toBe(1012)
  })

  it('ends also when the storage does not answer', async () => {
    const { ann } = await twoPeople(sync)
    log.hold()
    ann.edit((records) => records.set('shape:lost', 1))
    ann.barrier(1)
    await soon(() => sync.rooms.stats().queuedEntries).toBe(1)
    await sync.rooms.close()
    await soon(() => ann.closeCode()).toBe(1012)
    expect(ann.echoes()).toEqual([])
  })
})

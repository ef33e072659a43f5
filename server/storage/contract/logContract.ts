import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocName } from '../../sync/updateLog.ts'
import type { Storage } from '../storage.ts'
import { BOARD, createBoard, entry, SHARED, texts } from './testRows.ts'

/** What every storage must do with the log of updates. */
export function testLog(storage: () => Storage): void {
  test('a document never written is empty', async () => {
    expect(await storage().load(SHARED)).toEqual({ updates: [], lastSeq: 0, rowsSinceSnapshot: 0 })
  })

  test('gives back what was appended, in order, each document for itself', async () => {
    const own: DocName = `${BOARD}/own/anna--------`
    await storage().append([entry('a'), entry('x', own), entry('b')])
    await storage().append([entry('c'), entry('', own)])
    expect(await texts(storage())).toEqual(['a', 'b', 'c'])
    expect(await texts(storage(), own)).toEqual(['x', ''])
    expect(await storage().load(SHARED)).toMatchObject({ lastSeq: 3, rowsSinceSnapshot: 3 })
  })

  test('keeps the order of batches that were given at the same time', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}`)
    await Promise.all(names.map((text) => storage().append([entry(text)])))
    expect(await texts(storage())).toEqual(names)
  })

  test('stores all entries of a batch or none', async () => {
    const broken = entry('b', 'nonsense' as DocName)
    await expect(storage().append([entry('a'), broken])).rejects.toMatchObject({ reason: 'invalid' })
    expect(await texts(storage())).toEqual([])
    await storage().append([entry('c')])
    expect(await texts(storage())).toEqual(['c'])
  })

  test('stores bytes as they were when append was called, also those of a shared buffer', async () => {
    const buffer = Buffer.from('__note__')
    const update = buffer.subarray(2, 6)
    const appended = storage().append([{ doc: SHARED, update, author: 'server' }])
    expect(buffer.toString()).toBe('__note__')
    buffer.fill('X')
    await appended
    expect(await texts(storage())).toEqual(['note'])
  })

  test('a change of what was loaded changes nothing in the store', async () => {
    await storage().append([entry('abc')])
    const { updates } = await storage().load(SHARED)
    updates[0]?.fill(0)
    expect(await texts(storage())).toEqual(['abc'])
  })

  test('an append to stage or shared counts as a change of the board, to an own layer not', async () => {
    await createBoard(storage())
    await storage().append([entry('a', `${BOARD}/own/anna--------`)])
    expect(await storage().board(BOARD)).toMatchObject({ updatedAt: 1000 })
    await storage().append([entry('a'), entry('b')])
    expect(await storage().board(BOARD)).toMatchObject({ updatedAt: 5000 })
  })
}

/** What every storage must do with snapshots. */
export function testSnapshots(storage: () => Storage): void {
  const snapshot = new TextEncoder().encode('S')

  test('a snapshot stands for the rows up to its number; later rows follow it', async () => {
    await storage().append(['a', 'b', 'c'].map((text) => entry(text)))
    await storage().replaceWithSnapshot(SHARED, 2, snapshot)
    await storage().append([entry('d')])
    expect(await texts(storage())).toEqual(['S', 'c', 'd'])
    expect(await storage().load(SHARED)).toMatchObject({ lastSeq: 4, rowsSinceSnapshot: 2 })
  })

  test('numbers go on after a snapshot of everything', async () => {
    await storage().append([entry('a'), entry('b')])
    await storage().replaceWithSnapshot(SHARED, 2, snapshot)
    expect(await storage().load(SHARED)).toMatchObject({ lastSeq: 2, rowsSinceSnapshot: 0 })
    await storage().append([entry('c')])
    expect(await storage().load(SHARED)).toMatchObject({ lastSeq: 3, rowsSinceSnapshot: 1 })
  })

  test('a snapshot of rows that were never there or are replaced already is refused', async () => {
    await storage().append(['a', 'b', 'c'].map((text) => entry(text)))
    await storage().replaceWithSnapshot(SHARED, 2, snapshot)
    for (const seq of [0, 1, 4])
      await expect(storage().replaceWithSnapshot(SHARED, seq, snapshot)).rejects.toMatchObject({
        reason: 'conflict',
      })
    expect(await texts(storage())).toEqual(['S', 'c'])
  })

  test('random appends and snapshots leave what a simple model says', async () => {
    const append = fc.record({ add: fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }) })
    const replace = fc.record({ seq: fc.nat(12), snapshot: fc.string({ maxLength: 5 }) })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(append, replace), { maxLength: 12 }), async (steps) => {
        const doc: DocName = `run${run++}/shared`
        let model: { seq: number; text: string }[] = []
        for (const step of steps)
          if ('add' in step) {
            await storage().append(step.add.map((text) => entry(text, doc)))
            for (const text of step.add) model.push({ seq: (model.at(-1)?.seq ?? 0) + 1, text })
          } else {
            const data = new TextEncoder().encode(step.snapshot)
            const isThere = model.some(({ seq }) => seq === step.seq)
            const replaced = storage().replaceWithSnapshot(doc, step.seq, data)
            if (!isThere) await expect(replaced).rejects.toMatchObject({ reason: 'conflict' })
            else model = await replaced.then(() => replaceInModel(model, step.seq, step.snapshot))
          }
        expect(await texts(storage(), doc)).toEqual(model.map(({ text }) => text))
      }),
      { numRuns: 30 },
    )
  })
}

function replaceInModel(model: { seq: number; text: string }[], seq: number, text: string) {
  return [{ seq, text }, ...model.filter((row) => row.seq > seq)]
}

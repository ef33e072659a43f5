import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createCompactor } from './compactor.ts'
import { mergeRows } from './mergeRows.ts'
import type { SyncEvent } from './roomPorts.ts'
import { mergeRowsInWorker } from './runCompactionWorker.ts'
import type { DocName, StoredDoc } from './updateLog.ts'

const DOC: DocName = 'board-000001/shared'

const editArbitrary = fc.record({ doc: fc.nat(2), key: fc.nat(5), value: fc.nat(9), kind: fc.nat(3) })

/** Rows as three people's concurrent edits leave them in the log. */
function makeRows(edits: readonly { doc: number; key: number; value: number; kind: number }[]): Uint8Array[] {
  const rows: Uint8Array[] = []
  const server = new Y.Doc()
  server.on('update', (update: Uint8Array) => rows.push(update))
  const docs = [0, 1, 2].map(() => new Y.Doc())
  for (const { doc: index, key, value, kind } of edits) {
    const doc = docs[index]
    if (!doc) continue
    const map = doc.getMap<unknown>('board')
    const nested = map.get(`k${key}`)
    if (kind === 0) map.set(`k${key}`, new Y.Text('some text'))
    else if (kind === 1 && nested instanceof Y.Text) nested.insert(value % (nested.length + 1), `${value}`)
    else if (kind === 2 && nested instanceof Y.Text) nested.delete(0, Math.min(value, nested.length))
    else map.delete(`k${key}`)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)))
    if (value % 3 === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  }
  return rows
}

function load(rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, row)
  return doc
}

describe('C1 a snapshot equals its rows', () => {
  it('also for a client that goes on editing on top of either', () => {
    fc.assert(
      fc.property(
        fc.array(editArbitrary, { maxLength: 40 }),
        fc.array(editArbitrary, { maxLength: 10 }),
        (edits, more) => {
          const rows = makeRows([...edits, ...more])
          const cut = makeRows(edits).length
          const snapshot = mergeRows(rows.slice(0, cut))
          const whole = load(rows)
          const compacted = load([snapshot, ...rows.slice(cut)])
          expect(compacted.getMap('board').toJSON()).toEqual(whole.getMap('board').toJSON())
          expect(Y.encodeStateVector(compacted)).toEqual(Y.encodeStateVector(whole))
          expect(Y.equalSnapshots(Y.snapshot(compacted), Y.snapshot(whole))).toBe(true)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('rows with a gap or that cannot be applied are not merged', () => {
    const rows = makeRows([0, 1, 2, 3].map((key) => ({ doc: 0, key, value: 1, kind: 0 })))
    expect(() => mergeRows(rows.toSpliced(1, 1))).toThrow('updates are missing')
    expect(() => mergeRows([...rows, Uint8Array.of(1, 2, 3)])).toThrow()
  })

  it('the worker thread answers the same', async () => {
    const rows = makeRows([0, 1, 2].map((key) => ({ doc: key, key, value: 1, kind: 0 })))
    expect(await mergeRowsInWorker(rows)).toEqual(mergeRows(rows))
    await expect(mergeRowsInWorker([Uint8Array.of(1, 2, 3)])).rejects.toThrow()
  })
})

describe('C2 only persisted rows are replaced', () => {
  function setUp(mergeResult: () => Promise<Uint8Array>) {
    const stored: StoredDoc = {
      updates: makeRows([{ doc: 0, key: 1, value: 1, kind: 0 }]),
      lastSeq: 7,
      rowsSinceSnapshot: 7,
    }
    const replaced: number[] = []
    const events: SyncEvent['event'][] = []
    const compactor = createCompactor({
      log: {
        load: async () => stored,
        replaceWithSnapshot: async (_doc, uptoSeq) => void replaced.push(uptoSeq),
      },
      mergeRows: mergeResult,
      onEvent: ({ event }) => events.push(event),
      closedRows: 5,
      openRows: 10,
    })
    return { compactor, replaced, events }
  }

  it('up to the last one that was read, when a room with many rows closes or stays open for long', async () => {
    const { compactor, replaced, events } = setUp(async () => new Uint8Array())
    compactor.loaded(DOC, 3)
    compactor.unloaded(DOC)
    compactor.loaded(DOC, 3)
    compactor.committed(DOC, 4)
    compactor.unloaded(DOC)
    await expect.poll(() => replaced).toEqual([7])
    compactor.committed(DOC, 11)
    await expect.poll(() => replaced).toEqual([7, 7])
    expect(events).toEqual(['compacted', 'compacted'])
  })

  it('C3 a failure keeps the rows and stops nothing', async () => {
    const { compactor, replaced, events } = setUp(async () => {
      throw new Error('no memory')
    })
    compactor.committed(DOC, 11)
    await expect.poll(() => events).toEqual(['compaction-failed'])
    compactor.committed(DOC, 11)
    await expect.poll(() => events).toEqual(['compaction-failed', 'compaction-failed'])
    expect(replaced).toEqual([])
    await compactor.stop()
  })
})

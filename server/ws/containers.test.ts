import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeUpdate } from '../sync/frames.ts'
import { BOARD, type RawClient, soon, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
let eve: RawClient
let ben: RawClient
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
  eve = await sync.raw('shared', sync.seat('eve', 'participant'))
  ben = await sync.raw('shared', sync.seat('ben', 'participant'))
  for (const client of [eve, ben]) await client.sync()
  ben.edit((records) => records.set('shape:1', 'precious'))
  await soon(() => recordsOf(eve.doc).get('shape:1')).toBe('precious')
})
afterEach(() => sync.stop())

const recordsOf = (doc: Y.Doc) => doc.getMap('board').get('records') as Y.Map<unknown>
const boardOf = (records: Y.Map<unknown>) => records.parent as Y.Map<unknown>

/** The update that a script makes of this, and what it made before. */
function updateOf(doc: Y.Doc, change: (board: Y.Map<unknown>) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc.getMap('board')))
  return Y.encodeStateAsUpdate(doc, before)
}

const ATTACKS: Record<string, (board: Y.Map<unknown>) => void> = {
  'takes the container of the records away': (board) => board.delete('records'),
  'puts another in its place': (board) => board.set('records', new Y.Map()),
  'puts text in its place': (board) => board.set('records', 'gone'),
  'takes the description of the document away': (board) => board.delete('meta'),
  'says that it is of another format': (board) => (board.get('meta') as Y.Map<unknown>).set('format', 99),
  'adds to the description': (board) => (board.get('meta') as Y.Map<unknown>).set('more', 1),
  'empties the description': (board) => (board.get('meta') as Y.Map<unknown>).delete('format'),
  'adds a container': (board) => board.set('other', new Y.Map()),
}

describe('R9 what the server alone makes in a layer', () => {
  for (const [what, change] of Object.entries(ATTACKS))
    it(`stays as it is when a script ${what}`, async () => {
      const before = boardOf(recordsOf(ben.doc)).toJSON()
      eve.send(encodeUpdate(updateOf(eve.doc, change)))
      await soon(() => eve.closeCode()).toBe(4403)
      ben.edit((records) => records.set('shape:2', 'after'))
      const newcomer = await sync.raw('shared', sync.seat('late', 'participant'))
      await newcomer.sync()
      await soon(() => recordsOf(newcomer.doc).get('shape:2')).toBe('after')
      expect(boardOf(recordsOf(newcomer.doc)).toJSON()).toEqual({
        ...before,
        records: { 'shape:1': 'precious', 'shape:2': 'after' },
      })
    })

  it('also when the first half of it comes last', async () => {
    const first = updateOf(eve.doc, (board) => (board.get('records') as Y.Map<unknown>).set('shape:x', 1))
    const second = updateOf(eve.doc, (board) => board.set('records', new Y.Map()))
    eve.send(encodeUpdate(second))
    await soon(() => eve.closeCode()).toBe(4403)
    const again = await sync.raw('shared', sync.seat('eve', 'participant'))
    again.send(encodeUpdate(first))
    await soon(() => recordsOf(ben.doc).get('shape:x')).toBe(1)
    expect(recordsOf(ben.doc).get('shape:1')).toBe('precious')
  })

  it('but records are everybody’s: made, changed, replaced and deleted', async () => {
    eve.edit((records) => records.set('shape:n', new Y.Map([['x', 1]])))
    await soon(() => recordsOf(ben.doc).has('shape:n')).toBe(true)
    ben.edit((records) => (records.get('shape:n') as Y.Map<unknown>).set('x', 2))
    ben.edit((records) => records.set('shape:1', 'new'))
    ben.edit((records) => records.delete('shape:n'))
    await soon(() => recordsOf(eve.doc).toJSON()).toEqual({ 'shape:1': 'new' })
    expect([eve.closeCode(), ben.closeCode()]).toEqual([null, null])
    expect(sync.rooms.connected(BOARD).size).toBe(2)
  })
})

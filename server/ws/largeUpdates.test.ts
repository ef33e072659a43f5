import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNote, deleteNote, moveNote, noteIds } from '../../e2e/load/notes.ts'
import { MESSAGE, SYNC_STEP } from '../../shared/protocol/messages.ts'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { encodeBarrier, encodeStep1, encodeStep2, encodeUpdate } from '../sync/frames.ts'
import { BOARD, OTHER_BOARD, recordsIn, soon, startSync, type TestSync } from './testSync.ts'

const MANY = 600
const OFFLINE = 5000
let failAtUpdate = Number.POSITIVE_INFINITY
let applied = 0
let sync: TestSync

beforeEach(async () => {
  failAtUpdate = Number.POSITIVE_INFINITY
  applied = 0
  const applyUpdate = (doc: Y.Doc, update: Uint8Array, origin: unknown) => {
    applied += 1
    if (applied === failAtUpdate) throw new Error('Yjs stumbles')
    Y.applyUpdate(doc, update, origin)
  }
  sync = await startSync(openMemoryStorage(), { applyUpdate })
})
afterEach(() => sync.stop())

/** A seat whose frames are handed over by hand, so that it can be said what happens in one turn and what later. */
async function enter(name: string, boardId = BOARD) {
  sync.seat(name, 'participant', boardId)
  const frames: Uint8Array[] = []
  const closed: number[] = []
  const socket = {
    send: (frame: Uint8Array) => frames.push(frame),
    close: (code: number) => closed.push(code),
    bufferedAmount: 0,
  }
  const connection = sync.rooms.connect({ ...sync.person(name), boardId }, 'shared', socket)
  const of = (type: number, step?: number) =>
    frames.filter((frame) => frame[0] === type && (step === undefined || frame[1] === step))
  connection.receive(encodeStep1(Uint8Array.of(0)))
  await soon(() => of(MESSAGE.sync, SYNC_STEP.step2).length).toBe(1)
  const doc = await docOf(boardId)
  return { connection, doc, closed, of, echoes: () => of(MESSAGE.barrier).map((frame) => frame[2]) }
}

async function docOf(boardId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await sync.rooms.read(`${boardId}/shared`))
  return doc
}

function changeOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

const add = (count: number) => (doc: Y.Doc) => {
  for (let n = 0; n < count; n++) addNote(doc, `shape:${n}`, n, `note ${n}`)
}

const countOnServer = async () => recordsIn(await docOf(BOARD)).size

describe('W10 a large update', () => {
  it('lets others have their turn, on this board and on others, and comes in whole and in order', async () => {
    const eve = await enter('eve')
    const [bob, reader] = [await enter('bob', OTHER_BOARD), await enter('reader', OTHER_BOARD)]
    const neighbour = await enter('neighbour')
    eve.connection.receive(encodeUpdate(changeOf(eve.doc, add(MANY))))
    eve.connection.receive(encodeUpdate(changeOf(eve.doc, (doc) => deleteNote(doc, 'shape:7'))))
    eve.connection.receive(encodeBarrier(Uint8Array.of(1)))
    const atOnce = await countOnServer()
    expect(atOnce).toBeLessThan(MANY)
    bob.connection.receive(encodeUpdate(changeOf(bob.doc, add(1))))
    neighbour.connection.receive(
      encodeUpdate(changeOf(neighbour.doc, (doc) => recordsIn(doc).set('of a neighbour', 1))),
    )
    await expect.poll(() => reader.of(MESSAGE.sync, SYNC_STEP.update).length, { interval: 1 }).toBe(1)
    expect(await countOnServer()).toBeLessThan(MANY)
    expect(eve.echoes()).toEqual([])
    await soon(() => eve.echoes()).toEqual([1])
    expect(recordsIn(await docOf(BOARD)).has('of a neighbour')).toBe(true)
    expect(await countOnServer()).toBe(MANY)
    // Whole for a neighbour too, and every note of it at once.
    for (const frame of neighbour.of(MESSAGE.sync, SYNC_STEP.update))
      expect(frame.length).toBeLessThan(40_000)
  })

  it('may move and delete as many, and what one key holds', async () => {
    const eve = await enter('eve')
    const changes = [
      add(MANY),
      (doc: Y.Doc) => noteIds(doc).forEach((id) => void moveNote(doc, id, 3, 4)),
      (doc: Y.Doc) => noteIds(doc).forEach((id) => void deleteNote(doc, id)),
      (doc: Y.Doc) =>
        recordsIn(doc).set('meta', new Y.Map(Array.from({ length: 5_000 }, (_, n) => [`${n}`, n]))),
      (doc: Y.Doc) => recordsIn(doc).delete('meta'),
      add(3),
    ]
    for (const change of changes) eve.connection.receive(encodeUpdate(changeOf(eve.doc, change)))
    eve.connection.receive(encodeBarrier(Uint8Array.of(1)))
    await soon(() => eve.echoes(), { timeout: 30_000 }).toEqual([1])
    expect(await countOnServer()).toBe(3)
    expect(eve.closed).toEqual([])
  })

  it('made offline comes in whole, 5,000 notes and more', async () => {
    const eve = await enter('eve')
    eve.connection.receive(encodeStep2(changeOf(eve.doc, add(OFFLINE))))
    eve.connection.receive(encodeBarrier(Uint8Array.of(1)))
    await soon(() => eve.echoes(), { timeout: 30_000 }).toEqual([1])
    expect((await docOf(BOARD)).getMap('board').toJSON()).toEqual(eve.doc.getMap('board').toJSON())
  }, 40_000)

  it('is taken to its end when its sender goes', async () => {
    const eve = await enter('eve')
    eve.connection.receive(encodeUpdate(changeOf(eve.doc, add(MANY))))
    eve.connection.closed()
    expect(await countOnServer()).toBeLessThan(MANY)
    await soon(countOnServer).toBe(MANY)
    await soon(() => sync.rooms.connected(BOARD).size).toBe(0)
  })

  it('X5 stops where its sender may write no more, and goes on when they may again', async () => {
    const eve = await enter('eve')
    eve.connection.receive(encodeUpdate(changeOf(eve.doc, add(MANY))))
    eve.connection.receive(encodeBarrier(Uint8Array.of(1)))
    const { participantId, ...person } = sync.person('eve')
    const setRole = (role: 'viewer' | 'participant') =>
      sync.rooms.updateSeat(BOARD, participantId, { participantId, ...person, role })
    setRole('viewer')
    await soon(() => eve.of(MESSAGE.status).map((frame) => frame[1])).toContain(2)
    const taken = await countOnServer()
    expect(taken).toBeLessThan(MANY)
    expect(eve.echoes()).toEqual([])
    const asked = eve.of(MESSAGE.sync, SYNC_STEP.step1).length
    setRole('participant')
    await soon(() => eve.of(MESSAGE.sync, SYNC_STEP.step1).length).toBeGreaterThan(asked)
    eve.connection.receive(
      encodeStep2(Y.encodeStateAsUpdate(eve.doc, Y.encodeStateVector(await docOf(BOARD)))),
    )
    await soon(() => eve.echoes()).toEqual([1])
    expect(await countOnServer()).toBe(MANY)
  })

  it('R4 that fails half way leaves what was taken, and others’ edits', async () => {
    const [eve, bob] = [await enter('eve'), await enter('bob')]
    bob.connection.receive(encodeUpdate(changeOf(bob.doc, (doc) => recordsIn(doc).set('of bob', 1))))
    failAtUpdate = applied + 8
    eve.connection.receive(encodeUpdate(changeOf(eve.doc, add(MANY))))
    await soon(() => eve.closed).toEqual([4500])
    await soon(async () => recordsIn(await docOf(BOARD)).get('of bob')).toBe(1)
    const kept = await countOnServer()
    expect(kept).toBeGreaterThan(1)
    const again = await enter('eve')
    again.connection.receive(encodeStep2(Y.encodeStateAsUpdate(eve.doc, Y.encodeStateVector(again.doc))))
    await soon(countOnServer).toBe(MANY + 1)
  })
})

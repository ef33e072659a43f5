import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AssetRow } from '../boards/assetStore.ts'
import type { BoardRow, NewSeat } from '../boards/boardStore.ts'
import type { DocName, LogEntry } from '../sync/updateLog.ts'
import { testBallots } from './ballotContract.ts'
import type { Storage } from './storage.ts'
import { testTemplates } from './templateContract.ts'

export const BOARD = 'board-1-----'
export const SHARED: DocName = `${BOARD}/shared`
const STAGE: DocName = `${BOARD}/stage`
const OTHER_BOARD = 'board-2-----'
const WORKSPACE = 'workspace-1'

/** One change of the shared document of BOARD. */
export function entry(text: string, doc: DocName = SHARED): LogEntry {
  return { doc, update: new TextEncoder().encode(text), author: 'anna--------' }
}

/** A document's rows as texts, in order. */
export async function texts(storage: Storage, doc: DocName = SHARED): Promise<string[]> {
  const { updates } = await storage.load(doc)
  return updates.map((update) => new TextDecoder().decode(update))
}

export function boardRow(id: string = BOARD, changes: Partial<BoardRow> = {}): BoardRow {
  const link = (kind: string) => ({ salt: `salt-${kind}`, hash: `hash-${kind}` })
  return {
    id,
    workspaceId: WORKSPACE,
    title: 'Mehr Mädchen für MINT 🌱',
    language: 'de',
    template: 'empathy-map',
    createdAt: 1000,
    updatedAt: 1000,
    thumbnailId: null,
    archivedAt: null,
    trashedAt: null,
    door: 'open',
    joinCode: null,
    links: { host: link('host'), participant: link('participant'), viewer: link('viewer') },
    ...changes,
  }
}

export function newSeat(participantId: string, boardId: string = BOARD): NewSeat {
  return {
    participantId,
    boardId,
    tokenHash: `token of ${participantId}`,
    role: 'participant',
    name: null,
    color: '#0B7A75',
    createdAt: 2000,
  }
}

function image(id: string, changes: Partial<AssetRow> = {}): AssetRow {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
  return { id, boardId: BOARD, kind: 'image', type: 'image/png', bytes, createdAt: 3000, ...changes }
}

export async function createBoard(storage: Storage): Promise<void> {
  await storage.createWorkspace({ id: WORKSPACE, keyHash: 'key hash', createdAt: 500 })
  await storage.createBoard(boardRow(), [], [])
}

/** What every storage must do. `open` answers an empty one whose clock stands at 5000. */
export function describeStorageContract(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    describe('the log', () => testLog(() => storage))
    describe('snapshots', () => testSnapshots(() => storage))
    describe('boards', () => testBoards(() => storage))
    describe('deleting a board', () => testDeletion(() => storage))
    describe('seats', () => testSeats(() => storage))
    describe('images', () => testAssets(() => storage))
    describe('workspace templates', () => testTemplates(() => storage))
    describe('ballots', () => testBallots(() => storage, { board: BOARD, createBoard, entry, texts }))

    test('after closing, every call is refused and closing again is fine', async () => {
      await storage.ping()
      await storage.close()
      await storage.close()
      await expect(storage.load(SHARED)).rejects.toMatchObject({ reason: 'closed' })
      await expect(storage.append([entry('late')])).rejects.toMatchObject({ reason: 'closed' })
    })
  })
}

function testLog(storage: () => Storage): void {
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

function testSnapshots(storage: () => Storage): void {
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

function testBoards(storage: () => Storage): void {
  beforeEach(() => storage().createWorkspace({ id: WORKSPACE, keyHash: 'key hash', createdAt: 500 }))

  test('a workspace is found by the hash of its key', async () => {
    expect(await storage().workspaceByKeyHash('key hash')).toBe(WORKSPACE)
    expect(await storage().workspaceByKeyHash('another')).toBeNull()
    await expect(
      storage().createWorkspace({ id: 'w2', keyHash: 'key hash', createdAt: 1 }),
    ).rejects.toMatchObject({ reason: 'conflict' })
  })

  test('a board comes back as it was created, with its seats and documents', async () => {
    const board = boardRow(BOARD, { updatedAt: 6000, joinCode: 'ABC234', trashedAt: 7 })
    await storage().createBoard(board, [newSeat('anna'), newSeat('bert')], [entry('a'), entry('s', STAGE)])
    expect(await storage().board(BOARD)).toEqual(board)
    expect(await storage().boardByJoinCode('ABC234')).toEqual(board)
    expect((await storage().seatsOfBoard(BOARD)).map((seat) => seat.number)).toEqual([1, 2])
    expect(await texts(storage(), STAGE)).toEqual(['s'])
  })

  test('unknown boards, codes and seats are null', async () => {
    expect(await storage().board(BOARD)).toBeNull()
    expect(await storage().boardByJoinCode('ABC234')).toBeNull()
    expect(await storage().seatByTokenHash('x')).toBeNull()
    expect(await storage().updateBoard(BOARD, { title: 'x' })).toBeNull()
    expect(await storage().updateSeat(BOARD, 'anna', { name: 'x' })).toBeNull()
  })

  test.each([
    ['a document without a name', [], [entry('a'), entry('b', 'nonsense' as DocName)], 'invalid'],
    ['a document of another board', [], [entry('b', `${OTHER_BOARD}/shared`)], 'invalid'],
    ['a seat of another board', [newSeat('anna', OTHER_BOARD)], [entry('a')], 'invalid'],
    ['the same seat twice', [newSeat('anna'), newSeat('anna')], [entry('a')], 'conflict'],
  ])('creating a board with %s leaves nothing behind', async (_, seats, docs, reason) => {
    await expect(storage().createBoard(boardRow(), seats, docs)).rejects.toMatchObject({ reason })
    expect(await storage().board(BOARD)).toBeNull()
    expect(await storage().seatsOfBoard(BOARD)).toEqual([])
    expect(await texts(storage())).toEqual([])
    await storage().createBoard(boardRow(), [], [])
  })

  test('an id in use and an unknown workspace are refused', async () => {
    await storage().createBoard(boardRow(), [], [])
    await expect(storage().createBoard(boardRow(), [], [])).rejects.toMatchObject({ reason: 'conflict' })
    const homeless = boardRow(OTHER_BOARD, { workspaceId: 'nowhere' })
    await expect(storage().createBoard(homeless, [], [])).rejects.toMatchObject({ reason: 'missing' })
  })

  test('a patch changes what it names and nothing else', async () => {
    await storage().createBoard(boardRow(), [], [])
    const links = { ...boardRow().links, viewer: { salt: 'new', hash: 'new' } }
    const patch = { title: 'Neu', joinCode: 'ABC234', door: 'closed', links, archivedAt: 9 } as const
    const changed = { ...boardRow(), ...patch }
    expect(await storage().updateBoard(BOARD, { ...patch, thumbnailId: undefined })).toEqual(changed)
    expect(await storage().board(BOARD)).toEqual(changed)
    expect(await storage().updateBoard(BOARD, { archivedAt: null })).toEqual({ ...changed, archivedAt: null })
  })

  test('a join code belongs to one board at a time', async () => {
    await storage().createBoard(boardRow(BOARD, { joinCode: 'ABC234' }), [], [])
    await storage().createBoard(boardRow(OTHER_BOARD), [], [])
    const taking = () => storage().updateBoard(OTHER_BOARD, { joinCode: 'ABC234', title: 'x' })
    await expect(taking()).rejects.toMatchObject({ reason: 'conflict' })
    expect(await storage().board(OTHER_BOARD)).toEqual(boardRow(OTHER_BOARD))
    await storage().updateBoard(BOARD, { joinCode: 'ABC234' })
    await storage().updateBoard(BOARD, { joinCode: null })
    expect(await taking()).toMatchObject({ joinCode: 'ABC234' })
  })

  test('lists all boards of a workspace, the last changed first', async () => {
    await storage().createBoard(boardRow('b1', { updatedAt: 10 }), [], [])
    await storage().createBoard(boardRow('b2', { updatedAt: 30, trashedAt: 5 }), [], [])
    await storage().createBoard(boardRow('b3', { updatedAt: 20, archivedAt: 5 }), [], [])
    const ids = (await storage().boardsOfWorkspace(WORKSPACE)).map(({ id }) => id)
    expect(ids).toEqual(['b2', 'b3', 'b1'])
    expect(await storage().boardsOfWorkspace('another')).toEqual([])
  })

  test('finds the boards that were put into the trash before a time', async () => {
    await storage().createBoard(boardRow('b1', { trashedAt: 10 }), [], [])
    await storage().createBoard(boardRow('b2', { trashedAt: 20 }), [], [])
    await storage().createBoard(boardRow('b3'), [], [])
    expect(await storage().boardsTrashedBefore(20)).toEqual(['b1'])
  })

  test('a change of a row that was read changes nothing in the store', async () => {
    await storage().createBoard(boardRow(), [], [])
    const read = await storage().board(BOARD)
    if (read) read.links.host.hash = 'forged'
    expect(await storage().board(BOARD)).toEqual(boardRow())
  })
}

function testDeletion(storage: () => Storage): void {
  beforeEach(async () => {
    await createBoard(storage())
    await storage().createBoard(boardRow(OTHER_BOARD), [newSeat('zoe', OTHER_BOARD)], [])
    await storage().addSeat(newSeat('anna'))
    await storage().putAsset(image('i1'))
    await storage().append([entry('a'), entry('b', STAGE), entry('z', `${OTHER_BOARD}/shared`)])
  })

  test('removes documents, seats and images, of this board only', async () => {
    await storage().deleteBoard(BOARD)
    expect(await storage().board(BOARD)).toBeNull()
    expect([...(await texts(storage())), ...(await texts(storage(), STAGE))]).toEqual([])
    expect(await storage().seatByTokenHash('token of anna')).toBeNull()
    expect(await storage().asset(BOARD, 'i1')).toBeNull()
    expect(await texts(storage(), `${OTHER_BOARD}/shared`)).toEqual(['z'])
    expect(await storage().seatsOfBoard(OTHER_BOARD)).toHaveLength(1)
  })

  test('deleting what is not there is fine', async () => {
    await storage().deleteBoard('nowhere-----')
  })

  test('what is still written to a deleted board vanishes and holds up nobody else', async () => {
    await storage().deleteBoard(BOARD)
    await storage().append([entry('late'), entry('y', `${OTHER_BOARD}/shared`)])
    expect(await texts(storage())).toEqual([])
    expect(await texts(storage(), `${OTHER_BOARD}/shared`)).toEqual(['z', 'y'])
  })

  test('the id of a deleted board is never used again', async () => {
    await storage().deleteBoard(BOARD)
    await expect(storage().createBoard(boardRow(), [], [])).rejects.toMatchObject({ reason: 'conflict' })
  })
}

function testSeats(storage: () => Storage): void {
  beforeEach(() => createBoard(storage()))

  test('numbers people in the order in which they came, also when all come at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `person-${index}`)
    const seats = await Promise.all(names.map((name) => storage().addSeat(newSeat(name))))
    expect(seats.map((seat) => seat.number)).toEqual(names.map((_, index) => index + 1))
    expect(await storage().seatsOfBoard(BOARD)).toEqual(seats)
  })

  test('a removed seat keeps its number and is still found by its token', async () => {
    const seat = await storage().addSeat(newSeat('anna'))
    expect(seat).toEqual({ ...newSeat('anna'), number: 1, lastSeenAt: null, removedAt: null })
    const removed = { ...seat, removedAt: 7, name: 'Anna' }
    expect(await storage().updateSeat(BOARD, 'anna', { removedAt: 7, name: 'Anna' })).toEqual(removed)
    expect(await storage().seatByTokenHash('token of anna')).toEqual(removed)
    expect(await storage().addSeat(newSeat('bert'))).toMatchObject({ number: 2 })
  })

  test('a person or token that is there already, and an unknown board, are refused', async () => {
    await storage().addSeat(newSeat('anna'))
    const sameToken = { ...newSeat('bert'), tokenHash: 'token of anna' }
    await expect(storage().addSeat(newSeat('anna'))).rejects.toMatchObject({ reason: 'conflict' })
    await expect(storage().addSeat(sameToken)).rejects.toMatchObject({ reason: 'conflict' })
    await expect(storage().addSeat(newSeat('bert', 'nowhere'))).rejects.toMatchObject({ reason: 'missing' })
    expect(await storage().seatsOfBoard(BOARD)).toHaveLength(1)
  })
}

function testAssets(storage: () => Storage): void {
  beforeEach(() => createBoard(storage()))

  test('an image comes back byte for byte, for its own board only', async () => {
    const given = image('i1')
    await storage().putAsset(given)
    given.bytes.fill(0)
    const read = await storage().asset(BOARD, 'i1')
    expect(read).toEqual(image('i1'))
    read?.bytes.fill(0)
    expect(await storage().asset(BOARD, 'i1')).toEqual(image('i1'))
    expect(await storage().asset(OTHER_BOARD, 'i1')).toBeNull()
  })

  test('lists by kind, sums sizes and deletes', async () => {
    await storage().putAsset(image('i1'))
    await storage().putAsset(image('t1', { kind: 'thumbnail', bytes: new Uint8Array(24) }))
    expect(await storage().assetIds(BOARD, 'image')).toEqual(['i1'])
    expect(await storage().assetIds(BOARD, 'thumbnail')).toEqual(['t1'])
    expect(await storage().assetBytes(BOARD)).toBe(1024)
    await storage().deleteAsset(BOARD, 'i1')
    await storage().deleteAsset(BOARD, 'i1')
    expect(await storage().assetIds(BOARD, 'image')).toEqual([])
    expect(await storage().assetBytes(BOARD)).toBe(24)
    expect(await storage().assetBytes(OTHER_BOARD)).toBe(0)
  })

  test('an id in use and an unknown board are refused', async () => {
    await storage().putAsset(image('i1'))
    await expect(storage().putAsset(image('i1'))).rejects.toMatchObject({ reason: 'conflict' })
    await expect(storage().putAsset(image('i2', { boardId: 'nowhere' }))).rejects.toMatchObject({
      reason: 'missing',
    })
  })
}

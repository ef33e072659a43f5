import { beforeEach, expect, test } from 'vitest'
import type { DocName } from '../../sync/updateLog.ts'
import type { Storage } from '../storage.ts'
import { BOARD, boardRow, entry, newSeat, OTHER_BOARD, STAGE, texts, WORKSPACE } from './testRows.ts'

/** What every storage must do with boards and workspaces. */
export function testBoards(storage: () => Storage): void {
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

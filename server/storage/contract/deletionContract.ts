import { beforeEach, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { BOARD, boardRow, createBoard, entry, image, newSeat, OTHER_BOARD, STAGE, texts } from './testRows.ts'

/** What every storage must do when a board is deleted. */
export function testDeletion(storage: () => Storage): void {
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

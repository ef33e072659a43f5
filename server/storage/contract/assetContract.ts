import { beforeEach, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { BOARD, createBoard, image, OTHER_BOARD } from './testRows.ts'

/** What every storage must do with images. */
export function testAssets(storage: () => Storage): void {
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

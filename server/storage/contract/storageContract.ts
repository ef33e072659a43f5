import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { testAssets } from './assetContract.ts'
import { testBallots } from './ballotContract.ts'
import { testBoards } from './boardContract.ts'
import { testDeletion } from './deletionContract.ts'
import { testLog, testSnapshots } from './logContract.ts'
import { testSeats } from './seatContract.ts'
import { testTemplates } from './templateContract.ts'
import { entry, SHARED } from './testRows.ts'

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
    describe('ballots', () => testBallots(() => storage))

    test('after closing, every call is refused and closing again is fine', async () => {
      await storage.ping()
      await storage.close()
      await storage.close()
      await expect(storage.load(SHARED)).rejects.toMatchObject({ reason: 'closed' })
      await expect(storage.append([entry('late')])).rejects.toMatchObject({ reason: 'closed' })
    })
  })
}

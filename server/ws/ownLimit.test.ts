import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import { OWN_MAX_BYTES } from '../sync/limits.ts'
import { BOARD, soon, startSync, type TestSync } from './testSync.ts'

const FULL = 4
const PIECE = 500_000

let sync: TestSync
beforeEach(async () => {
  sync = await startSync(openMemoryStorage())
})
afterEach(() => sync.stop())

it('L1 what a person has not revealed takes less room than the board', async () => {
  const token = sync.seat('ann', 'participant')
  for (const layer of ['shared', 'own'] as const) {
    const client = await sync.raw(layer, token)
    await client.sync()
    for (let i = 0; i * PIECE < OWN_MAX_BYTES; i++)
      client.edit((records) => records.set(`shape:${i}`, 'x'.repeat(PIECE)))
    client.barrier(1)
    if (layer === 'shared') await soon(() => client.echoes()).toEqual([1])
    else await soon(() => client.statuses()).toContain(FULL)
  }
})

it('L1 and whoever brings it onto the board asks whether there is room', async () => {
  const client = await sync.raw('shared', sync.seat('ann', 'participant'))
  await client.sync()
  expect(await sync.rooms.fits(`${BOARD}/shared`, 19_000_000)).toBe(true)
  expect(await sync.rooms.fits(`${BOARD}/shared`, 21_000_000)).toBe(false)
})

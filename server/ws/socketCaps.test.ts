import { afterEach, expect, it } from 'vitest'
import { openMemoryStorage } from '../storage/memoryStorage.ts'
import type { RoomConnection } from '../sync/rooms.ts'
import { BOARD, startSync, type TestSync } from './testSync.ts'

let sync: TestSync
afterEach(() => sync.stop())

function connect(id: string): { connection: RoomConnection; code(): number | null } {
  let closeCode: number | null = null
  const close = (code: number) => {
    closeCode = code
  }
  const seat = { ...sync.person(id), boardId: BOARD }
  const connection = sync.rooms.connect(seat, 'shared', { send: () => {}, close, bufferedAmount: 0 })
  return { connection, code: () => closeCode }
}

const codesOf = (id: string, sockets: number) => Array.from({ length: sockets }, () => connect(id).code())

it('L7 a seat has at most 30 sockets; one that leaves makes room', async () => {
  sync = await startSync(openMemoryStorage())
  sync.seat('eve', 'participant')
  sync.seat('ann', 'participant')
  const first = connect('eve')
  expect(new Set(codesOf('eve', 29))).toEqual(new Set([null]))
  expect(connect('eve').code()).toBe(1013)
  expect(connect('ann').code()).toBeNull()
  first.connection.closed()
  expect(connect('eve').code()).toBeNull()
  expect(connect('eve').code()).toBe(1013)
})

it('L7 a board has at most six sockets for each person it may have', async () => {
  sync = await startSync(openMemoryStorage(), { maxPeople: 2 })
  for (const id of ['ann', 'bob', 'cas']) sync.seat(id, 'participant')
  expect(new Set([...codesOf('ann', 6), ...codesOf('bob', 6)])).toEqual(new Set([null]))
  expect(connect('cas').code()).toBe(1013)
})

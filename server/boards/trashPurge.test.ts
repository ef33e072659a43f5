import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

const DAY_MS = 24 * 3600 * 1000

let time = Date.now()
let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ now: () => time })
})
afterEach(() => server.close())

const purge = () =>
  new Promise<string[]>((resolve) => {
    const stop = server.service.startTrashPurge((ids) => {
      stop()
      resolve(ids)
    })
  })

it('deletes for good after 30 days in the trash, not before, and nothing else', async () => {
  const kept = await createBoard(server)
  const trashed = await createBoard(server, {}, kept.key)
  await server.call('DELETE', `/api/boards/${trashed.id}`, { token: kept.key })
  time += 30 * DAY_MS - 1
  expect(await purge()).toEqual([])
  time += 2
  expect(await purge()).toEqual([trashed.id])
  expect(await server.storage.board(trashed.id)).toBeNull()
  expect(await server.storage.board(kept.id)).not.toBeNull()
  expect(await server.storage.seatsOfBoard(trashed.id)).toEqual([])
  const restore = await server.call('POST', `/api/boards/${trashed.id}/restore`, { token: kept.key })
  expect(restore).toMatchObject({ status: 404, body: { code: 'board_not_found' } })
})

import os from 'node:os'
import { expect, it } from 'vitest'
import { pngOf } from '../boards/testImages.ts'
import { createBoard } from '../testBoards.ts'
import { startTestServer } from '../testServer.ts'
import { readDisk } from './diskRoom.ts'

it('on a disk that is nearly full there is room for notes, not for images and copies', async () => {
  const disk = { size: 20 * 1024 ** 3, free: 900 * 1024 ** 2 }
  const server = await startTestServer({ disk })
  const board = await createBoard(server)
  const { token } = board.seat
  const path = `/api/boards/${board.id}`
  const upload = () => server.call('POST', `${path}/assets`, { token, body: pngOf(2, 2) })
  const full = { status: 503, body: { code: 'storage_unavailable' } }
  expect(await upload()).toMatchObject(full)
  expect(await server.call('POST', `${path}/duplicate`, { token, body: { title: 'T' } })).toMatchObject(full)
  expect(await server.call('POST', `${path}/templates`, { token, body: { title: 'T' } })).toMatchObject(full)
  expect((await createBoard(server)).id).not.toBe(board.id)
  disk.free *= 2
  expect(await upload()).toMatchObject({ status: 201 })
  await server.close()
})

it('knows the disk of a folder', async () => {
  const { size, free } = await readDisk(os.tmpdir())
  expect(free).toBeGreaterThan(0)
  expect(size).toBeGreaterThan(free)
})

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoardReply } from '../../shared/protocol/http.ts'
import { openTestStorage } from '../storage/openTestStorage.ts'
import { createBoard, secretIn, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

const NAME = 'Wilhelmine Ungewöhnlich'
let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'denkraum-secrets-'))
  server = await startTestServer({
    storage: await openTestStorage(path.join(folder, 'x.sqlite')),
  })
})
afterAll(() => rm(folder, { recursive: true }))

it('keeps no secret in readable form on disk, and neither secrets nor people in the log', async () => {
  const board = await createBoard(server)
  const guest = await takeSeat(server, board, 'participant', NAME)
  const token = board.seat.token
  const boardPath = `/api/boards/${board.id}`
  await server.call('PATCH', boardPath, { token, body: { joinByCode: true } })
  const { body } = await server.call<BoardReply>('GET', boardPath, { token })
  await server.call('POST', `${boardPath}/seats`, { body: { secret: 'wrong-secret-of-somebody' } })
  server.storage.seatByTokenHash = async () => {
    throw new Error('so that there is something to log')
  }
  await server.call('GET', boardPath, {
    token: guest.token,
    headers: { 'user-agent': 'Very Special Browser' },
  })
  const log = server.logged()
  await server.close()

  const links = [...Object.values(board.links), ...Object.values(body.hosting?.links ?? {})].map(secretIn)
  const secrets = [board.key, token, guest.token, 'wrong-secret-of-somebody', ...links]
  const onDisk = await everythingIn(folder)
  expect(onDisk).toContain(board.id)
  for (const secret of secrets) expect(onDisk).not.toContain(secret)
  expect(log).toContain('so that there is something to log')
  for (const hidden of [...secrets, NAME, `${body.hosting?.joinCode}`, '127.0.0.1', 'Very Special Browser'])
    expect(log).not.toContain(hidden)
})

async function everythingIn(directory: string): Promise<string> {
  const files = await Promise.all(
    (await readdir(directory)).map((name) => readFile(path.join(directory, name))),
  )
  return Buffer.concat(files).toString('latin1')
}

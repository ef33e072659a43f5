import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../boards/testImages.ts'
import { createBoard, type TestBoard, takeSeat } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

const CALLERS = [
  'nobody',
  'stranger',
  'otherBoard',
  'removed',
  'viewer',
  'participant',
  'host',
  'key',
  'otherKey',
] as const
type Caller = (typeof CALLERS)[number]

/** Which callers may; everybody else is refused. Each call changes something or shows something not public. */
const CALLS: [method: string, path: string, body: unknown, allowed: Caller[]][] = [
  ['GET', '', undefined, ['viewer', 'participant', 'host']],
  ['PATCH', '', { title: 'Changed' }, ['host', 'key']],
  ['POST', '/duplicate', { title: 'Copy' }, ['host', 'key']],
  ['POST', '/links/viewer/renew', undefined, ['host', 'key']],
  ['GET', '/people', undefined, ['host']],
  ['PATCH', '/people/:target', { name: 'Changed' }, ['host']],
  ['POST', '/assets', pngOf(2, 2), ['participant', 'host']],
  ['PUT', '/thumbnail', pngOf(2, 2), ['host']],
  ['POST', '/templates', { title: 'Saved' }, ['host', 'key']],
  ['GET', '/templates', undefined, ['host', 'key']],
  ['POST', '/restore', undefined, ['key']],
  ['DELETE', '/people/:target', undefined, ['host']],
  ['DELETE', '', undefined, ['host', 'key']],
]
const REFUSALS = [401, 403, 404]

describe('who may do what over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  async function tokensOf(board: TestBoard): Promise<Record<Caller, string | undefined>> {
    const other = await createBoard(server)
    const removed = await takeSeat(server, board, 'host')
    const path = `/api/boards/${board.id}/people/${removed.participantId}`
    await server.call('DELETE', path, { token: board.seat.token })
    return {
      nobody: undefined,
      stranger: 'x'.repeat(24),
      otherBoard: other.seat.token,
      removed: removed.token,
      viewer: (await takeSeat(server, board, 'viewer')).token,
      participant: (await takeSeat(server, board, 'participant')).token,
      host: board.seat.token,
      key: board.key,
      otherKey: other.key,
    }
  }

  const stateOf = async ({ id }: TestBoard) => {
    const assets = [
      await server.storage.assetIds(id, 'image'),
      await server.storage.assetIds(id, 'thumbnail'),
    ]
    const seats = (await server.storage.seatsOfBoard(id)).map(({ lastSeenAt: _, ...seat }) => seat)
    return { board: await server.storage.board(id), seats, assets }
  }

  it.each(CALLS)('%s /api/boards/:id%s', async (method, path, body, allowed) => {
    for (const caller of CALLERS) {
      const board = await createBoard(server)
      const target = await takeSeat(server, board, 'participant', 'Target')
      const token = (await tokensOf(board))[caller]
      const before = await stateOf(board)
      const url = `/api/boards/${board.id}${path.replace(':target', target.participantId)}`
      const reply = await server.call(method, url, { token, body })
      if (allowed.includes(caller)) {
        expect([200, 201, 204], caller).toContain(reply.status)
      } else {
        expect(REFUSALS, caller).toContain(reply.status)
        expect(reply.headers.get('content-type'), caller).toMatch('application/problem+json')
        expect(reply.body, caller).toMatchObject({ status: reply.status, code: expect.any(String) })
        expect(await stateOf(board), caller).toEqual(before)
      }
    }
  })
})

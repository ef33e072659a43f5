import type { CreateBoardReply, CreateBoardRequest, Seat, TakeSeatReply } from '../shared/protocol/http.ts'
import type { Role } from '../shared/protocol/roles.ts'
import type { TestServer } from './testServer.ts'

export interface TestBoard extends CreateBoardReply {
  id: string
  /** The key of its workspace. */
  key: string
}

/** For tests: a board, in a new workspace or in that of `key`. */
export async function createBoard(
  server: TestServer,
  request: Partial<CreateBoardRequest> = {},
  key?: string,
): Promise<TestBoard> {
  const body = { title: 'Test', ...request }
  const reply = await server.call<CreateBoardReply>('POST', '/api/boards', { token: key, body })
  if (reply.status !== 201) throw new Error(`no board: ${JSON.stringify(reply.body)}`)
  return { ...reply.body, id: reply.body.board.id, key: key ?? `${reply.body.workspaceKey}` }
}

/** For tests: comes in by one of the board's links. */
export async function takeSeat(
  server: TestServer,
  board: TestBoard,
  role: Role,
  name?: string,
): Promise<Seat> {
  const body = { secret: secretIn(board.links[role]), name }
  const reply = await server.call<TakeSeatReply>('POST', `/api/boards/${board.id}/seats`, { body })
  if (reply.status !== 201) throw new Error(`no seat: ${JSON.stringify(reply.body)}`)
  return reply.body.seat
}

export function secretIn(link: string): string {
  return new URL(link).hash.slice(1)
}

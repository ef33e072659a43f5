import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { CommandInput, CommandReply } from '../../shared/protocol/commands.ts'
import { createBoard, type TestBoard } from '../testBoards.ts'
import { startTestServer, type TestServer } from '../testServer.ts'

let server: TestServer
let board: TestBoard
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function send(command: CommandInput, token = board.seat.token) {
  return server.call<CommandReply & { code: string }>('POST', `/api/boards/${board.id}/commands`, {
    token,
    body: command,
  })
}

async function session() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await server.live.read(`${board.id}/stage`))
  return readSession(doc)
}

describe('commands over HTTP', () => {
  it('a board is led', async () => {
    board = await createBoard(server, { template: 'empathy-map' })
    expect(await send({ type: 'step.add', templateId: 'brainstorming' })).toMatchObject({ status: 200 })
    expect(await send({ type: 'step.go', stepId: 'step-1' })).toMatchObject({ status: 200 })
    expect(await session()).toMatchObject({ current: { stepId: 'step-1' } })
    await send({ type: 'step.duplicate', stepId: 'step-1', withNotes: true })
  })
})

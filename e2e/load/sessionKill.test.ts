import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readSession } from '../../shared/board/sessionMap.ts'
import type { CommandInput } from '../../shared/protocol/commands.ts'
import { portOf, type RunningServer, removeDataDir, startServer } from '../fixtures/startServer.ts'
import { createBoard } from './boardAccess.ts'
import { connectRaw } from './rawClient.ts'
import { sendCommand } from './sendCommand.ts'

const ROUNDS = 2
/** Three starts of the server, on a machine that is busy with other tests. */
const TIMEOUT_MS = 60_000

it('G4 what a command changed is there after kill -9, once, and sent again it gets the same reply', {
  timeout: TIMEOUT_MS,
}, async () => {
  let server: RunningServer = await startServer()
  try {
    const { board, seat } = await createBoard(server.url, 'Killed')
    const send = (command: CommandInput) => sendCommand(server.url, board.id, seat.token, command)
    for (let round = 1; round <= ROUNDS; round++) {
      const add = { type: 'step.add', templateId: 'brainstorming', commandId: `command-${round}` } as const
      const reply = await send(add)
      await server.kill()
      server = await startServer({ dataDir: server.dataDir, port: portOf(server) })
      expect(await send(add)).toEqual(reply)
      const { steps } = await sessionOf(server.url, board.id, seat.token)
      expect(steps.map(({ id }) => id)).toHaveLength(1 + round)
      expect(steps.at(-1)?.id).toBe(reply.stepId)
    }
  } finally {
    await server.kill()
    await removeDataDir(server.dataDir)
  }
})

async function sessionOf(url: string, boardId: string, token: string) {
  const client = connectRaw(new Y.Doc(), { url, boardId, layer: 'stage', token })
  await client.synced
  client.close()
  return readSession(client.doc)
}

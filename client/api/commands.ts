import { uuidv4 } from 'lib0/random'
import type { BoardId } from '../../shared/ids.ts'
import { type CommandInput, type CommandReply, commandReplySchema } from '../../shared/protocol/commands.ts'
import { request } from './request.ts'

/** Changes the session of a workshop. Rejects with ApiProblem; then nothing has changed. */
export function sendCommand(id: BoardId, seatToken: string, command: CommandInput): Promise<CommandReply> {
  // Not crypto.randomUUID: browsers have it on HTTPS only.
  const body = { ...command, commandId: uuidv4() }
  return request(`/api/boards/${id}/commands`, commandReplySchema, { method: 'POST', token: seatToken, body })
}

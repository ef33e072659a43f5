import { type CommandInput, type CommandReply, commandReplySchema } from '../../shared/protocol/commands.ts'

/** Leads a board over HTTP, as its host. */
export async function sendCommand(
  url: string,
  boardId: string,
  token: string,
  command: CommandInput,
): Promise<CommandReply> {
  const response = await fetch(`${url}/api/boards/${boardId}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(command),
  })
  if (!response.ok)
    throw new Error(`${command.type} was answered ${response.status}: ${await response.text()}`)
  return commandReplySchema.parse(await response.json())
}

import type { BoardId } from '../../shared/ids.ts'
import { type Command, type CommandReply, maySend } from '../../shared/protocol/commands.ts'
import { type Bearer, requireSeat } from '../boards/access.ts'
import type { SeatRow } from '../boards/boardStore.ts'
import { createOneAfterAnother } from '../boards/oneAfterAnother.ts'
import { Refusal } from '../boards/refusal.ts'
import { createCommandBudgets } from './commandBudgets.ts'
import type { CommandCall, CommandDone, CommandFamily } from './commandCall.ts'
import { createReplyMemory } from './replyMemory.ts'
import type { WorkshopPorts } from './workshopPorts.ts'

export interface Commands {
  /**
   * Carries out a command of the seat that the bearer proves: one after another on each board, everybody sees it at once, and
   * the reply comes when it is on disk. Rejects with a `Refusal`; then nothing was changed.
   */
  send(boardId: BoardId, bearer: Bearer, command: Command): Promise<CommandReply>
}

export function createCommands(
  { store, now }: Pick<WorkshopPorts, 'store' | 'now'>,
  families: readonly CommandFamily[],
): Commands {
  const handlers: CommandFamily = Object.assign({}, ...families)
  const inOrder = createOneAfterAnother()
  const oncePerKey = createReplyMemory(now)
  const budgets = createCommandBudgets(now)

  function handle(call: CommandCall): Promise<CommandDone> {
    const handler = handlers[call.command.type] as ((c: CommandCall) => Promise<CommandDone>) | undefined
    if (!handler) throw new Refusal('bad_request', 'type: nothing here carries out this command')
    return handler(call)
  }

  return {
    async send(boardId, bearer, command) {
      const { board, seat } = await requireSeat(store, boardId, bearer)
      if (!maySend(seat.role, command.type)) throw new Refusal('forbidden')
      budgets.spend(seat, command.type)
      const key = keyOf(seat, command)
      return oncePerKey(key, async () => {
        const run = async () => handle({ command, board, seat, key, now: now() })
        const { reply, durable } = await inOrder(boardId, run)
        await durable
        return reply
      })
    },
  }
}

/** The same id from somebody else, or on another board, is another command. */
function keyOf({ boardId, participantId }: SeatRow, { commandId }: Command): string | null {
  return commandId === undefined ? null : `${boardId}/${participantId}/${commandId}`
}

import type { BoardId } from '../../shared/ids.ts'
import { type Command, type CommandReply, maySend } from '../../shared/protocol/commands.ts'
import { type Bearer, requireSeat, type SeatAccess } from '../boards/access.ts'
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

  async function sender(boardId: BoardId, bearer: Bearer, { type }: Command): Promise<SeatAccess> {
    const access = await requireSeat(store, boardId, bearer)
    if (!maySend(access.seat.role, type)) throw new Refusal('forbidden')
    return access
  }

  return {
    async send(boardId, bearer, command) {
      const { seat } = await sender(boardId, bearer, command)
      budgets.spend(seat, command.type)
      const key = keyOf(seat, command)
      return oncePerKey(key, async () => {
        // Asked again when it is its turn: meanwhile a host may have been removed, or be none any more.
        const run = async () =>
          handle({ command, ...(await sender(boardId, bearer, command)), key, now: now() })
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

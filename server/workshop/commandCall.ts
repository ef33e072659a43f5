import type { Command, CommandReply } from '../../shared/protocol/commands.ts'
import type { BoardRow, SeatRow } from '../boards/boardStore.ts'

/** A command whose sender may send it, in its turn among the commands of its board. */
export interface CommandCall<C extends Command = Command> {
  command: C
  board: BoardRow
  seat: SeatRow
  /** Of this sender and this `commandId`; null: the client gave none. */
  key: string | null
  /** The server's clock, ms since 1970 (UTC). */
  now: number
}

/** The change is live: the next command of the board may come. The reply goes out once `durable` has resolved. */
export interface CommandDone {
  reply: CommandReply
  durable: Promise<void>
}

export type CallOf<Type extends Command['type']> = CommandCall<Extract<Command, { type: Type }>>

/** Carries out one kind of command. Rejects with a `Refusal` when nothing was changed. */
export type HandleCommand<Type extends Command['type']> = (call: CallOf<Type>) => Promise<CommandDone>

/** What a part of the workshop adds to the commands: handlers by type. */
export type CommandFamily = { [Type in Command['type']]?: HandleCommand<Type> }

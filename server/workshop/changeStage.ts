import type * as Y from 'yjs'
import type { CommandReply } from '../../shared/protocol/commands.ts'
import { applyLive } from './applyLive.ts'
import type { CommandCall, CommandDone } from './commandCall.ts'
import { findRecent, noteRecent } from './recentCommands.ts'
import type { WorkshopRooms } from './workshopPorts.ts'

/** What a command changes on the stage, and what it adds to the reply. Throws a `Refusal` before it changes anything. */
export type StageChange = (stage: Y.Doc) => Omit<CommandReply, 'now'>

/** Carries out a command that concerns the stage alone. The same command again changes nothing and gets the same reply. */
export async function changeStage(
  rooms: Pick<WorkshopRooms, 'write'>,
  { board, key, now }: CommandCall,
  change: StageChange,
): Promise<CommandDone> {
  const { result, durable } = await applyLive<CommandReply>((tell) =>
    rooms.write(`${board.id}/stage`, (stage) => {
      const known = findRecent(stage, key, now)
      const reply = known ?? { now, ...change(stage) }
      if (!known) noteRecent(stage, key, reply)
      tell(reply)
    }),
  )
  return { reply: result, durable }
}

/** The reply that this command got before, if it comes again. */
export function replyBefore(
  rooms: Pick<WorkshopRooms, 'look'>,
  { board, key, now }: CommandCall,
): Promise<CommandReply | null> {
  return rooms.look(`${board.id}/stage`, (stage) => findRecent(stage, key, now))
}

/** For a change that is on disk already. */
export function durably(reply: CommandReply): CommandDone {
  return { reply, durable: Promise.resolve() }
}

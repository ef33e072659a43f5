import type { BoardId } from '../../shared/ids.ts'
import { indexKeyAt } from '../../shared/templates/indexKeyAt.ts'
import { SESSION_COMMANDS } from '../../shared/workshop/applyCommand.ts'
import type { SessionCommand } from '../../shared/workshop/outcome.ts'
import { Refusal } from '../boards/refusal.ts'
import { newId } from '../boards/secrets.ts'
import type { DocName } from '../sync/updateLog.ts'
import { applyLive } from './applyLive.ts'
import { type Changed, changeSession } from './changeSession.ts'
import type { CommandCall, CommandDone, CommandFamily } from './commandCall.ts'
import type { NewSteps, WorkshopPorts } from './workshopPorts.ts'

/** Guide, timer, attention and signals: everything that `applyCommand` knows. */
export function createSessionCommands(ports: WorkshopPorts): CommandFamily {
  const { rooms } = ports

  async function makeSteps({ board, command }: CommandCall<SessionCommand>): Promise<NewSteps | null> {
    if (command.type !== 'step.add') return null
    // Any index will do: the pages are put in the order of the guide afterwards.
    return ports.makeSteps(board, command.templateId, { newStepId: newId, pageIndexAt: indexKeyAt })
  }

  /** What is copied or made from a template counts like what people write. */
  async function checkRoom({ board, command }: CommandCall<SessionCommand>): Promise<void> {
    if (command.type !== 'step.duplicate' && command.type !== 'step.add') return
    for (const doc of docsOf(board.id, command))
      if (!(await rooms.fits(doc, 1))) throw new Refusal('too_large', 'the board is full')
  }

  async function run(call: CommandCall<SessionCommand>): Promise<CommandDone> {
    const { board, seat, command } = call
    await checkRoom(call)
    const newSteps = await makeSteps(call)
    const presence = command.type === 'people.gather' ? rooms.presenceOf(board.id, seat.participantId) : null
    const { result, durable } = await applyLive<Changed>((tell) =>
      rooms.writeTogether(docsOf(board.id, command), (docs) =>
        tell(changeSession(docs, call, { newSteps, presence, newId })),
      ),
    )
    for (const event of result.events) rooms.sendSessionEvent(board.id, event)
    return { reply: result.reply, durable }
  }

  return Object.fromEntries(SESSION_COMMANDS.map((type) => [type, run]))
}

/** The stage first. */
function docsOf(boardId: BoardId, command: SessionCommand): DocName[] {
  const takesNotes = command.type === 'step.duplicate' && command.withNotes
  return takesNotes ? [`${boardId}/stage`, `${boardId}/shared`] : [`${boardId}/stage`]
}

import type { CommandFamily } from './commandCall.ts'
import { type Commands, createCommands } from './commands.ts'
import { openPrivateWriting } from './privateWriting/privateWriting.ts'
import { createSessionCommands } from './sessionCommands.ts'
import { startSpotlightWatch } from './spotlightWatch.ts'
import { createVotes, type Votes } from './votes/votes.ts'
import type { WorkshopPorts } from './workshopPorts.ts'

/** The session of a workshop on the server. */
export interface Workshop {
  commands: Commands
  votes: Votes
  /** Milliseconds since 1970. */
  now(): number
  stop(): void
}

/** `families`: commands of other parts of the workshop. */
export function openWorkshop(ports: WorkshopPorts, families: readonly CommandFamily[] = []): Workshop {
  const watch = startSpotlightWatch(ports)
  const writing = openPrivateWriting(ports)
  const votes = createVotes(ports)
  return {
    commands: createCommands(ports, [
      createSessionCommands(ports),
      writing.commands,
      votes.commands,
      ...families,
    ]),
    votes,
    now: ports.now,
    stop() {
      watch.stop()
      writing.stop()
    },
  }
}

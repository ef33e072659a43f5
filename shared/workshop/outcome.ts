import type { ProblemCode } from '../errors.ts'
import type { ParticipantId } from '../ids.ts'
import type { Command, SessionEvent, View } from '../protocol/commands.ts'
import type { SessionState, Step, StepId } from './sessionState.ts'

/** What a command is applied with. */
export interface CommandContext {
  /** The server's clock, ms since 1970 (UTC). */
  now: number
  by: ParticipantId
  /** For `step.duplicate`: the id of the copy. */
  newStepId: StepId
  /** For `step.add`: what its template makes, one step or several; null: there is no such template. */
  newSteps: readonly Step[] | null
  /** For `people.gather` without a view of its own: where to. */
  view: View | null
}

type Family = 'step' | 'timer' | 'spotlight' | 'people' | 'editing' | 'ready' | 'reaction'

/** The commands that lead the group: guide, timer, attention, signals. Others have their own machines. */
export type SessionCommand = Extract<Command, { type: `${Family}.${string}` }>

/** What became of a command: the session as it is now, what the reply says, what passes and is not kept. */
export interface Applied {
  state: SessionState
  stepId?: StepId
  events?: readonly SessionEvent[]
}

export type Outcome = Applied | { refused: ProblemCode }

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Applies one kind of command. Pure. */
export type Apply<Type extends Command['type']> = (
  state: SessionState,
  command: CommandOf<Type>,
  context: CommandContext,
) => Outcome

export function refuse(code: ProblemCode): Outcome {
  return { refused: code }
}

export const CONFLICT: Outcome = { refused: 'command_conflict' }
export const NO_SUCH_STEP: Outcome = { refused: 'step_not_found' }

import {
  gatherPeople,
  pauseEditing,
  resumeEditing,
  sendReaction,
  startSpotlight,
  stopSpotlight,
} from './attention.ts'
import {
  addStep,
  duplicateStep,
  goToStep,
  moveStep,
  planStep,
  removeStep,
  renameStep,
  restoreStep,
} from './guide.ts'
import type { Apply, CommandContext, Outcome, SessionCommand } from './outcome.ts'
import { clearReady, setReady } from './readySignal.ts'
import type { SessionState } from './sessionState.ts'
import { extendTimer, pauseTimer, resumeTimer, startTimer, stopTimer } from './timer.ts'

const APPLY: { [Type in SessionCommand['type']]: Apply<Type> } = {
  'step.go': goToStep,
  'step.add': addStep,
  'step.rename': renameStep,
  'step.plan': planStep,
  'step.move': moveStep,
  'step.duplicate': duplicateStep,
  'step.remove': removeStep,
  'step.restore': restoreStep,
  'timer.start': startTimer,
  'timer.pause': pauseTimer,
  'timer.resume': resumeTimer,
  'timer.extend': extendTimer,
  'timer.stop': stopTimer,
  'spotlight.start': startSpotlight,
  'spotlight.stop': stopSpotlight,
  'people.gather': gatherPeople,
  'editing.pause': pauseEditing,
  'editing.resume': resumeEditing,
  'ready.set': setReady,
  'ready.clear': clearReady,
  'reaction.send': sendReaction,
}

export const SESSION_COMMANDS = Object.keys(APPLY) as SessionCommand['type'][]

/**
 * Applies a command of the session, in a session that `readGuide` has completed. Pure: the same state, command and context
 * give the same outcome. Who may send it is asked elsewhere (`maySend`).
 */
export function applyCommand(state: SessionState, command: SessionCommand, context: CommandContext): Outcome {
  const apply = APPLY[command.type] as (s: SessionState, c: SessionCommand, x: CommandContext) => Outcome
  return apply(state, command, context)
}

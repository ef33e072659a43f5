import type * as Y from 'yjs'
import { readSession, writeSession } from '../../shared/board/sessionMap.ts'
import type { CommandReply, SessionEvent } from '../../shared/protocol/commands.ts'
import type { Presence } from '../../shared/protocol/presence.ts'
import { applyCommand } from '../../shared/workshop/applyCommand.ts'
import type { SessionCommand } from '../../shared/workshop/outcome.ts'
import { readGuide } from '../../shared/workshop/readGuide.ts'
import type { SessionState } from '../../shared/workshop/sessionState.ts'
import { Refusal } from '../boards/refusal.ts'
import type { CommandCall } from './commandCall.ts'
import { copyStep, writeAll } from './copyStep.ts'
import { gatherView } from './gatherView.ts'
import { findRecent, noteRecent } from './recentCommands.ts'
import { pagesOf, writePages } from './stagePages.ts'
import type { NewSteps } from './workshopPorts.ts'

export interface Changed {
  reply: CommandReply
  events: readonly SessionEvent[]
}

/** What has to be known before the documents are touched. */
export interface ChangeInputs {
  /** Of `step.add`. */
  newSteps: NewSteps | null
  /** Of the sender, for `people.gather`. */
  presence: Presence | null
  newId(): string
}

type Call = CommandCall<SessionCommand>

/** What passes or says the same however often it is said needs no remembering. */
const FORGOTTEN: readonly SessionCommand['type'][] = ['people.gather', 'reaction.send', 'ready.set']

/**
 * Carries out a command in the documents, the stage first, in the transaction of the caller: the session, and what the guide
 * says of the pages. Throws a `Refusal` before anything is changed.
 */
export function changeSession(docs: readonly Y.Doc[], call: Call, inputs: ChangeInputs): Changed {
  const [stage] = docs
  if (!stage) throw new Error('no stage')
  const known = findRecent(stage, call.key, call.now)
  if (known) return { reply: known, events: [] }
  const before = readGuide(readSession(stage), pagesOf(stage))
  const outcome = applyCommand(before, call.command, contextOf(stage, before, call, inputs))
  if ('refused' in outcome) throw new Refusal(outcome.refused)
  const { state, stepId, events = [] } = outcome
  const reply = { now: call.now, ...(stepId !== undefined && { stepId }) }
  if (state !== before) writeChange(docs, stage, state, call, inputs, stepId)
  if (!FORGOTTEN.includes(call.command.type)) noteRecent(stage, call.key, reply)
  return { reply, events }
}

function contextOf(stage: Y.Doc, before: SessionState, call: Call, inputs: ChangeInputs) {
  const isGather = call.command.type === 'people.gather'
  return {
    now: call.now,
    by: call.seat.participantId,
    newStepId: inputs.newId(),
    newSteps: inputs.newSteps?.steps ?? null,
    view: isGather ? gatherView(inputs.presence, before, stage) : null,
  }
}

function writeChange(
  docs: readonly Y.Doc[],
  stage: Y.Doc,
  state: SessionState,
  { command }: Call,
  { newSteps, newId }: ChangeInputs,
  newStepId: string | undefined,
): void {
  if (newSteps) writeAll(stage, newSteps.records)
  const copy = state.steps.find(({ id }) => id === newStepId)
  if (command.type === 'step.duplicate' && copy) copyStep(docs, { from: command.stepId, step: copy, newId })
  writeSession(stage, state)
  writePages(stage, state)
}

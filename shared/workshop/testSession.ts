import * as fc from 'fast-check'
import { type CommandInput, commandSchema } from '../protocol/commands.ts'
import { applyCommand } from './applyCommand.ts'
import type { CommandContext, Outcome, SessionCommand } from './outcome.ts'
import { NEW_SESSION, type SessionState, type Step } from './sessionState.ts'

/** For tests: people who sit on the board. */
export const PEOPLE = ['host________', 'anna________', 'bert________'] as const
const [HOST] = PEOPLE

export function stepNamed(id: string): Step {
  return { id, title: id, goal: '', rules: [], say: '', minutes: 5, mode: 'open', templateId: 'empty' }
}

/** For tests: a session with these steps, not started. */
export function sessionOf(...ids: string[]): SessionState {
  return { ...NEW_SESSION, steps: ids.map(stepNamed) }
}

/** For tests: applies one command as the host would send it. */
export function apply(
  state: SessionState,
  command: CommandInput,
  context: Partial<CommandContext> = {},
): Outcome {
  const whole = {
    now: 0,
    by: HOST,
    newStepId: 'copy',
    newSteps: [stepNamed('added')],
    view: null,
    ...context,
  }
  return applyCommand(state, commandSchema.parse(command) as SessionCommand, whole)
}

/** For tests: the state after a command that must not be refused. */
export function applied(
  state: SessionState,
  command: CommandInput,
  context: Partial<CommandContext> = {},
): SessionState {
  const outcome = apply(state, command, context)
  if ('refused' in outcome) throw new Error(`${command.type}: ${outcome.refused}`)
  return outcome.state
}

const stepId = fc.constantFrom('a', 'b', 'c', 'new-0', 'new-1', 'new-2', 'nowhere')
const seconds = fc.integer({ min: 1, max: 20_000 }).map((n) => Math.min(n, 14_400))

const command: fc.Arbitrary<CommandInput> = fc.oneof(
  fc.record({ type: fc.constant('step.go' as const), stepId }),
  fc.record({
    type: fc.constant('step.add' as const),
    templateId: fc.constant('empty'),
    afterStepId: stepId,
  }),
  fc.record({ type: fc.constant('step.rename' as const), stepId, title: fc.constantFrom('Eins', 'Zwei') }),
  fc.record({ type: fc.constant('step.plan' as const), stepId, minutes: fc.constantFrom(5, null) }),
  fc.record({ type: fc.constant('step.move' as const), stepId, afterStepId: fc.option(stepId) }),
  fc.record({ type: fc.constant('step.duplicate' as const), stepId }),
  fc.record({ type: fc.constantFrom('step.remove' as const, 'step.restore' as const), stepId }),
  fc.record({ type: fc.constantFrom('timer.start' as const, 'timer.extend' as const), seconds }),
  fc.record({
    type: fc.constantFrom(
      'timer.pause' as const,
      'timer.resume' as const,
      'timer.stop' as const,
      'spotlight.start' as const,
      'spotlight.stop' as const,
      'editing.pause' as const,
      'editing.resume' as const,
      'ready.clear' as const,
      'people.gather' as const,
    ),
  }),
  fc.record({ type: fc.constant('ready.set' as const), ready: fc.boolean() }),
)

/** A command, who sends it, and how long after the one before. */
export const acts = fc.array(
  fc.record({ command, by: fc.constantFrom(...PEOPLE), afterMs: fc.integer({ min: 0, max: 4_000_000 }) }),
  { maxLength: 40 },
)
export type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never

/** For tests: applies the acts one after another, telling `look` each state with its time. */
export function play(
  start: SessionState,
  all: readonly Act[],
  look: (after: SessionState, now: number, before: SessionState, outcome: Outcome, act: Act) => void,
): SessionState {
  let state = start
  let now = 1_000_000
  all.forEach((act, i) => {
    now += act.afterMs
    const ids = { newStepId: `new-${i}`, newSteps: [stepNamed(`new-${i}`)] }
    const outcome = apply(state, act.command, { now, by: act.by, ...ids })
    const before = state
    if (!('refused' in outcome)) state = outcome.state
    look(state, now, before, outcome, act)
  })
  return state
}

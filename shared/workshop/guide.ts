import { type Apply, CONFLICT, NO_SUCH_STEP, type Outcome, refuse } from './outcome.ts'
import { writingOnArrival } from './privateWriting.ts'
import { type SessionState, STEP_TITLE_MAX_LENGTH, type Step, type StepId } from './sessionState.ts'

/** Steps of one board, those in the trash too. */
export const STEPS_MAX = 200

/** Takes the group to a step of the guide; silent writing starts by itself where the step is for it. */
export const goToStep: Apply<'step.go'> = (state, { stepId }, { now }) => {
  const step = find(state.steps, stepId)
  if (!step) return NO_SUCH_STEP
  const isFirstTime = !state.current?.visited.includes(stepId)
  const arrival = { stepId, isForWriting: step.mode === 'private', isFirstTime }
  const privateWriting = writingOnArrival(state, arrival, now)
  return { state: { ...movedTo(state, stepId, now), privateWriting } }
}

export const addStep: Apply<'step.add'> = (state, { afterStepId }, { newSteps }) => {
  if (!newSteps) return refuse('template_not_found')
  if (afterStepId !== undefined && !has(state.steps, afterStepId)) return NO_SUCH_STEP
  return withNewSteps(state, newSteps, afterStepId ?? state.steps.at(-1)?.id ?? null)
}

export const duplicateStep: Apply<'step.duplicate'> = (state, { stepId }, { newStepId }) => {
  const original = find(state.steps, stepId)
  if (!original) return NO_SUCH_STEP
  const title = titleOfCopy(original.title, state.steps)
  return withNewSteps(state, [{ ...original, id: newStepId, title }], stepId)
}

export const renameStep: Apply<'step.rename'> = (state, { stepId, title }) =>
  withChangedStep(state, stepId, { title })

export const planStep: Apply<'step.plan'> = (state, { stepId, minutes, mode }) =>
  withChangedStep(state, stepId, { minutes, ...(mode && { mode }) })

export const moveStep: Apply<'step.move'> = (state, { stepId, afterStepId }) => {
  const step = find(state.steps, stepId)
  if (!step || (afterStepId !== null && !has(state.steps, afterStepId))) return NO_SUCH_STEP
  if (afterStepId === stepId) return CONFLICT
  return { state: { ...state, steps: insertAfter(without(state.steps, stepId), [step], afterStepId) } }
}

/** Into the trash. The group moves on to the step that takes its place, or back if it was the last one. */
export const removeStep: Apply<'step.remove'> = (state, { stepId }, { now }) => {
  const at = state.steps.findIndex(({ id }) => id === stepId)
  const step = state.steps[at]
  if (!step) return NO_SUCH_STEP
  const steps = without(state.steps, stepId)
  const next = steps[Math.min(at, steps.length - 1)]
  if (!next) return CONFLICT
  const removedSteps = [{ ...step, removedAt: now }, ...state.removedSteps]
  const removed = { ...state, steps, removedSteps }
  return { state: state.current?.stepId === stepId ? movedTo(removed, next.id, now) : removed }
}

export const restoreStep: Apply<'step.restore'> = (state, { stepId }) => {
  const found = find(state.removedSteps, stepId)
  if (!found) return NO_SUCH_STEP
  const { removedAt: _, ...step } = found
  return {
    state: {
      ...state,
      steps: [...state.steps, step],
      removedSteps: without(state.removedSteps, stepId),
    },
  }
}

/** Going to the step where the group already is brings everybody back and keeps who is ready. */
function movedTo(state: SessionState, stepId: StepId, now: number): SessionState {
  const visited = state.current?.visited ?? []
  return {
    ...state,
    current: { stepId, since: now, visited: visited.includes(stepId) ? visited : [...visited, stepId] },
    spotlight: null,
    ready: state.current?.stepId === stepId ? state.ready : [],
  }
}

function withNewSteps(state: SessionState, added: readonly Step[], after: StepId | null): Outcome {
  const [first] = added
  const known = [...state.steps, ...state.removedSteps]
  const isFull = known.length + added.length > STEPS_MAX
  if (!first || isFull || added.some(({ id }) => has(known, id))) return CONFLICT
  return { state: { ...state, steps: insertAfter(state.steps, added, after) }, stepId: first.id }
}

/** "Brainstorming", "Brainstorming (2)", "Brainstorming (3)" */
function titleOfCopy(title: string, steps: readonly Step[]): string {
  const base = title.replace(/ \(\d+\)$/, '')
  for (let number = 2; ; number++) {
    const ending = ` (${number})`
    const copy = base.slice(0, STEP_TITLE_MAX_LENGTH - ending.length) + ending
    if (!steps.some((step) => step.title === copy)) return copy
  }
}

function withChangedStep(state: SessionState, stepId: StepId, change: Partial<Step>) {
  if (!has(state.steps, stepId)) return NO_SUCH_STEP
  const steps = state.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step))
  return { state: { ...state, steps } }
}

/** Null: to the front. */
function insertAfter(steps: readonly Step[], added: readonly Step[], after: StepId | null): Step[] {
  return steps.toSpliced(steps.findIndex(({ id }) => id === after) + 1, 0, ...added)
}

function find<S extends Step>(steps: readonly S[], stepId: StepId): S | null {
  return steps.find(({ id }) => id === stepId) ?? null
}

function has(steps: readonly Step[], stepId: StepId): boolean {
  return steps.some(({ id }) => id === stepId)
}

function without<S extends Step>(steps: readonly S[], stepId: StepId): S[] {
  return steps.filter(({ id }) => id !== stepId)
}

import type { SessionState, Step, StepId } from './sessionState.ts'

/** "Step `number` of `count`"; `previous` and `next` are its neighbours in the guide. */
export interface GuidePosition {
  step: Step
  number: number
  count: number
  previous: Step | null
  next: Step | null
}

/** Where a step stands in the guide. Null when it is not in it. */
export function positionOf({ steps }: SessionState, stepId: StepId): GuidePosition | null {
  const at = steps.findIndex(({ id }) => id === stepId)
  const step = steps[at]
  if (!step) return null
  const previous = steps[at - 1] ?? null
  return { step, number: at + 1, count: steps.length, previous, next: steps[at + 1] ?? null }
}

/** Where the group is. Null before it has started. */
export function guidePosition(session: SessionState): GuidePosition | null {
  return session.current && positionOf(session, session.current.stepId)
}

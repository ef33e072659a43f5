import type { SessionState, Step, StepId } from '../../../shared/workshop/sessionState.ts'

export type StepState = 'visited' | 'current' | 'ahead'

export interface GuideStep {
  step: Step
  /** From 1 on, as on the screen. */
  number: number
  state: StepState
}

/** The guide as one person sees it. */
export interface GuideView {
  steps: readonly GuideStep[]
  /** Where the group is; null before the start. */
  current: GuideStep | null
  /** What this person looks at; null on a page whose step was removed. */
  viewed: GuideStep | null
  /** Where "Back" and "Next" lead the group; before the start "next" is the first step. */
  previous: GuideStep | null
  next: GuideStep | null
  /** The group is elsewhere. */
  isAway: boolean
  /** Sum of the planned minutes. */
  minutes: number
}

type Guide = Pick<SessionState, 'steps' | 'current'>

export function viewGuide({ steps, current }: Guide, viewedId: StepId | null): GuideView {
  const visited = new Set(current?.visited)
  const stateOf = (id: StepId): StepState =>
    id === current?.stepId ? 'current' : visited.has(id) ? 'visited' : 'ahead'
  const rows = steps.map((step, i) => ({ step, number: i + 1, state: stateOf(step.id) }))
  const here = rows.findIndex(({ state }) => state === 'current')
  const group = rows[here] ?? null
  const viewed = rows.find(({ step }) => step.id === viewedId) ?? null
  return {
    steps: rows,
    current: group,
    viewed,
    previous: rows[here - 1] ?? null,
    next: rows[here + 1] ?? null,
    isAway: group !== null && viewedId !== null && viewedId !== group.step.id,
    minutes: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  }
}

/** What `step.move` needs to put a step at the place `to` (from 0 on) of the list; undefined: it stays where it is. */
export function placeAfter(steps: readonly Step[], stepId: StepId, to: number): StepId | null | undefined {
  const from = steps.findIndex(({ id }) => id === stepId)
  if (from < 0 || to === from || to < 0 || to >= steps.length) return undefined
  const others = steps.filter(({ id }) => id !== stepId)
  return others[to - 1]?.id ?? null
}

import { type SessionState, type Step, stepIdOf, stepIdSchema } from './sessionState.ts'

/** A tldraw page, in the order of its `index`. */
export interface GuidePage {
  id: string
  name: string
  index: string
}

/**
 * The session with a step for every page of the board, as guide and server see it. Boards of older versions have no steps,
 * and scripts make pages: a page that is no step of the guide and not in its trash is shown as one, at the end. A step
 * whose page is gone is left out. Without pages (they are not here yet) the session as it is.
 */
export function readGuide(session: SessionState, pages: readonly GuidePage[]): SessionState {
  if (pages.length === 0) return session
  const there = new Set(pages.map((page) => stepIdOf(page.id)))
  const kept = session.steps.filter(({ id }) => there.has(id))
  const known = new Set([...kept, ...session.removedSteps].map(({ id }) => id))
  const added = inOrder(pages)
    .map(stepOfPage)
    .filter((step) => isStepId(step.id) && !known.has(step.id))
  if (added.length === 0 && kept.length === session.steps.length) return session
  return withoutLostStep({ ...session, steps: [...kept, ...added] })
}

function withoutLostStep(session: SessionState): SessionState {
  const { current, steps } = session
  const isThere = current === null || steps.some(({ id }) => id === current.stepId)
  return isThere ? session : { ...session, current: null, ready: [] }
}

/** tldraw compares indices by code units. */
function inOrder(pages: readonly GuidePage[]): GuidePage[] {
  return pages.toSorted((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
}

function isStepId(id: string): boolean {
  return stepIdSchema.safeParse(id).success
}

function stepOfPage({ id, name }: GuidePage): Step {
  return {
    id: stepIdOf(id),
    title: name,
    goal: '',
    rules: [],
    say: '',
    minutes: null,
    mode: 'open',
    templateId: 'empty',
  }
}

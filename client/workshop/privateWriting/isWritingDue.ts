import type { SessionState } from '../../../shared/workshop/sessionState.ts'

type WritingSession = Pick<SessionState, 'steps' | 'current' | 'privateWriting' | 'lastWriting'>

/** Should the group's step begin with silent writing, and has not yet? */
export function isWritingDue({ steps, current, privateWriting, lastWriting }: WritingSession): boolean {
  const step = steps.find(({ id }) => id === current?.stepId)
  if (!step || !current || step.mode !== 'private' || privateWriting) return false
  return lastWriting === null || lastWriting.endedAt < current.since
}

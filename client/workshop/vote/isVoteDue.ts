import type { SessionState } from '../../../shared/workshop/sessionState.ts'

type VoteSession = Pick<SessionState, 'steps' | 'current' | 'voting' | 'votes'>

/** Is the group's step for voting, and nothing was voted on in it yet? */
export function isVoteDue({ steps, current, voting, votes }: VoteSession): boolean {
  const step = steps.find(({ id }) => id === current?.stepId)
  if (!step || !current || step.mode !== 'vote' || voting) return false
  return Object.values(votes).every(({ endedAt }) => endedAt < current.since)
}

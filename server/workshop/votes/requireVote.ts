import type * as Y from 'yjs'
import { readSession } from '../../../shared/board/sessionMap.ts'
import type { Voting } from '../../../shared/protocol/votes.ts'
import { Refusal } from '../../boards/refusal.ts'

/** The vote that is running, if it is this one. */
export function requireVote(stage: Y.Doc, voteId: string): Voting {
  const { voting } = readSession(stage)
  if (voting?.voteId !== voteId) throw new Refusal('vote_not_found')
  return voting
}
